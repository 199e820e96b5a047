import type {SidebarView, WaitingView} from '../contract';
import type {Incident} from '../../core/incident/incident';
import {documentLabel} from '../../core/incident/document-label';
import {timelineOf} from '../../core/register/journal';
import {metadataForm} from '../rules/metadata-form';
import {rolesOf, withOwn} from '../actions/waiting-details';
import {organisationIn} from '../../core/documents/organisation';
import {looseFields} from '../../core/documents/placeholders';
import {
  filledShare,
  missingSections,
  requiredSections,
  sectionsOf,
} from '../../core/documents/sections';
import {severityView} from '../../core/policy/severity';
import {
  choices,
  DOCUMENTS,
  isKey,
  PHASES,
  ROLES,
} from '../../core/incident/vocabulary';
import {beside} from '../../world/incidents/beside';
import type {Installation, World} from '../../world/world';
import {activeIn} from '../../world/incidents/active-incidents';
import {openHome, type Home} from '../../world/incidents/incident-home';
import {waitingActs} from '../../world/incidents/waiting-acts';
import {storedView} from '../../world/incidents/present-view';

const IN_THE_BIN = {
  field: 'id',
  message:
    'The register is in the bin, and Drive deletes it after 30 days. Ask its owner to restore it.',
};

/**
 * Everything the sidebar shows of the open file, and the desk of the document it is in front of: one round trip, two
 * for a restricted incident. A desk that names only an incident takes its first document, at one round trip more.
 */
export function sidebarView(world: World): SidebarView {
  const installation = world.installation.load();
  const phases = choices(PHASES);
  const nothing: SidebarView = {
    me: world.me.email,
    installed: installation !== null,
    incident: null,
    rev: 0,
    document: null,
    documents: [],
    edit: null,
    mayRecord: false,
    actsAs: [],
    waiting: [],
    people: [],
    levels: [],
    phases,
    rowProblems: [],
    timeline: [],
    active: [],
    now: world.now,
  };
  if (installation === null) return nothing;
  const wanted = world.editor.incidentId() || null;
  const first = openHome(world, installation, wanted, true);
  const home = inFrontOf(world, installation, first);
  const levels = (home.facts ?? home.main)?.policy.levels.map(severityView);
  const {facts, found} = home;
  if (!facts || !found) {
    return {
      ...nothing,
      levels: levels ?? [],
      active: home.main ? activeIn(home.main, installation.registerId) : [],
    };
  }
  const {incident} = found;
  const {file} = home;
  // A released text is locked for everybody; its incident goes on.
  const inReach = file === null || file.canEdit || file.locked;
  const editable = home.registerEditable && inReach;
  const documents = facts.documentsOf(incident.id);
  const held = rolesOf(found, world.me.email);
  // A restricted incident's people write its register themselves.
  const acts =
    !editable && held.length > 0 && incident.visibility !== 'restricted';
  return {
    ...nothing,
    levels: levels ?? [],
    incident: storedView(
      incident,
      documents,
      facts.policy,
      facts.settings,
      home.registerId,
      installation,
    ),
    rev: incident.rev,
    document: documentPart(home),
    documents: documents.map(one => ({
      fileId: one.fileId,
      label: documentLabel(one),
    })),
    edit: editable
      ? metadataForm(incident)
      : acts
        ? withOwn(world, incident)
        : null,
    mayRecord: editable,
    actsAs: acts ? held.map(role => ROLES[role].label) : [],
    waiting: waitingOf(world, incident),
    people: editable || acts ? (home.main?.people() ?? []) : [],
    rowProblems: [
      ...(home.registerTrashed ? [IN_THE_BIN] : []),
      ...found.problems,
    ],
    timeline: timelineOf(facts.rows('journal'), incident.id),
  };
}

function waitingOf({shelf, me}: World, {id}: Incident): readonly WaitingView[] {
  return waitingActs(shelf, id).flatMap(
    ({kind, operation, by, at, words, why}) =>
      kind === 'sent' || kind === 'decision'
        ? []
        : [{kind, operation, by, at, words, why, mine: by === me.email}],
  );
}

/** The same with the incident's first document, where none was named and the person may read it. */
function inFrontOf(world: World, installation: Installation, home: Home): Home {
  const {facts, found} = home;
  if (world.editor.documentId() !== '' || !facts || !found) return home;
  const [first] = facts.documentsOf(found.incident.id);
  return first
    ? openHome(
        beside(world, {file: first.fileId}),
        installation,
        found.incident.id,
        true,
      )
    : home;
}

function documentPart({
  file,
  text,
  facts,
  found,
}: Home): SidebarView['document'] {
  const kind = file?.mark?.kind ?? '';
  if (!file || !text || !isKey(DOCUMENTS, kind)) return null;
  // An address may name a document beside an incident it does not belong to.
  if (file.mark?.incident !== found?.incident.id) return null;
  const sections = sectionsOf(text, kind);
  const required = requiredSections(
    kind,
    facts ? organisationIn(facts.settings).layout : 'letter',
  );
  return {
    kind,
    fileId: file.id,
    label: DOCUMENTS[kind].label,
    canEdit: file.canEdit,
    sections,
    filled: filledShare(sections, required),
    missingSections: missingSections(text, required).map(({titles, asks}) => ({
      title: titles[0],
      asks,
    })),
    looseFields: looseFields(text),
  };
}
