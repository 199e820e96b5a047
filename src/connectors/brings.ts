import type {Capability} from '../world/capability';
import {CONNECTIONS_TAB} from './rules/connections-tab';
import {CONNECTOR_SETTINGS} from './rules/settings';

export const connectors: Capability = {
  key: 'connectors',
  tabs: [CONNECTIONS_TAB],
  settings: CONNECTOR_SETTINGS,
};
