import {ClocksGroup} from '../../clocks/pages/clocks-group';
import {ConnectionsGroup} from '../../connectors/pages/connections-group';
import type {PanelGroup} from '../../kit/panel-group';
import {ReviewsGroup} from '../../review/pages/register/reviews-group';
import {IncidentsGroup} from '../../upkeep/pages/incidents-group';

/** What the panel shows, from the top; a line a group. */
export const GROUPS: readonly PanelGroup[] = [
  {key: 'reviews', Group: ReviewsGroup},
  {key: 'clocks', Group: ClocksGroup},
  {key: 'incidents', Group: IncidentsGroup},
  {key: 'connections', Group: ConnectionsGroup},
];
