import type {SettingPlan} from '../../core/register/table-plan';

/** What is no secret about services outside Google. */
export const CONNECTOR_SETTINGS = [
  {
    key: 'statuspagePage',
    note: 'Id of your page in Statuspage, as in its address under “Manage”. The key is entered under Connections, never here.',
    initial: '',
  },
  {
    key: 'statuspageComponents',
    note: 'Which service is which component of the page, one a line: “Checkout: 5g8t9dwld6tp”. A service without a line changes no component.',
    initial: '',
  },
] as const satisfies readonly SettingPlan[];
