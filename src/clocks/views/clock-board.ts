import * as v from 'valibot';
import {documentUrl, folderUrl} from '../../core/base/google-addresses';
import {inWords} from '../../core/base/instant';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {waitingActs, type WaitingAct} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {ReadIncident} from '../actions/read-clocks';
import {readRegisters, type ReadRegisters} from '../actions/read-registers';
import type {ClockBoard, ClockRow, GridRow, PromiseCount} from '../contract';
import {keptBy} from '../rules/kept';
import {commitmentsIn} from '../rules/events';
import type {DocumentKind} from '../../core/incident/words';
import {documentLabel} from '../../core/incident/document-label';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {changedSince} from '../../core/incident/written-for';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {messageFor} from '../rules/message-for';
import {isAwaited} from '../rules/awaited';
import {CS_OPS, isHandover} from '../rules/handovers';
import type {Obligation} from '../rules/obligation';
import {ownerOf} from '../rules/reminders';
import {audienceWords, obligationWords, stateWords} from '../rules/stage-words';

/** A page shows so many; the rest is counted. */
const MOST_OPEN = 60;
const MOST_ENDED = 20;

/** What is due next, for whom and in how long. Two waves at most, whatever the number of incidents. */
export function clockBoard(world: World): ClockBoard {
  return boardOf(world, readRegisters(world));
}

export function boardOf(world: World, read: ReadRegisters): ClockBoard {
  const acts = waitingActs(world.shelf);
  const rows = read.incidents.flatMap(one => {
    const facts = read.facts.get(one.registerId);
    return one.obligations.map(obligation => ({
      obligation,
      row: {
        ...rowOf(one, obligation, facts, world.me.email),
        waiting: saidOf(acts, one, obligation),
      },
    }));
  });
  const open = rows
    .filter(({obligation}) => isOpen(obligation))
    .sort(byUrgency);
  const ended = rows
    .filter(({obligation}) => !isOpen(obligation))
    .sort((a, b) => (a.obligation.due < b.obligation.due ? 1 : -1));
  const shown = open.slice(0, MOST_OPEN);
  const shownIds = new Set(shown.map(({row}) => row.incidentId));
  return {
    me: world.me.email,
    rows: [...shown, ...ended.slice(0, MOST_ENDED)].map(({row}) => row),
    more: Math.max(0, open.length - MOST_OPEN),
    grid: read.incidents
      .filter(({clocked}) => shownIds.has(clocked.incident.id))
      .flatMap(gridOf),
    promises: promisesOf(read.incidents, world.now),
    now: world.now,
  };
}

interface Placed {
  readonly obligation: Obligation;
  readonly row: ClockRow;
}

/** What somebody has to look at: also what cannot be computed. */
function isOpen({state}: Obligation): boolean {
  return ['pending', 'due soon', 'overdue', 'invalid'].includes(state.kind);
}

/** Wrong cells first: nobody knows what they hide. Then by due time; what has none comes last. */
function byUrgency(a: Placed, b: Placed): number {
  const rank = ({obligation: {state, due}}: Placed): number =>
    state.kind === 'invalid' ? 0 : due === '' ? 2 : 1;
  return (
    rank(a) - rank(b) ||
    (a.obligation.due < b.obligation.due
      ? -1
      : a.obligation.due > b.obligation.due
        ? 1
        : 0)
  );
}

function rowOf(
  one: ReadIncident,
  obligation: Obligation,
  facts: RegisterFacts | undefined,
  me: string,
): Omit<ClockRow, 'waiting'> {
  const {incident} = one.clocked;
  const {state, binding, budget} = obligation;
  const owner = ownerOf(obligation, one);
  return {
    incidentId: incident.id,
    title: incident.title,
    severity: one.label,
    rank: one.rank,
    restricted: incident.visibility === 'restricted',
    key: obligation.key,
    label: obligationWords(obligation),
    state: state.kind,
    stateWords: stateWords(state),
    stateDetail: detailOf(obligation),
    due: obligation.due,
    from: obligation.from,
    why: obligation.why,
    others: obligation.others.map(
      ({duty, due}) =>
        `${duty.clause}${due === '' ? '' : `, by ${inWords(due)}`}`,
    ),
    missing: obligation.missing,
    check: binding.check,
    approveBy: budget?.review ?? '',
    earlier: obligation.earlier,
    owner,
    mine: owner !== '' && owner === me.toLowerCase(),
    quiet:
      obligation.quietUntil === ''
        ? ''
        : obligation.quietUntil === 'resumed'
          ? `Reminders are paused: ${obligation.quietReason}`
          : `No reminders until ${inWords(obligation.quietUntil)}: ${obligation.quietReason}`,
    ...goingOn(one, obligation, facts),
    tellable: isTellable(obligation),
    handover: isHandover(obligation.key),
  };
}

