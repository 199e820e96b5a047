import {useState} from 'preact/hooks';
import type {Place} from '../../core/base/page-address';
import {RetryNotice} from '../../kit/notice';
import {OtherAccount} from '../../kit/other-account';
import {Skeleton} from '../../kit/skeleton';
import {PageLink} from '../../kit/web-app';
import {Head} from '../../upkeep/pages/head';
import {useSidebar} from '../../upkeep/pages/use-sidebar';
import {IncidentDesk} from '../sidebar/incident-desk';
import {NotInstalled} from '../sidebar/without-incident';
import {DocumentChooser} from './document-chooser';

/** An incident without any editor: everything the sidebar offers, for whichever of its documents one chooses. */
export function DeskPage({first}: {readonly first: Place}) {
  const [at, setAt] = useState(first);
  const sidebar = useSidebar(at);
  const {view, problem, quiet, refreshing, refresh} = sidebar;
  const incident = view?.incident ?? null;
  const choose = (file: string) =>
    setAt({incident: incident?.id ?? at.incident, file});
  return (
    <main class="desk" onInput={sidebar.typing}>
      {!incident && <h1>Incident</h1>}
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {view === null && !problem && <Skeleton what="the incident" />}
      {view && !view.installed && <NotInstalled />}
      {view?.installed && !incident && <NoIncident me={view.me} />}
      {view && incident && (
        <>
          <Head
            incident={incident}
            levels={view.levels}
            refreshing={refreshing}
            onRefresh={refresh}
          />
          <DocumentChooser
            view={view}
            busy={refreshing}
            chosen={at.file}
            onChoose={choose}
          />
          {/* What one document's groups hold is not the next one's. */}
          <IncidentDesk
            key={view.document?.fileId ?? ''}
            view={view}
            incident={incident}
            sidebar={sidebar}
          />
        </>
      )}
    </main>
  );
}

function NoIncident({me}: {readonly me: string}) {
  return (
    <>
      <p>
        There is no such incident, or it is not open to you. If a colleague sent
        you the link, ask them for access.
      </p>
      <OtherAccount me={me} />
      <p>
        <PageLink page="incidents">Look for it among the incidents</PageLink>
      </p>
    </>
  );
}
