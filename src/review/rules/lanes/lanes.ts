import type {Level} from '../../../core/policy/policy';
import {CONCERNS} from './concerns';
import {
  parseLane,
  readChecklistLine,
  readReviewTime,
  type Concern,
  type LaneRule,
  type ReviewedKind,
} from '../../../core/policy/lane-notation';

/** Where policy says nothing; ours. */
const MINUTES = 60;

/** A concern that has to sign a document. */
export interface Lane extends LaneRule {
  /** `Legal`, `Customer success or senior leadership`. */
  readonly label: string;
  readonly answersFor: string;
  readonly checklist: readonly string[];
  /** Minutes to answer. */
  readonly minutes: number;
}

/** Nobody signs these: they live, or only the team reads them (S0-17). */
const UNSIGNED: readonly ReviewedKind[] = [
  'internal',
  'stakeholders',
  'executive',
  'legal',
  'handover',
  'retrospective',
];

/**
 * The lanes of a document at a severity, in the policy's order. None for documents that live without approval. None as well when the policy cell is empty or unreadable: then nothing can be released.
 */
export function lanesFor(level: Level, kind: ReviewedKind): readonly Lane[] {
  const rules = notationOf(level, kind).flatMap(typed => {
    const rule = parseLane(typed);
    return rule ? [rule] : [];
  });
  return rules
    .filter(({key}, at) => rules.findIndex(other => other.key === key) === at)
    .map(rule => ({
      ...rule,
      label: laneLabel(rule.concerns),
      answersFor: [
        ...new Set(rule.concerns.map(one => CONCERNS[one].answersFor)),
      ].join(', or '),
      checklist: checklistOf(level, rule, kind),
      minutes: minutesOf(level, rule),
    }));
}

export function laneLabel(concerns: readonly Concern[]): string {
  const [first, ...rest] = concerns.map(one => CONCERNS[one].label);
  return [first, ...rest.map(label => label.toLowerCase())].join(' or ');
}

/** What customers read is approved as the customer communication, unless policy says otherwise. */
function notationOf(level: Level, kind: ReviewedKind): readonly string[] {
  if (UNSIGNED.includes(kind)) return [];
  const own: Partial<Readonly<Record<ReviewedKind, readonly string[]>>> = {
    faq: level.faqApprovals,
    technical: level.technicalApprovals,
    analysis: level.analysisApprovals,
    'post-mortem': level.analysisApprovals,
    // Legal reads it whatever the level says, and first of all.
    'public-post-mortem': [
      'legal',
      ...level.approvals.filter(lane => !/^legal\b/.test(lane.trim())),
    ],
  };
  const named = own[kind] ?? [];
  return named.length === 0 ? level.approvals : named;
}

function minutesOf(level: Level, {key, concerns}: LaneRule): number {
  const times = level.reviewTimes.flatMap(line => {
    const time = readReviewTime(line);
    return time ? [time] : [];
  });
  const named = (lane: string): number | undefined =>
    times.find(time => time.lane === lane)?.minutes;
  const shortest = concerns
    .flatMap(one => named(one) ?? [])
    .sort((a, b) => a - b)[0];
  return named(key) ?? shortest ?? named('all') ?? MINUTES;
}

function checklistOf(
  level: Level,
  {key, concerns}: LaneRule,
  kind: ReviewedKind,
): readonly string[] {
  const stated = level.checklists.flatMap(line => {
    const read = readChecklistLine(line);
    return read && (read.kind === null || read.kind === kind) ? [read] : [];
  });
  const asked = (lane: string): readonly string[] =>
    stated.filter(one => one.lane === lane).map(({question}) => question);
  const whole = asked(key);
  if (whole.length > 0) return whole;
  const shipped = (concern: Concern): readonly string[] => {
    const {checklist} = CONCERNS[concern];
    return [...(checklist.always ?? []), ...(checklist[kind] ?? [])];
  };
  return [
    ...new Set(
      concerns.flatMap(one =>
        asked(one).length > 0 ? asked(one) : shipped(one),
      ),
    ),
  ];
}