/** What waits for the register about one deadline, in a sentence. */
function saidOf(
  acts: readonly WaitingAct[],
  {clocked: {incident}}: ReadIncident,
  {key}: Obligation,
): string {
  return acts
    .filter(
      ({incidentId, input}) =>
        incidentId === incident.id && keysIn(input).includes(key),
    )
    .map(({by, at, words, why}) =>
      why === ''
        ? `${by} at ${inWords(at)}: ${words}. It is written into the register within about five minutes.`
        : `${by} at ${inWords(at)}: ${words}. It could not be written into the register: ${why}`,
    )
    .join(' ');
}

const AboutShape = v.object({
  key: v.optional(v.string()),
  keys: v.optional(v.array(v.string())),
});

function keysIn(input: unknown): readonly string[] {
  const read = v.safeParse(AboutShape, input);
  if (!read.success) return [];
  const {key, keys = []} = read.output;
  return key === undefined ? keys : [key, ...keys];
}

/** The first response and the resolution are met by facts, not by a message. */
function isTellable({key, stage, state}: Obligation): boolean {
  if (isAwaited(key)) return false;
  return stage !== 'response' && stage !== 'fix' && state.kind !== 'invalid';
}

function detailOf({state}: Obligation): string {
  switch (state.kind) {
    case 'met':
      return `${inWords(state.at)}${state.by === '' ? '' : `, ${state.by}`}`;
    case 'waived':
      return `${state.by}: ${state.reason}`;
    case 'not applicable':
    case 'invalid':
      return state.why;
    case 'pending':
    case 'due soon':
    case 'overdue':
      return '';
  }
}

/** Where the message is written that is due, or what makes it. */
function goingOn(
  {clocked: {incident}}: ReadIncident,
  obligation: Obligation,
  facts: RegisterFacts | undefined,
): Pick<ClockRow, 'place' | 'make' | 'outdated'> {
  if (!facts) return {place: null, make: null, outdated: []};
  const documents = facts.documentsOf(incident.id);
  const next =
    isOpen(obligation) && !isAwaited(obligation.key)
      ? messageFor(obligation, incident, documents)
      : null;
  if (next?.kind === 'begun') {
    const {document} = next;
    const place = {
      label: `Open: ${documentLabel(document)}`,
      url: documentUrl(document.fileId),
    };
    const outdated = facts.isReleased(document)
      ? []
      : changedSince(document.writtenFor, incident, facts.policy);
    return {place, make: null, outdated};
  }
  return {
    place: placeOf(incident, obligation, documents),
    outdated: [],
    make:
      next === null
        ? null
        : {kind: next.message, label: DOCUMENTS[next.message].label},
  };
}

function placeOf(
  incident: Incident,
  {audience, key}: Obligation,
  documents: readonly IncidentDocument[],
): ClockRow['place'] {
  const kind: DocumentKind = isAwaited(key)
    ? 'faq'
    : ['team', 'stakeholders', 'executives', 'legal'].includes(audience)
      ? 'internal'
      : 'customer';
  const document = documents.find(one => one.kind === kind) ?? documents[0];
  if (document) {
    return {label: 'Open the document', url: documentUrl(document.fileId)};
  }
  return incident.folderId === ''
    ? null
    : {label: 'Open the folder', url: folderUrl(incident.folderId)};
}

/** One line an audience: where each stage stands. */
function gridOf({clocked, obligations}: ReadIncident): readonly GridRow[] {
  const audiences = [
    ...new Set(
      obligations
        .filter(
          ({key, audience}) =>
            audience !== '' && audience !== CS_OPS && !isAwaited(key),
        )
        .map(({audience}) => audience),
    ),
  ];
  return audiences.map(audience => ({
    incidentId: clocked.incident.id,
    audience: audienceWords(audience),
    cells: COLUMNS.map(({stage, stages}) => {
      const own = obligations.filter(
        one => one.audience === audience && stages.includes(one.stage),
      );
      const telling =
        own.find(({state}) => state.kind === 'invalid') ??
        own.find(({state}) => state.kind === 'overdue') ??
        own.find(isOpen) ??
        own[own.length - 1];
      return {
        stage,
        state: telling?.state.kind ?? ('not applicable' as const),
        words: telling ? stateWords(telling.state) : '–',
      };
    }),
  }));
}

const COLUMNS: readonly {
  readonly stage: string;
  readonly stages: readonly Obligation['stage'][];
}[] = [
  {stage: 'First', stages: ['response', 'first']},
  {stage: 'Updates', stages: ['update']},
  {stage: 'Resolved', stages: ['fix', 'resolution']},
  {stage: 'Afterwards', stages: ['summary', 'analysis', 'report']},
];

/** Promises made in texts that are out. */
function promisesOf(
  incidents: readonly ReadIncident[],
  now: string,
): PromiseCount {
  const counts = {open: 0, kept: 0, late: 0, broken: 0};
  for (const {clocked, obligations} of incidents) {
    for (const made of commitmentsIn(clocked.events)) {
      counts[keptBy(made, obligations, now)]++;
    }
  }
  return counts;
}
