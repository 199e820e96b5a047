import type {SettingPlan} from '../../core/register/table-plan';

/** What is no secret about services outside Google. */
export const CONNECTOR_SETTINGS = [
  {
    key: 'statuspagePage',
    initial: '',
  },
  {
    key: 'statuspageComponents',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];
