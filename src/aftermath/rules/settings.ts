import type {SettingPlan} from '../../core/register/table-plan';

/** Rows of the Settings tab for the time after an incident. */
export const AFTER_SETTINGS = [
  {
    key: 'strategicCustomers',
    initial: '',
  },
  {
    key: 'strategicHosts',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];

/** Ours: half an hour each, and three and a half hours a day beside everything else. */
export const MEETING_MINUTES = 30;
export const HOST_MINUTES_A_DAY = 210;
