import type {SidebarView} from '../../upkeep/contract';
import {Button} from '../../kit/button';
import {Notice, ProblemNotice} from '../../kit/notice';
import {OutsideLink} from '../../kit/outside-link';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {DocumentState} from '../../upkeep/pages/document-state';
import {Head} from '../../upkeep/pages/head';
import {fieldLabel} from '../../upkeep/pages/metadata-fields';
import {MetadataGroup} from '../../upkeep/pages/metadata-group';
import {Places, RolesGroup} from '../../upkeep/pages/places';
import {TimelineGroup} from '../../upkeep/pages/timeline-group';
import {type Sidebar, useSidebar} from '../../upkeep/pages/use-sidebar';
import {GROUPS} from './groups';
import {NotInstalled, WithoutIncident} from './without-incident';
import {Unfinished} from '../../declare/pages/unfinished';

export function SidebarPage() {
  const sidebar = useSidebar();
  const {view, problem, quiet, refreshing, refresh} = sidebar;
  const hasHead = view?.installed && view.incident;
  return (
    <main onInput={sidebar.typing}>
      {problem && (
        <ProblemNotice problem={problem} quiet={quiet}>
          <Button busy={refreshing} onClick={refresh}>
            Try again
          </Button>
        </ProblemNotice>
      )}
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
  const {incident, document, edit} = view;
  if (!view.installed) return <NotInstalled />;
  if (!incident) return <WithoutIncident view={view} />;
  const readOnly = document !== null && !document.canEdit;
  const form = readOnly ? null : edit;
  // There may be several updates: which one is open says the document itself.
  const fileId =
    document?.fileId ??
    incident.documents.find(({kind}) => kind === document?.kind)?.fileId;
  const context: SidebarContext = {
    incident,
    document:
      document && fileId
        ? {kind: document.kind, fileId, canEdit: document.canEdit}
        : null,
    rev: view.rev,
    mayRecord: edit !== null,
    people: view.people,
    sidebar,
  };
  return (
    <>
      <Head
        incident={incident}
        levels={view.levels}
        refreshing={sidebar.refreshing}
        onRefresh={sidebar.refresh}
      />
      {!form && (
        <Notice kind="info" title="Read only">
          <p>
            {readOnly
              ? 'You may open this document but not edit it, so its details cannot be changed here.'
              : 'You have no edit right on this incident, so its details cannot be changed here.'}{' '}
            Ask {incidentLead(view)} for edit access.
          </p>
        </Notice>
      )}
      <Unfinished incident={incident} canFinish={!readOnly} sidebar={sidebar} />
      {view.rowProblems.length > 0 && (
        <Notice kind="warning" title="Something is wrong in the register row">
          <ul>
            {view.rowProblems.map(({field, message}) => (
              <li key={field + message}>
                {fieldLabel(field, incident)}: {message}
              </li>
            ))}
          </ul>
          <p>
            Correct the cell in the{' '}
            <OutsideLink href={incident.registerUrl}>register</OutsideLink>;
            nothing was overwritten.
          </p>
        </Notice>
      )}
      {GROUPS.map(({key, Group}) => (
        <Group key={key} {...context} />
      ))}
      {form && (
        <MetadataGroup
          key={incident.id}
          view={view}
          incident={incident}
          current={form}
          sidebar={sidebar}
        />
      )}
      <TimelineGroup
        incidentId={incident.id}
        timeline={view.timeline}
        canAdd={form !== null}
        onAdded={sidebar.show}
      />
      <Places incident={incident} document={document} />
      {document && <DocumentState document={document} />}
      <RolesGroup incident={incident} />
    </>
  );
}

/** Whom to ask: the first named of comms lead and commander. */
function incidentLead({incident}: SidebarView): string {
  const named = incident?.roles.filter(({person}) => person !== '') ?? [];
  const lead =
    named.find(({key}) => key === 'commsLead') ??
    named.find(({key}) => key === 'commander');
  return lead ? `${lead.person} (${lead.label})` : 'the comms lead';
}
