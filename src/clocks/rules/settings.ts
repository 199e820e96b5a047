import type {SettingPlan} from '../../core/register/table-plan';

/** Rows of the Settings tab the clocks read. */
export const CLOCK_SETTINGS = [
  {
    key: 'calendars',
    initial: '',
  },
  {
    key: 'quietHours',
    initial: '',
  },
  {
    key: 'holdingNotes',
    initial: 'draft',
  },
  {
    key: 'calendarAccount',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];
