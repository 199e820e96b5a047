import type {OutboxMessage} from '../../../emulator/workspace';
import {Random} from '../../../emulator/kernel/ids';
import {ADMIN, BOT, LEAD} from '../../scenery/bundle/office';
import {append, officeForReviews} from '../../scenery/bundle/review-office';
import {rowsOf} from '../../scenery/bundle/what-is-there';

/** A week of forty incidents belongs to the exhaustive run; some hours with four say the same of less. */
const {incidents: INCIDENTS, hours: HOURS} = process.env.EVERY_FAULT
  ? {incidents: 40, hours: 7 * 24}
  : {incidents: 4, hours: 4};
if (process.env.EVERY_FAULT) jest.setTimeout(3_600_000);

const SWEEPS = HOURS * 12;
/** One sweep in so many is broken somewhere. */
const BROKEN = 4;
const FAULTS = ['kill', 'timeout', 503, 429] as const;

/**
 * Google’s limits a day for one Workspace account; of mails, recipients; of triggers, milliseconds.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
const A_DAY = {
  urlfetch: 100_000,
  properties: 500_000,
  triggers: 6 * 3_600_000,
} as const;
const RECIPIENTS_A_DAY = 1_500;

type Spent = {readonly amount: number} | undefined;

/** Sweeps every five minutes on the built product, quotas on, with an incident every so often and a fault at any call. */
function week() {
  const office = officeForReviews({quotas: true});
  const {workspace} = office;
  const chance = new Random(12);
  const before = workspace.outbox.length;
  const most = {urlfetch: 0, properties: 0, triggers: 0};
  const apart = Math.floor(SWEEPS / INCIDENTS);
  append(
    office,
    'people',
    ['agent', 'account', 'director', 'coo'].map((name, at) => ({
      name,
      email: `${name}@example.com`,
      ladder: `customer ${at + 1}`,
    })),
  );
  office.run(BOT, 'installSweep', [], {surface: 'api'});
  for (let nth = 0; nth < SWEEPS; nth++) {
    if (nth % apart === 0) declared(nth / apart + 1);
    if (chance.next() < 1 / BROKEN) {
      workspace.faults.set([
        {
          method: '*',
          nth: 1 + Math.floor(chance.next() * 12),
          answer: FAULTS[Math.floor(chance.next() * FAULTS.length)],
          effect: chance.next() < 0.5,
        },
      ]);
    }
    workspace.scripts.triggers.advance(5 * 60_000);
    workspace.faults.set([]);
    const days = workspace.ground.store.collection<Spent>('script.days');
    for (const what of Object.keys(most) as (keyof typeof most)[]) {
      const {amount = 0} = days.get(`${what} ${BOT}`) ?? {};
      most[what] = Math.max(most[what], amount);
    }
  }
  return {office, most, mails: workspace.outbox.slice(before)};

  /** Three severities in turn; of every fourth incident the first words went out at once. */
  function declared(nth: number): void {
    const id = `INC-2026-${String(nth).padStart(4, '0')}`;
    const at = `${new Date(workspace.ground.clock.now()).toISOString().slice(0, 19)}Z`;
    append(office, 'incidents', [
      {
        id,
        title: `Incident number ${nth}`,
        severity: `level-${(nth % 3) + 1}`,
        phase: 'triage',
        kind: 'outage',
        visibility: 'open',
        setup: 'ready',
        operation: `op-${nth}`,
        startedAt: at,
        detectedAt: at,
        declaredAt: at,
        confirmedAt: at,
        commander: 'commander@example.com',
        commsLead: LEAD,
        commsNeeded: 'true',
        declaredBy: LEAD,
      },
    ]);
    if (nth % 4 === 0) {
      append(office, 'comms', [
        {
          key: `${id} told`,
          incident: id,
          audience: 'customers',
          channel: 'status page',
          sentAt: at,
          sentBy: LEAD,
        },
      ]);
    }
  }
}

describe(`${HOURS} hours with ${INCIDENTS} incidents on the bundle, one sweep in ${BROKEN} broken, quotas on`, () => {
  const {office, most, mails} = week();
  const events = rowsOf(office, office.places.registerId, 'clocks');
  const of = (event: string): readonly string[] =>
    events
      .filter(one => one.event === event)
      .map(({obligation}) => String(obligation));

  it('sends every reminder once: none twice, and whatever may not have gone says so', () => {
    const text = ({
      to,
      subject,
      text: words,
    }: OutboxMessage & {text?: string}) =>
      [to.join(), subject, words].join('\n');
    expect(new Set(mails.map(text)).size).toBe(mails.length);
    const went = of('reminded');
    expect(went.length).toBeGreaterThan(INCIDENTS * 2);
    expect(new Set(went).size).toBe(went.length);
    // Recorded before it goes: where a run was killed between, the record shows it.
    const begun = of('reminding');
    expect(went.filter(key => !begun.includes(key))).toEqual([]);
  });

  it('leaves out nothing that is due: each open deadline that is over was spoken of', () => {
    const {rows: open} = office.value<{
      rows: readonly {incidentId: string; key: string; state: string}[];
    }>(ADMIN, 'clockBoard', []);
    const begun = of('reminding');
    const silent = open
      .filter(({state}) => state === 'overdue')
      .filter(
        ({incidentId, key}) =>
          !begun.some(one => one.startsWith(`${incidentId}|${key}|`)),
      );
    expect(silent).toEqual([]);
    expect(open.some(({state}) => state === 'overdue')).toBe(true);
  });

  it('uses less than a tenth of what a day allows', () => {
    const days = HOURS < 24 ? HOURS / 24 : 1;
    for (const what of Object.keys(most) as (keyof typeof most)[]) {
      expect(most[what]).toBeLessThan((A_DAY[what] * days) / 10);
    }
    expect(most.urlfetch).toBeGreaterThan(0);
    const recipients = mails.reduce((sum, {to}) => sum + to.length, 0);
    // Four incidents in four hours are denser than any week; they fit into a day.
    expect(recipients).toBeLessThan(
      HOURS < 24 ? RECIPIENTS_A_DAY : (RECIPIENTS_A_DAY / 10) * (HOURS / 24),
    );
  });
});
