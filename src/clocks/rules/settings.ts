import type {SettingPlan} from '../../core/register/table-plan';

/** Rows of the Settings tab the clocks read. */
export const CLOCK_SETTINGS = [
  {
    key: 'calendars',
    note: 'Office hours and business days, one calendar a line: "berlin: Europe/Berlin, Mon-Fri, 09:00-17:00". The first counts where the Policy tab names none. Empty: UTC, Monday to Friday, 9:00 to 17:00.',
    initial: '',
  },
  {
    key: 'quietHours',
    note: 'No reminders then, for levels that count office hours only: "22:00-07:00 Europe/Berlin". Empty: reminders at any hour.',
    initial: '',
  },
  {
    key: 'holdingNotes',
    note: 'What becomes of a rhythm that was missed. draft: a holding note is written from the template and put into review; it is never sent. off: people are reminded only.',
    initial: 'draft',
  },
  {
    key: 'calendarAccount',
    note: 'Whose background check puts due times on the calendars of those who owe them, and moves and removes them: the address of the sweep’s account. Empty: nothing is put on calendars.',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];
