import * as v from 'valibot';
import type {MetadataChange, MetadataForm} from '../contract';
import {oneLine} from '../../core/base/clean-text';
import {ChangeShape} from '../../core/base/form-shape';
import {
  checkFacts,
  checkLinks,
  checkRoles,
  comingInstant,
  items,
  longText,
  pastInstant,
  shapeProblems,
  share,
  type Checked,
  type Wrong,
} from '../../core/incident/form-checks';
import {LONGEST} from '../../core/incident/longest';
import {incidentRow} from '../../core/incident/incident-row';
import type {Incident} from '../../core/incident/incident';
import type {FactKey, Facts} from '../../core/incident/facts';
import {nextFacts, nextUpdateDue} from '../../core/incident/next-update';
import {DETECTIONS, isKey} from '../../core/incident/vocabulary';
import {levelOf, type Policy} from '../../core/policy/policy';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import {shownName} from '../../core/register/shown-names';
import type {Cell} from '../../core/register/table-plan';

/** What the sidebar's form starts with. */
export function metadataForm(incident: Incident): MetadataForm {
  const {percentUsers} = incident;
  return {
    title: incident.title,
    severity: incident.severity,
    phase: incident.phase,
    percentUsers: percentUsers === null ? '' : String(percentUsers),
    services: incident.services,
    roles: incident.roles,
    startedAt: incident.startedAt,
    detectedAt: incident.detectedAt,
    confirmedAt: incident.confirmedAt,
    resolvedAt: incident.resolvedAt,
    nextUpdateAt: incident.nextUpdateAt,
    rawEventData: incident.rawEventData,
    workaround: incident.workaround,
    links: incident.links,
    facts: incident.facts,
    known: incident.known,
    kind: incident.kind,
    detection: incident.detection,
    affected: incident.affected,
    customerAction: incident.customerAction,
    faqSkipped: skipped(incident),
  };
}

/** The form's shape only; what it says is checked against the incident it changes. */
export function parseChange(input: unknown): Checked<MetadataChange> {
  const parsed = v.safeParse(ChangeShape, input);
  return parsed.success
    ? {ok: true, value: parsed.output}
    : {ok: false, problems: shapeProblems(parsed.issues)};
}

/** The incident as the form wants it, revision and time of change aside. */
export function changed(
  incident: Incident,
  form: MetadataForm,
  policy: Policy,
  now: string,
): Checked<Incident> {
  const problems: {field: string; message: string}[] = [];
  const wrong = (field: string, message: string): void => {
    problems.push({field, message});
  };
  const title = oneLine(form.title);
  if (title === '') wrong('title', 'An incident needs a title.');
  if (title.length > LONGEST.title) {
    wrong('title', `At most ${LONGEST.title} characters.`);
  }
  const level = levelOf(policy, form.severity);
  if (!level) wrong('severity', 'Choose a level.');
  const next = {
    ...incident,
    title,
    severity: form.severity,
    phase: form.phase,
    percentUsers: share(form.percentUsers, wrong),
    services: items('services', form.services, wrong),
    roles: checkRoles(form.roles, '', wrong),
    startedAt: pastInstant('startedAt', form.startedAt, now, wrong),
    detectedAt: pastInstant('detectedAt', form.detectedAt, now, wrong),
    confirmedAt: pastInstant('confirmedAt', form.confirmedAt, now, wrong),
    resolvedAt: pastInstant('resolvedAt', form.resolvedAt, now, wrong),
    nextUpdateAt: comingInstant(
      'nextUpdateAt',
      form.nextUpdateAt,
      incident.nextUpdateAt,
      now,
      wrong,
    ),
    rawEventData: form.rawEventData,
    workaround: longText('workaround', form.workaround, wrong),
    links: checkLinks(form.links, wrong),
    known: longText('known', form.known ?? incident.known, wrong),
    kind: form.kind ?? incident.kind,
    detection: detectionIn(form.detection ?? incident.detection, wrong),
    affected: longText('affected', form.affected ?? incident.affected, wrong),
    customerAction: longText(
      'customerAction',
      form.customerAction ?? incident.customerAction,
      wrong,
    ),
    faq: faqOf(form.faqSkipped ?? skipped(incident), wrong),
    facts: checkFacts(form.facts ?? {}, incident.facts, now, wrong),
  };
  inOrder(next, wrong);
  const closes = next.phase === 'closed' && incident.phase !== 'closed';
  if (closes && form.resolvedAt.trim() === '') {
    wrong('resolvedAt', 'Say when it was resolved before you close it.');
  }
  if (problems.length > 0) return {ok: false, problems};
  const anchorsMoved =
    next.severity !== incident.severity ||
    next.confirmedAt !== incident.confirmedAt ||
    next.resolvedAt !== incident.resolvedAt;
  // A time somebody has typed stays; one that policy gave follows policy.
  const follows = next.nextUpdateAt === incident.nextUpdateAt && anchorsMoved;
  if (!anchorsMoved || !level || !incident.comms.needed) {
    return {ok: true, value: next};
  }
  return {
    ok: true,
    value: {
      ...next,
      ...(follows ? {nextUpdateAt: nextUpdateDue(level, next)?.at ?? ''} : {}),
      facts: {
        ...next.facts,
        ...untyped(nextFacts(level, next), incident.facts, next.facts),
      },
    },
  };
}

