import {IncidentSearch} from '../../upkeep/pages/incident-search';
import {PanelGroups} from '../register-panel/panel-groups';
import {usePanel} from '../register-panel/use-panel';

/** The register as a page: every incident one may see, and what goes on beside it. */
export function IncidentsPage() {
  const panel = usePanel();
  return (
    <main class="incidents-page" onInput={panel.typing}>
      <IncidentSearch now={panel.now} />
      <section aria-label="At the moment">
        <PanelGroups panel={panel} />
      </section>
    </main>
  );
}
