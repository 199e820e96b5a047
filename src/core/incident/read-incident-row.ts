import type {FieldProblem} from '../base/answer';
import {levelMeant, levelTitle} from '../policy/level-title';
import type {Policy} from '../policy/policy';
import {revision} from '../register/typed-cells';
import {facts, factWords} from './facts';
import type {Incident} from './incident';
import {RowReader, type Cells} from './row-reader';
import {readSetup} from './setup-cell';
import {
  DETECTIONS,
  KINDS,
  PHASES,
  RAW_EVENT_DATA,
  REGIMES,
  ROLES,
} from './vocabulary';
import type {Link, RoleKey} from './words';

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
  const row = new RowReader(cells);
  const title = row.text('title');
  if (title === '') row.note('title', 'The title is empty. Write it again.');
  const {links, otherLinks} = linksIn(row);
  const incident: Incident = {
    id: row.text('id'),
    rev: revision(cells.rev),
    operation: row.text('operation'),
    setup: readSetup(row.text('setup')),
    title,
    known: row.text('known'),
    severity: severityIn(row, policy),
    phase: row.word('phase', PHASES, 'detection'),
    kind: row.word('kind', KINDS, 'outage'),
    visibility: row.text('visibility') === 'restricted' ? 'restricted' : 'open',
    detection: row.word('detection', DETECTIONS, ''),
    services: row.list('services'),
    percentUsers: row.share('percentUsers'),
    rawEventData: row.word('rawEventData', RAW_EVENT_DATA, 'unknown'),
    workaround: row.text('workaround'),
    customerAction: row.text('customerAction'),
    affected: row.text('affected'),
    facts: facts(key => {
      const {holds, choices} = factWords(key);
      if (holds === 'instant') return row.instant(key);
      if (holds === 'choice') return row.word(key, choices ?? {}, '');
      return row.text(key);
    }),
    roles: Object.fromEntries(
      Object.keys(ROLES).map(role => [role, row.text(role)]),
    ) as Record<RoleKey, string>,
    people: row.list('people'),
    links,
    regulatory: row.words('regulatory', REGIMES),
    startedAt: row.instant('startedAt'),
    detectedAt: row.instant('detectedAt'),
    declaredAt: row.instant('declaredAt'),
    confirmedAt: row.instant('confirmedAt'),
    resolvedAt: row.instant('resolvedAt'),
    nextUpdateAt: row.instant('nextUpdateAt'),
    comms: {
      needed: row.flag('commsNeeded'),
      reason: row.text('commsReason'),
      by: row.text('commsDecidedBy'),
    },
    faq: {needed: row.flag('faqNeeded'), reason: row.text('faqReason')},
    technical: row.flag('technical'),
    declaredBy: row.text('declaredBy'),
    updatedAt: row.instant('updatedAt'),
    folderId: row.text('folderId'),
    registerId: row.text('registerId'),
  };
  return {incident, problems: row.problems, otherLinks};
}

/** Key of the level; '' where the cell names none. */
function severityIn(row: RowReader, policy: Policy): string {
  const level = levelMeant(policy, row.text('severity'));
  if (level === null) {
    row.wrong(
      'severity',
      `one of: ${policy.levels.map(levelTitle).join(', ')}`,
    );
  }
  return level?.key ?? '';
}

function linksIn(row: RowReader): {
  readonly links: readonly Link[];
  readonly otherLinks: readonly string[];
} {
  const typed = row.list('links');
  const otherLinks = typed.filter(line => readLink(line) === null);
  if (otherLinks.length > 0) {
    row.wrong('links', 'a label and an http address, one link a line');
  }
  return {
    links: typed.map(readLink).filter((link): link is Link => link !== null),
    otherLinks,
  };
}

/** `Ticket 12 https://…`: what is after the last blank is the address. */
function readLink(line: string): Link | null {
  const at = line.lastIndexOf(' ');
  const url = line.slice(at + 1);
  return /^https?:\/\/\S+$/i.test(url)
    ? {label: line.slice(0, Math.max(at, 0)).trim(), url}
    : null;
}
