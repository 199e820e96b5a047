import type {SidebarView} from '../contract';
import {timelineOf} from '../../core/register/journal';
import {metadataForm} from '../rules/metadata-form';
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
} from '../../core/incident/vocabulary';
import type {World} from '../../world/world';
import {activeIn} from '../../world/incidents/active-incidents';
import {openHome, type Home} from '../../world/incidents/incident-home';
import {storedView} from '../../world/incidents/present-view';

/** Everything the sidebar shows of the open file: one round trip, two for a restricted incident. */
export function sidebarView(world: World): SidebarView {
  const installation = world.installation.load();
  const phases = choices(PHASES);
  const nothing: SidebarView = {
    me: world.me.email,
    installed: installation !== null,
    incident: null,
    rev: 0,
    document: null,
    edit: null,
    people: [],
    levels: [],
    phases,
    rowProblems: [],
    timeline: [],
    active: [],
    now: world.now,
  };
  if (installation === null) return nothing;
  const home = openHome(world, installation, null, true);
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
  const editable = home.file?.canEdit === true && home.registerEditable;
  return {
    ...nothing,
    levels: levels ?? [],
    incident: storedView(
      incident,
      facts.documentsOf(incident.id),
      facts.policy,
      facts.settings,
      home.registerId,
    ),
    rev: incident.rev,
    document: documentPart(home),
    edit: editable ? metadataForm(incident) : null,
    people: editable ? (home.main?.people() ?? []) : [],
    rowProblems: found.problems,
    timeline: timelineOf(facts.rows('journal'), incident.id),
  };
}

function documentPart({file, text, facts}: Home): SidebarView['document'] {
  const kind = file?.mark?.kind ?? '';
  if (!file || !text || !isKey(DOCUMENTS, kind)) return null;
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
