import type {Level} from '../../core/policy/policy';
import {ANCHORS, type Anchor} from '../../core/policy/anchors';
import type {Span} from './calendar';
import {readClock, type PolicyClock} from './clock-notation';
import type {Duty, Rhythm, Stage, Timing} from './duty';
import {spanText, withinText} from './span-words';

export type ClockedLevel = Pick<
  Level,
  | 'label'
  | 'firstResponse'
  | 'officeHours'
  | 'firstStatusPage'
  | 'firstStakeholders'
  | 'firstCustomer'
  | 'statusPageEvery'
  | 'internalEvery'
  | 'customerEvery'
  | 'resolutionTarget'
  | 'finalStatusPage'
  | 'summary'
  | 'preliminaryAnalysis'
  | 'executives'
  | 'reviewWithinDays'
  | 'clocks'
>;

export const STATUS_PAGE = 'status page';

/** What the policy asks for at one level, one duty a number it states. */
export function policyDuties(
  level: ClockedLevel,
  phases: readonly string[],
): readonly Duty[] {
  const minutes = (count: number): Span => ({count, unit: 'min'});
  const within = (
    to: Recipient,
    stage: Stage,
    count: number | null,
    from: Anchor,
    unit: Span['unit'] = 'min',
  ): Duty | null =>
    count === null
      ? null
      : duty(level.label, to, stage, {
          kind: 'within',
          span: {count, unit},
          from,
        });
  const every = (to: Recipient, count: number | null): Duty | null =>
    count === null
      ? null
      : duty(level.label, to, 'update', {
          kind: 'every',
          rhythm: {span: minutes(count), phases: [], afterMinutes: 0},
        });
  const {firstStatusPage, firstStakeholders, firstCustomer} = level;
  const further = level.clocks.map(line => {
    const read = readClock(line, phases);
    return read ? furtherDuty(level.label, read) : unreadable(level, line);
  });
  return [
    within(
      TEAM,
      'response',
      level.firstResponse,
      'detected',
      level.officeHours ? 'office min' : 'min',
    ),
    within(PAGE, 'first', firstStatusPage.within, firstStatusPage.from),
    within(
      STAKEHOLDERS,
      'first',
      firstStakeholders.within,
      firstStakeholders.from,
    ),
    within(CUSTOMERS, 'first', firstCustomer.within, firstCustomer.from),
    level.executives
      ? duty(level.label, EXECUTIVES, 'first', {kind: 'once', from: 'declared'})
      : null,
    every(PAGE, level.statusPageEvery),
    every(STAKEHOLDERS, level.internalEvery),
    every(CUSTOMERS, level.customerEvery),
    within(TEAM, 'fix', level.resolutionTarget, 'declared'),
    within(PAGE, 'resolution', level.finalStatusPage, 'resolved'),
    within(STAKEHOLDERS, 'summary', level.summary, 'resolved'),
    within(STAKEHOLDERS, 'analysis', level.preliminaryAnalysis, 'resolved'),
    within(TEAM, 'report', level.reviewWithinDays, 'resolved', 'business days'),
    ...further,
  ].filter((one): one is Duty => one !== null);
}

interface Recipient {
  readonly audience: string;
  readonly channel: string;
  /** As a clause begins: "status page". */
  readonly words: string;
}

const TEAM: Recipient = {audience: 'team', channel: '', words: 'response team'};
const STAKEHOLDERS: Recipient = {
  audience: 'stakeholders',
  channel: '',
  words: 'stakeholders',
};
const EXECUTIVES: Recipient = {
  audience: 'executives',
  channel: '',
  words: 'executives',
};
const CUSTOMERS: Recipient = {
  audience: 'customers',
  channel: '',
  words: 'customers',
};
const PAGE: Recipient = {
  audience: 'customers',
  channel: STATUS_PAGE,
  words: 'status page',
};

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  response: 'first response',
  first: 'first notice',
  update: 'update',
  fix: 'resolution target',
  resolution: 'final notice',
  summary: 'summary',
  analysis: 'preliminary analysis',
  report: 'review',
};

function duty(
  label: string,
  {audience, channel, words}: Recipient,
  stage: Stage,
  timing: Exclude<Timing, {kind: 'at' | 'after' | 'wrong'}>,
): Duty {
  return {
    key: ['policy', audience, channel, stage, timingKey(timing)]
      .filter(part => part !== '')
      .join(':'),
    source: 'policy',
    clause: `Policy, ${label}: ${words}, ${STAGE_WORDS[stage]} ${timingWords(timing)}`,
    audience,
    channel,
    stage,
    step: '',
    timing,
    check: '',
  };
}

function furtherDuty(label: string, clock: PolicyClock): Duty {
  const {audience, channel} = clock;
  const to = {audience, channel, words: channel || audience};
  switch (clock.kind) {
    case 'every':
      return duty(label, to, 'update', {kind: 'every', rhythm: clock.rhythm});
    case 'once':
      return duty(label, to, stageAfter(clock.from), {
        kind: 'once',
        from: clock.from,
      });
    case 'within':
      return duty(label, to, clock.review ? 'report' : stageAfter(clock.from), {
        kind: 'within',
        span: clock.span,
        from: clock.from,
      });
  }
}

function stageAfter(from: Anchor): Stage {
  return from === 'resolved' || from === 'impactEnded' ? 'resolution' : 'first';
}

function unreadable({label}: ClockedLevel, line: string): Duty {
  return {
    key: `policy:wrong:${line.slice(0, 60)}`,
    source: 'policy',
    clause: `Policy, ${label}, column "Further clocks"`,
    audience: '',
    channel: '',
    stage: 'update',
    step: '',
    timing: {
      kind: 'wrong',
      why: `"${line.slice(0, 60)}" cannot be read, so nobody is reminded of it.`,
    },
    check: '',
  };
}

function timingKey(timing: Timing): string {
  if (timing.kind !== 'every') return '';
  const {phases, afterMinutes} = timing.rhythm;
  return [...phases, afterMinutes === 0 ? '' : `after ${afterMinutes}`].join(
    ' ',
  );
}

function timingWords(
  timing: Exclude<Timing, {kind: 'at' | 'after' | 'wrong'}>,
): string {
  switch (timing.kind) {
    case 'within':
      return withinText(timing.span, ANCHORS[timing.from]);
    case 'every':
      return rhythmWords(timing.rhythm);
    case 'once':
      return `after ${ANCHORS[timing.from]}; the policy sets no time`;
  }
}

function rhythmWords({span, phases, afterMinutes}: Rhythm): string {
  return [
    `every ${spanText(span)}`,
    phases.length > 0 ? ` during ${phases.join(', ')}` : '',
    afterMinutes > 0
      ? ` once it has lasted ${spanText({count: afterMinutes, unit: 'min'})}`
      : '',
  ].join('');
}
