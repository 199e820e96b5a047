import {Unfinished} from '../../declare/pages/unfinished';
import {Notice} from '../../kit/notice';
import {OutsideLink} from '../../kit/outside-link';
import type {SidebarContext} from '../../kit/sidebar-group';
import type {IncidentView} from '../../core/incident/views';
import type {SidebarView} from '../../upkeep/contract';
import {DocumentState} from '../../upkeep/pages/document-state';
import {fieldLabel} from '../../upkeep/pages/metadata-fields';
import {MetadataGroup} from '../../upkeep/pages/metadata-group';
import {Places, RolesGroup} from '../../upkeep/pages/places';
import {TimelineGroup} from '../../upkeep/pages/timeline-group';
import {Waiting} from '../../upkeep/pages/waiting';
import type {Sidebar} from '../../upkeep/pages/use-sidebar';
import {GROUPS} from './groups';

/** Everything a team does for its incident, below its head: beside a document, and in the web app. */
export function IncidentDesk({
  view,
  incident,
  sidebar,
}: {
  readonly view: SidebarView;
  readonly incident: IncidentView;
  readonly sidebar: Sidebar;
}) {
  const {document, edit} = view;
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
    mayRecord: view.mayRecord,
    people: view.people,
    sidebar,
  };
  return (
    <div class="desk-groups">
      <div class="desk-work">
        <Hindrances view={view} incident={incident} sidebar={sidebar} />
        {GROUPS.map(({key, Group}) => (
          <div key={key} id={groupId(key)} tabIndex={-1}>
            <Group {...context} />
          </div>
        ))}
      </div>
      <div class="desk-record">
        {edit && (
          <MetadataGroup
            key={incident.id}
            view={view}
            incident={incident}
            current={edit}
            sidebar={sidebar}
          />
        )}
        <TimelineGroup
          incidentId={incident.id}
          at={sidebar.at}
          timeline={view.timeline}
          canAdd={edit !== null || view.actsAs.length > 0}
          onAdded={sidebar.show}
        />
        <Places incident={incident} document={document} />
        {document && (
          <DocumentState document={document} fileId={fileId ?? ''} />
        )}
        <RolesGroup incident={incident} />
      </div>
    </div>
  );
}

/** Where a group of the desk begins, for ways that lead straight to it. */
export function groupId(key: string): string {
  return `group-${key}`;
}

/** What keeps this person, or the incident, from going on. */
function Hindrances({
  view,
  incident,
  sidebar,
}: {
  readonly view: SidebarView;
  readonly incident: IncidentView;
  readonly sidebar: Sidebar;
}) {
  const readOnly = view.document !== null && !view.document.canEdit;
  return (
    <>
      {!view.edit && (
        <Notice kind="info" title="Read only">
          <p>
            {readOnly
              ? 'You may open this document but not edit it, so its details cannot be changed here.'
              : 'You have no edit right on this incident, so its details cannot be changed here.'}{' '}
            Ask {leadOf(incident)} for edit access.
          </p>
        </Notice>
      )}
      <Waiting view={view} incidentId={incident.id} sidebar={sidebar} />
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
    </>
  );
}

/** Whom to ask: the first named of comms lead and commander. */
function leadOf({roles}: IncidentView): string {
  const named = roles.filter(({person}) => person !== '');
  const lead =
    named.find(({key}) => key === 'commsLead') ??
    named.find(({key}) => key === 'commander');
  return lead ? `${lead.person} (${lead.label})` : 'the comms lead';
}
