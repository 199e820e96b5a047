import {NOWHERE} from '../../core/base/page-address';
import {Button} from '../../kit/button';
import {RetryNotice} from '../../kit/notice';
import {Skeleton} from '../../kit/skeleton';
import type {SidebarView} from '../../upkeep/contract';
import {Head} from '../../upkeep/pages/head';
import {type Sidebar, useSidebar} from '../../upkeep/pages/use-sidebar';
import {IncidentDesk} from './incident-desk';
import {NotInstalled, WithoutIncident} from './without-incident';

/** Beside the document that is open. */
export function SidebarPage() {
  const sidebar = useSidebar(NOWHERE);
  const {view, problem, quiet, refreshing, refresh} = sidebar;
  const hasHead = view?.installed && view.incident;
  return (
    <main onInput={sidebar.typing}>
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {view === null && !problem && <Skeleton what="the incident" />}
      {view && <Body view={view} sidebar={sidebar} />}
      {view && (
        <footer>
          {!hasHead && (
            <Button kind="quiet" busy={refreshing} onClick={refresh}>
              Refresh
            </Button>
          )}
          <p class="hint">Acting as {view.me}</p>
        </footer>
      )}
    </main>
  );
}

function Body({
  view,
  sidebar,
}: {
  readonly view: SidebarView;
  readonly sidebar: Sidebar;
}) {
  const {incident} = view;
  if (!view.installed) return <NotInstalled />;
  if (!incident) return <WithoutIncident view={view} />;
  return (
    <>
      <Head
        incident={incident}
        levels={view.levels}
        refreshing={sidebar.refreshing}
        onRefresh={sidebar.refresh}
      />
      <IncidentDesk view={view} incident={incident} sidebar={sidebar} />
    </>
  );
}
