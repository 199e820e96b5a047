import type {SidebarView} from '../../upkeep/contract';
import {DialogButtons} from '../../kit/dialog-buttons';
import {IncidentList} from '../../kit/incident-list';
import {Notice} from '../../kit/notice';
import {useNow} from '../../kit/use-now';
import {IN_WEB_APP, PageLink} from '../../kit/web-app';

/** The sidebar in a file that belongs to no incident. */
export function WithoutIncident({view}: {readonly view: SidebarView}) {
  const now = useNow(15_000);
  return (
    <>
      <h1>No incident here</h1>
      <p>
        This file belongs to no incident. Open a document of one from the list,
        or declare a new one.
      </p>
      <DialogButtons />
      <h2>Active incidents</h2>
      {view.active.length > 0 ? (
        <IncidentList incidents={view.active} now={now} />
      ) : (
        <p>There is none that you may see.</p>
      )}
    </>
  );
}

export function NotInstalled() {
  return (
    <>
      <h1>Not set up yet</h1>
      <Notice kind="info" title="Set-up comes first">
        <p>
          Incident Comms has no register, folder or templates yet. An admin of
          your Workspace runs set-up once
          {IN_WEB_APP ? (
            <>
              {' '}
              <PageLink page="setup">on this page</PageLink>
            </>
          ) : (
            ': menu Extensions → Incident Comms → Set up'
          )}
          .
        </p>
      </Notice>
      <p>Refresh this {IN_WEB_APP ? 'page' : 'sidebar'} afterwards.</p>
    </>
  );
}
