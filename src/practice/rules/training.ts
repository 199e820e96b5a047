import type {RoleKey} from '../../core/incident/words';
import {plusMonths} from './practice-calendar';

/** S2-35, S4-32. */
export const COURSES = {
  overview: {label: 'How incidents are handled', months: 12},
  tools: {label: 'Working with the add-on', months: 12},
  'communication-documentation': {
    label: 'Writing and documenting during an incident',
    months: 12,
  },
  commander: {label: 'Incident commander', months: 12},
  technicalLead: {label: 'Technical lead', months: 12},
  commsLead: {label: 'Communications lead', months: 12},
  sme: {label: 'Engineering expert (SME)', months: 12},
  scribe: {label: 'Scribe', months: 12},
  refresher: {label: 'Quarterly refresher', months: 3},
  'deep-dive': {label: 'Role deep dive', months: 12},
  'case-study': {label: 'Case study of a past incident', months: 12},
} as const;

export type CourseKey = keyof typeof COURSES;

/** One row of the Training tab. */
export interface TrainingRow {
  readonly person: string;
  readonly course: CourseKey;
  readonly heldAt: string;
}

/** What each role needs before it is taken on. */
const NEEDED: Readonly<Record<RoleKey, readonly CourseKey[]>> = {
  commander: ['overview', 'commander'],
  technicalLead: ['overview', 'technicalLead'],
  commsLead: ['overview', 'tools', 'communication-documentation', 'commsLead'],
  sme: ['overview', 'sme'],
  scribe: ['overview', 'tools', 'communication-documentation', 'scribe'],
};

export interface TrainingGap {
  readonly course: CourseKey;
  readonly label: string;
  readonly kind: 'never' | 'expired';
  /** When the last one ran out; '' for never. */
  readonly expiredAt: string;
}

/** What somebody lacks for a role; empty when trained. It is named when the person is chosen, and refuses nothing. */
export function trainingGaps(
  person: string,
  role: RoleKey,
  rows: readonly TrainingRow[],
  now: string,
): readonly TrainingGap[] {
  return NEEDED[role].flatMap((course): readonly TrainingGap[] => {
    const expiredAt = validUntil(person, course, rows);
    const {label} = COURSES[course];
    if (expiredAt === '') return [{course, label, kind: 'never', expiredAt}];
    return expiredAt < now ? [{course, label, kind: 'expired', expiredAt}] : [];
  });
}

/** One sentence to stand beside the chosen person; '' when there is nothing to say. */
export function trainingNote(gaps: readonly TrainingGap[]): string {
  if (gaps.length === 0) return '';
  const never = gaps.filter(({kind}) => kind === 'never');
  return never.length === gaps.length
    ? `Not trained for this role yet: ${never.map(({label}) => label).join(', ')}.`
    : `Training to be renewed: ${gaps.map(({label}) => label).join(', ')}.`;
}

export interface Refresher {
  readonly key: string;
  readonly person: string;
  readonly course: CourseKey;
  readonly dueAt: string;
}

const SOON_MONTHS = 1;

/** Courses that have run out or will within a month; what was never taken is no refresher. Soonest first. */
export function refreshersDue(
  rows: readonly TrainingRow[],
  now: string,
): readonly Refresher[] {
  const soon = plusMonths(now, SOON_MONTHS);
  const pairs = new Map(
    rows.map(({person, course}) => [
      `${person.toLowerCase()}/${course}`,
      {person, course},
    ]),
  );
  return [...pairs.values()]
    .map(({person, course}) => ({
      key: `training/${person.toLowerCase()}/${course}/${validUntil(person, course, rows).slice(0, 10)}`,
      person,
      course,
      dueAt: validUntil(person, course, rows),
    }))
    .filter(({dueAt}) => dueAt !== '' && dueAt <= soon)
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

/** '' when never taken. */
function validUntil(
  person: string,
  course: CourseKey,
  rows: readonly TrainingRow[],
): string {
  const last = rows
    .filter(
      row =>
        row.course === course &&
        row.person.toLowerCase() === person.toLowerCase() &&
        row.heldAt !== '',
    )
    .map(({heldAt}) => heldAt)
    .sort()
    .pop();
  return last === undefined ? '' : plusMonths(last, COURSES[course].months);
}
