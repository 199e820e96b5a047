import type {SettingPlan} from '../../core/register/table-plan';

/** Rows of the Settings tab for the time after an incident. */
export const AFTER_SETTINGS = [
  {
    key: 'strategicCustomers',
    note: 'Customers who may be offered a meeting after a severe incident (S3-13), one a line.',
    initial: '',
  },
  {
    key: 'strategicHosts',
    note: 'Technical executives who hold these meetings in turn (S3-14), one address a line.',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];

/** Ours: half an hour each, and three and a half hours a day beside everything else. */
export const MEETING_MINUTES = 30;
export const HOST_MINUTES_A_DAY = 210;
