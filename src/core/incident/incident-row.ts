import type {FieldProblem} from '../base/answer';
import type {IncidentKind, Link, Phase, RawEventData, RoleKey} from './words';
import {facts, factWords, type FactKey} from './facts';
import type {Incident} from './incident';
import {inWords, parseInstant} from '../base/instant';
import {lines} from '../policy/policy-columns';
import {levelMeant, levelTitle} from '../policy/level-title';
import {levelOf, type Policy} from '../policy/policy';
import {readSetup, setupCell} from './setup-cell';
import type {Cell} from '../register/table-plan';
import {percent, withoutZone, yesOrNo} from '../register/typed-cells';
import {
  DETECTIONS,
  isKey,
  KINDS,
  PHASES,
  RAW_EVENT_DATA,
  REGIMES,
  ROLES,
} from './vocabulary';

type Cells = Readonly<Record<string, Cell>>;
type Named = string | {readonly label: string};
type Words = Readonly<Record<string, Named>>;

/** A full row, by column key; the level by the name people read. */
export function incidentRow(
  incident: Incident,
  policy: Policy,
): Record<string, Cell> {
  const level = levelOf(policy, incident.severity);
  return {
    id: incident.id,
    title: incident.title,
    severity: level ? levelTitle(level) : incident.severity,
    phase: incident.phase,
    kind: incident.kind,
    visibility: incident.visibility,
    known: incident.known,
    services: incident.services.join('\n'),
    // As text: a number could be what Sheets keeps of "40%".
    percentUsers:
      incident.percentUsers === null ? '' : String(incident.percentUsers),
    detection: incident.detection,
    rawEventData: incident.rawEventData,
    workaround: incident.workaround,
    customerAction: incident.customerAction,
    affected: incident.affected,
    ...incident.facts,
    ...incident.roles,
    people: incident.people.join('\n'),
    links: incident.links.map(linkLine).join('\n'),
    regulatory: incident.regulatory.join('\n'),
    startedAt: incident.startedAt,
    detectedAt: incident.detectedAt,
    declaredAt: incident.declaredAt,
    confirmedAt: incident.confirmedAt,
    resolvedAt: incident.resolvedAt,
    nextUpdateAt: incident.nextUpdateAt,
    commsNeeded: incident.comms.needed,
    commsReason: incident.comms.reason,
    commsDecidedBy: incident.comms.by,
    faqNeeded: incident.faq.needed,
    faqReason: incident.faq.reason,
    technical: incident.technical,
    declaredBy: incident.declaredBy,
    updatedAt: incident.updatedAt,
    rev: incident.rev,
    setup: setupCell(incident.setup, incident.operation),
    operation: incident.operation,
    folderId: incident.folderId,
    registerId: incident.registerId,
  };
}

/** All that the main register says of a restricted incident: no title, people, severity or time. */
export function stubRow(incident: Incident): Record<string, Cell> {
  const {id, phase, visibility, setup, operation, folderId, registerId} =
    incident;
  return {
    id,
    phase,
    visibility,
    setup: setupCell(setup, operation),
    operation,
    folderId,
    registerId,
  };
}

/**
 * A row as an incident. People edit cells: one that holds something impossible is reported under its column's
 * key and counts as empty or unknown; the cell itself stays as it is.
 */
