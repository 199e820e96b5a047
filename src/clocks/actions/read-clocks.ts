import type {Incident} from '../../core/incident/incident';
import {isAddress} from '../../core/incident/incident';
import {lines} from '../../core/policy/policy-columns';
import {REGIME_ROWS} from '../rules/regime-rows';
import {levelOf} from '../../core/policy/policy';
import {run} from '../../world/ask/waves';
import {
  readFacts,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {Row} from '../../world/register';
import {awaitedObligations} from '../rules/awaited';
import type {AwaitedSource} from '../../world/awaited';
import type {Calendar} from '../rules/calendar';
import {readCalendars} from '../rules/calendars';
import {alterations, counted} from '../rules/altered-rows';
import {eventsIn, type ClockEvent} from '../rules/events';
import {
  owedBy,
  type ClockedIncident,
  type Surroundings,
} from '../rules/facts-of';
import {handovers} from '../rules/handovers';
import {readLadders, type Rung} from '../rules/ladder';
import {NO_LEDGER, type LedgerEntry} from '../../core/register/ledger';
import type {Obligation} from '../rules/obligation';
import {STATUS_PAGE} from '../rules/policy-duties';
import {isQuiet, readQuietHours} from '../rules/quiet-hours';

/** Tabs the clocks are derived from. */
export const CLOCK_TABS = [
  'incidents',
  'documents',
  'comms',
  'clocks',
  'policy',
  'settings',
  'contracts',
  'regimes',
  'holidays',
  'people',
] as const;

/** With those other capabilities keep in which people wait for something. */
export function clockTabs(
  sources: readonly AwaitedSource[],
): readonly string[] {
  return [...new Set([...CLOCK_TABS, ...sources.map(({tab}) => tab)])];
}

/** Those of a restricted incident's own register. Regimes are the shipped ones there; contracts are not known there. */
export const OWN_CLOCK_TABS = [
  'incidents',
  'documents',
  'comms',
  'clocks',
  'policy',
  'settings',
] as const;

/** Columns of Incidents that clocks need; the others may be long. */
export const CLOCK_COLUMNS = {
  incidents: [
    'id',
    'title',
    'severity',
    'phase',
    'visibility',
    'services',
    'commander',
    'technicalLead',
    'commsLead',
    'sme',
    'scribe',
    'regulatory',
    'startedAt',
    'detectedAt',
    'declaredAt',
    'confirmedAt',
    'awareAt',
    'classifiedAt',
    'materialAt',
    'impactEndedAt',
    'resolvedAt',
    'commsNeeded',
    'commsReason',
    'declaredBy',
    'setup',
    'operation',
    'folderId',
    'registerId',
    'nextCustomerAt',
    'nextStatusAt',
    'estimateAt',
    'estimateOwner',
    // Who counts in a role is whom the add-on wrote there.
    'seal',
  ],
};

/** What clocks are derived from, of one register: one call. Throws what the call does. */
export function readClockFacts(
  world: World,
  registerId: string,
): RegisterFacts {
  return run(
    world.transport,
    readFacts(world, registerId, clockTabs(world.awaited), CLOCK_COLUMNS),
  );
}

export interface ReadIncident {
  readonly clocked: ClockedIncident;
  readonly registerId: string;
  readonly obligations: readonly Obligation[];
  readonly owners: Readonly<Record<string, string>>;
  /** Whether it is a quiet hour, and the level allows one. */
  readonly quiet: boolean;
  readonly label: string;
  readonly rank: number;
}

/**
 * Every incident of a register that is not closed, with what it owes. No call: the tabs have been read.
 *
 * @param only Id of the one wanted; '' for all.
 */
export function readIncidents(
  facts: RegisterFacts,
  now: string,
  sources: readonly AwaitedSource[] = [],
  only = '',
): readonly ReadIncident[] {
  const registerId = facts.layout.spreadsheetId;
  const rows = openRows(facts).filter(
    ({cells}) => only === '' || String(cells.id).trim() === only,
  );
  const wanted = new Set(rows.map(({cells}) => String(cells.id ?? '').trim()));
  const ledgers = facts.ledgers(wanted);
  const logs = facts.logs<ClockEvent>('clocks', wanted);
  const around = surroundings(facts, now);
  const waited = sources.flatMap(({tab, find}) =>
    find(facts.rows(tab), facts.settings.brought),
  );
  const hours = readQuietHours(facts.settings.brought.quietHours ?? '');
  const quietNow = hours !== null && isQuiet(hours, now);
  return rows.map(row => {
    const {cells} = row;
    const {incident, typed, sealed, problems} = facts.incidentAt(row);
    const log = logs.get(incident.id);
    const events = log ? eventsIn(log) : [];
    const {breaks = [], problems: lost = []} = log ?? {};
    const clocked: ClockedIncident = {
      incident,
      cells,
      problems,
      ledger: ledgers.get(incident.id) ?? NO_LEDGER,
      events: counted(events, {breaks}),
      breaks,
      doubts: [
        ...lost.map((words, nth) => ({key: `log:${nth}`, words})),
        ...alterations(events),
      ],
    };
    const level = levelOf(facts.policy, incident.severity);
    return {
      clocked,
      registerId,
      obligations: [
        ...awaitedObligations(
          waited.filter(one => one.incident === incident.id),
          clocked.events,
          now,
        ),
        ...withHandovers(clocked, owedBy(clocked, around), facts, now),
      ],
      // A row without its seal gives nobody anything; its deadlines go on, and are told inside the house.
      owners: ownersOf(
        sealed === null ? inside(typed, facts.settings.domain) : incident,
      ),
      quiet: quietNow && (level?.officeHours ?? false),
      label: level?.label ?? '',
      rank: level?.rank ?? -1,
    };
  });
}

function inside(incident: Incident, domain: string): Incident {
  const own = (one: string): string =>
    domain === '' || one.toLowerCase().endsWith(`@${domain}`) ? one : '';
  const {commander, technicalLead, commsLead} = incident.roles;
  return {
    ...incident,
    roles: {
      ...incident.roles,
      commander: own(commander),
      technicalLead: own(technicalLead),
      commsLead: own(commsLead),
    },
    declaredBy: own(incident.declaredBy),
  };
}

/**
 * What customers are owed next if a word to them goes out then, by whatever channel they read; null for nothing with a
 * time.
 */
export function owedAfter(
  {clocked}: ReadIncident,
  facts: RegisterFacts,
  now: string,
): Obligation | null {
  const word = (channel: string): LedgerEntry => ({
    key: `now:${channel}`,
    incident: clocked.incident.id,
    audience: 'customers',
    channel,
    stage: '',
    dueAt: '',
    reason: '',
    sentAt: now,
    sentBy: '',
    count: null,
    reference: '',
    recordedAt: now,
    corrects: '',
    version: '',
    note: '',
  });
  const ledger = {
    ...clocked.ledger,
    entries: [...clocked.ledger.entries, word('email'), word(STATUS_PAGE)],
  };
  return (
    owedBy({...clocked, ledger}, surroundings(facts, now)).find(
      ({audience, stage, due}) =>
        audience === 'customers' && stage === 'update' && due > now,
    ) ?? null
  );
}

/** Rows of incidents with words of their own; of a restricted one the main register has a stub only. */
function openRows(facts: RegisterFacts): readonly Row[] {
  return facts
    .incidentRows()
    .filter(
      ({cells}) =>
        String(cells.title ?? '') !== '' &&
        String(cells.phase ?? '').trim() !== 'closed',
    );
}

/** Released texts nobody has spoken of yet come first: somebody waits for them. */
function withHandovers(
  {ledger, events}: ClockedIncident,
  owed: readonly Obligation[],
  {settings}: RegisterFacts,
  now: string,
): readonly Obligation[] {
  const [owner = ''] = settings.csOps;
  return [
    ...handovers(
      // A release nobody can vouch for any more is waited for all the same.
      [...ledger.entries, ...ledger.doubtful],
      events,
      owed,
      owner.toLowerCase(),
      now,
    ),
    ...owed,
  ];
}

/** The calendar of an incident's level, or the first one. */
export function calendarOf(
  {clocked: {incident}}: ReadIncident,
  facts: RegisterFacts | undefined,
): Calendar {
  const {calendars} = readCalendars(
    lines(facts?.settings.brought.calendars ?? ''),
    facts?.rows('holidays') ?? [],
  );
  const level = facts ? levelOf(facts.policy, incident.severity) : null;
  return calendars.find(({key}) => key === level?.calendar) ?? calendars[0];
}

export function rungsOf(facts: RegisterFacts): readonly Rung[] {
  return readLadders(facts.rows('people')).rungs;
}

function surroundings(facts: RegisterFacts, now: string): Surroundings {
  const regimes = facts.rows('regimes');
  return {
    policy: facts.policy,
    contracts: facts.rows('contracts'),
    regimes:
      regimes.length > 0
        ? regimes
        : REGIME_ROWS.map((cells, at) => ({position: at + 1, cells})),
    calendars: readCalendars(
      lines(facts.settings.brought.calendars ?? ''),
      facts.rows('holidays'),
    ).calendars,
    now,
  };
}

/** Whom each audience's obligations fall to: the communications lead, but the commander for those who lead. */
function ownersOf({
  roles,
  declaredBy,
}: Incident): Readonly<Record<string, string>> {
  const first = (...people: readonly string[]): string =>
    people.find(isAddress)?.toLowerCase() ?? '';
  return {
    team: first(roles.commander, roles.technicalLead, declaredBy),
    executives: first(roles.commander, roles.commsLead, declaredBy),
    legal: first(roles.commander, roles.commsLead, declaredBy),
    '': first(roles.commsLead, roles.commander, declaredBy),
  };
}