function skipped({faq}: Incident): string {
  return faq.needed ? '' : faq.reason;
}

function faqOf(typed: string, wrong: Wrong): Incident['faq'] {
  const reason = longText('faqSkipped', typed, wrong);
  return {needed: reason === '', reason};
}

export interface CellChange {
  readonly key: string;
  readonly header: string;
  readonly from: Cell;
  readonly to: Cell;
}

/**
 * Cells that differ, so that only they are written and a hand-edited neighbour stays.
 *
 * @param otherLinks Lines people typed among the links that are none; they stay below them.
 */
export function cellChanges(
  from: Incident,
  to: Incident,
  otherLinks: readonly string[],
  policy: Policy,
): readonly CellChange[] {
  const [before, after] = [from, to].map((incident): Record<string, Cell> => {
    const row = incidentRow(incident, policy);
    const links = [row.links, ...otherLinks].filter(one => one !== '');
    return {...row, links: links.join('\n')};
  });
  return INCIDENT_COLUMNS.filter(({key}) => before[key] !== after[key]).map(
    ({key, header}) => ({key, header, from: before[key], to: after[key]}),
  );
}

/** "Severity: Level 2 – High → Level 1 – Critical; Title: …", long values cut. */
export function changesInWords(changes: readonly CellChange[]): string {
  const short = (cell: Cell): string => {
    const text = oneLine(String(cell));
    const points = Array.from(text);
    return text === ''
      ? '–'
      : points.length > 80
        ? `${points.slice(0, 79).join('')}…`
        : text;
  };
  return changes
    .map(({key, header, from, to}) => {
      const column = INCIDENT_COLUMNS.find(one => one.key === key) ?? {};
      const [before, after] = [from, to].map(cell =>
        short(shownName(column, cell)),
      );
      return `${header}: ${before} → ${after}`;
    })
    .join('; ');
}

/** What policy says, for those times nobody has just typed. */
function untyped(
  policy: Partial<Facts>,
  before: Facts,
  after: Facts,
): Partial<Facts> {
  return Object.fromEntries(
    Object.entries(policy).filter(
      ([key]) => before[key as FactKey] === after[key as FactKey],
    ),
  );
}

function detectionIn(typed: string, wrong: Wrong): Incident['detection'] {
  if (typed === '' || isKey(DETECTIONS, typed)) return typed;
  wrong('detection', 'Choose one of the list, or none.');
  return '';
}

function inOrder(
  {
    startedAt,
    detectedAt,
    confirmedAt,
    resolvedAt,
    facts: {impactEndedAt},
  }: Incident,
  wrong: (field: string, message: string) => void,
): void {
  const before = (a: string, b: string): boolean =>
    a !== '' && b !== '' && a < b;
  if (before(detectedAt, startedAt)) {
    wrong('detectedAt', 'It cannot have been detected before it started.');
  }
  if (before(confirmedAt, startedAt)) {
    wrong('confirmedAt', 'It cannot have been confirmed before it started.');
  }
  if (before(impactEndedAt, startedAt)) {
    wrong('facts.impactEndedAt', 'It cannot have ended before it started.');
  }
  if (before(resolvedAt, startedAt) || before(resolvedAt, detectedAt)) {
    wrong(
      'resolvedAt',
      'It cannot have been resolved before it started or was detected.',
    );
  }
}