export function readIncidentRow(
  cells: Cells,
  policy: Policy,
): {
  readonly incident: Incident;
  readonly problems: readonly FieldProblem[];
  /** Lines of the links' cell that are none; writing the list keeps them. */
  readonly otherLinks: readonly string[];
} {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, expected: string): void => {
    problems.push({
      field,
      message: `"${text(cells, field).slice(0, 60)}" cannot be used here. Write ${expected}.`,
    });
  };
  const instant = (field: string): string => {
    const typed = text(cells, field);
    if (typed === '') return '';
    const at = parseInstant(typed);
    const bare = at === null ? withoutZone(cells[field]) : null;
    if (bare !== null) {
      problems.push({
        field,
        message: `"${inWords(bare).slice(0, 16)}" does not say of which time zone. Write ${bare} if it is UTC.`,
      });
    } else if (at === null) {
      wrong(field, 'a UTC time such as 2026-11-21T03:40:00Z');
    }
    return at ?? '';
  };
  const word = <T extends Words, F extends string>(
    field: string,
    words: T,
    otherwise: F,
  ): Extract<keyof T, string> | F => {
    const typed = text(cells, field);
    if (typed === '') return otherwise;
    if (isKey(words, typed)) return typed;
    wrong(field, `one of: ${namesOf(words).join(', ')}`);
    return otherwise;
  };
  const flag = (field: string): boolean => {
    const read = yesOrNo(cells[field]);
    // What nobody can read keeps its documents: leaving something out needs a clear no.
    if (read === 'unclear') wrong(field, 'yes or no, or tick the box');
    return read === true || read === 'unclear';
  };
  if (text(cells, 'title') === '') {
    problems.push({
      field: 'title',
      message: 'The title is empty. Write it again.',
    });
  }
  const level = levelMeant(policy, text(cells, 'severity'));
  if (level === null) {
    wrong('severity', `one of: ${policy.levels.map(levelTitle).join(', ')}`);
  }
  const roles = Object.fromEntries(
    Object.keys(ROLES).map(role => [role, text(cells, role)]),
  ) as Record<RoleKey, string>;
  const regulatory = listOf(cells, 'regulatory');
  if (!regulatory.every(regime => isKey(REGIMES, regime))) {
    wrong('regulatory', `out of: ${namesOf(REGIMES).join(', ')}, one a line`);
  }
  const links = listOf(cells, 'links').map(readLink);
  if (links.includes(null)) {
    wrong('links', 'a label and an http address, one link a line');
  }
  const factIn = (key: FactKey): string => {
    const {holds, choices} = factWords(key);
    if (holds === 'instant') return instant(key);
    if (holds === 'choice') return word(key, choices ?? {}, '');
    return text(cells, key);
  };
  const incident: Incident = {
    id: text(cells, 'id'),
    rev: Number(cells.rev) || 0,
    operation: text(cells, 'operation'),
    setup: readSetup(text(cells, 'setup')),
    title: text(cells, 'title'),
    known: text(cells, 'known'),
    severity: level?.key ?? '',
    phase: word<Readonly<Record<Phase, Named>>, Phase>(
      'phase',
      PHASES,
      'detection',
    ),
    kind: word<Readonly<Record<IncidentKind, Named>>, IncidentKind>(
      'kind',
      KINDS,
      'outage',
    ),
    visibility:
      text(cells, 'visibility') === 'restricted' ? 'restricted' : 'open',
    detection: word('detection', DETECTIONS, ''),
    services: listOf(cells, 'services'),
    percentUsers: percentIn(cells, problems),
    rawEventData: word<Readonly<Record<RawEventData, Named>>, RawEventData>(
      'rawEventData',
      RAW_EVENT_DATA,
      'unknown',
    ),
    workaround: text(cells, 'workaround'),
    customerAction: text(cells, 'customerAction'),
    affected: text(cells, 'affected'),
    facts: facts(key => factIn(key)),
    roles,
    people: listOf(cells, 'people'),
    links: links.filter((link): link is Link => link !== null),
    regulatory: regulatory.flatMap(one => (isKey(REGIMES, one) ? [one] : [])),
    startedAt: instant('startedAt'),
    detectedAt: instant('detectedAt'),
    declaredAt: instant('declaredAt'),
    confirmedAt: instant('confirmedAt'),
    resolvedAt: instant('resolvedAt'),
    nextUpdateAt: instant('nextUpdateAt'),
    comms: {
      needed: flag('commsNeeded'),
      reason: text(cells, 'commsReason'),
      by: text(cells, 'commsDecidedBy'),
    },
    faq: {
      needed: flag('faqNeeded'),
      reason: text(cells, 'faqReason'),
    },
    technical: flag('technical'),
    declaredBy: text(cells, 'declaredBy'),
    updatedAt: instant('updatedAt'),
    folderId: text(cells, 'folderId'),
    registerId: text(cells, 'registerId'),
  };
  const otherLinks = listOf(cells, 'links').filter(
    line => readLink(line) === null,
  );
  return {incident, problems, otherLinks};
}

function namesOf(words: Words): readonly string[] {
  return Object.values(words).map(word =>
    typeof word === 'string' ? word : word.label,
  );
}

/** `Ticket 12 https://…`: what is after the last blank is the address. */
export function linkLine({label, url}: Link): string {
  return label === '' ? url : `${label} ${url}`;
}

function readLink(line: string): Link | null {
  const at = line.lastIndexOf(' ');
  const url = line.slice(at + 1);
  return /^https?:\/\/\S+$/i.test(url)
    ? {label: line.slice(0, Math.max(at, 0)).trim(), url}
    : null;
}

function text(cells: Cells, key: string): string {
  return String(cells[key] ?? '').trim();
}

function listOf(cells: Cells, key: string): readonly string[] {
  return lines(cells[key] ?? '');
}

function percentIn(cells: Cells, problems: FieldProblem[]): number | null {
  const cell = cells.percentUsers;
  const share = percent(cell);
  if (share === 'nothing') return null;
  if (typeof share === 'number' && share >= 0 && share <= 100) return share;
  const typed = text(cells, 'percentUsers').slice(0, 60);
  problems.push({
    field: 'percentUsers',
    message:
      typeof cell === 'number' && share === 'unclear'
        ? `"${typed}" may be ${Math.round(cell * 1e6) / 1e4} % or ${typed} %: Sheets keeps both the same way. Enter it in the sidebar.`
        : `"${typed}" cannot be used here. Write a number from 0 to 100.`,
  });
  return null;
}
