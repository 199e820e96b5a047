import {oneLine} from '../../core/base/clean-text';
import {inWords} from '../../core/base/instant';
import {feedbackIn} from '../../core/incident/feedback';
import {isAddress} from '../../core/incident/incident';
import {isKey} from '../../core/incident/vocabulary';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {Message} from '../../world/mail';
import type {Changes} from '../../world/register';
import {
  practiceCalendar,
  practiceReminders,
  PRACTICES,
  type PracticeKind,
  type PracticeReminder,
  type PracticeRow,
} from '../rules/practice-calendar';
import {COURSES, refreshersDue, type Refresher} from '../rules/training';
import {trainingRows} from '../views/start-view';

type Appended = NonNullable<Changes['append']>[number];
type Changed = NonNullable<Changes['set']>[number];
type Letter = Omit<Message, 'attachments'>;

interface Due {
  readonly changes: Required<Pick<Changes, 'append' | 'set'>>;
  readonly letters: readonly Letter[];
}

export function isNothing({changes: {append, set}}: Due): boolean {
  return append.length + set.length === 0;
}

/** What is due, and how the tabs will say that it was told. */
export function remindersIn(facts: RegisterFacts, now: string): Due {
  const rows = practiceRows(facts);
  const reminded = new Set(
    [...facts.rows('practice'), ...facts.rows('training')].flatMap(({cells}) =>
      String(cells.reminded ?? '').split('\n'),
    ),
  );
  const admin = facts.people()[0]?.email ?? '';
  const begun = firstSeen(rows, now);
  const due = practiceReminders(
    practiceCalendar(rows, begun, now),
    admin,
    now,
  ).filter(
    ({key, to}) => !reminded.has(key) && isAddress(to) && facts.isOurs(to),
  );
  const refreshers = refreshersDue(trainingRows(facts), now).filter(
    ({key, person}) =>
      !reminded.has(key) && isAddress(person) && facts.isOurs(person),
  );
  return {
    changes: {
      // A row that is there is told so; else one is made that only lacks its day.
      append: [
        ...(rows.length === 0 ? [seed(now)] : []),
        ...due.filter(({kind}) => !openRow(rows, kind)).map(unplannedRow),
      ],
      set: [
        ...due.flatMap(one => toldInPractice(facts, rows, one)),
        ...refreshers.flatMap(one => toldInTraining(facts, one)),
      ],
    },
    letters: [
      ...due.map(one =>
        practiceLetter(one, feedbackSince(facts, one.kind, begun)),
      ),
      ...refreshers.map(trainingLetter),
    ],
  };
}

function practiceRows(facts: RegisterFacts): readonly PracticeRow[] {
  return facts.rows('practice').flatMap(({cells, position}): PracticeRow[] => {
    const kind = String(cells.kind ?? '');
    if (!isKey(PRACTICES, kind)) return [];
    return [
      {
        key: String(position),
        kind,
        plannedFor: String(cells.plannedFor ?? ''),
        owner: String(cells.owner ?? '').trim(),
        heldAt: String(cells.heldAt ?? ''),
      },
    ];
  });
}

function unplannedRow({kind, key, dueAt, to}: PracticeReminder): Appended {
  const note = `Due by ${dueAt.slice(0, 10)}; nobody has planned it yet.`;
  return {
    tab: 'practice',
    cells: {kind, plannedFor: '', owner: to, heldAt: '', note, reminded: key},
  };
}

function toldInPractice(
  facts: RegisterFacts,
  rows: readonly PracticeRow[],
  {kind, key}: PracticeReminder,
): readonly Changed[] {
  const open = openRow(rows, kind);
  const row = facts
    .rows('practice')
    .find(({position}) => String(position) === open?.key);
  if (!row) return [];
  const reminded = [String(row.cells.reminded ?? ''), key]
    .filter(one => one !== '')
    .join('\n');
  return [
    {tab: 'practice', position: row.position, by: 'kind', cells: {reminded}},
  ];
}

function toldInTraining(
  facts: RegisterFacts,
  {person, course, key}: Refresher,
): readonly Changed[] {
  const row = facts
    .rows('training')
    .filter(
      ({cells}) =>
        String(cells.course) === course &&
        String(cells.person).trim().toLowerCase() === person.toLowerCase(),
    )
    .pop();
  return row
    ? [
        {
          tab: 'training',
          position: row.position,
          by: 'person',
          cells: {reminded: key},
        },
      ]
    : [];
}

function practiceLetter(
  {key, kind, to, dueAt, state}: PracticeReminder,
  feedback: string,
): Letter {
  const {label, hint} = PRACTICES[kind];
  return {
    key,
    to: [to],
    subject: `${state === 'overdue' ? 'Overdue' : 'Due soon'}: ${label}`,
    body: `${label}: due by ${inWords(dueAt)}.\n\n${hint}.\n\nSet its day in the tab “Practice”, or enter when it was held.${feedback}`,
  };
}

function trainingLetter({key, person, course, dueAt}: Refresher): Letter {
  const {label} = COURSES[course];
  return {
    key,
    to: [person],
    subject: `Training to be renewed: ${label}`,
    body: `“${label}” is good until ${inWords(dueAt)}.\n\nWhoever trains you enters the new date in the tab “Training”.`,
  };
}

/** Reviews of how we work, which begin with what people said since the last one (S4-35). */
const READS_FEEDBACK: readonly PracticeKind[] = ['audit', 'template-review'];
const MOST_ANSWERS = 20;
const LONGEST_ANSWER = 200;

function feedbackSince(
  facts: RegisterFacts,
  kind: PracticeKind,
  begun: string,
): string {
  if (!READS_FEEDBACK.includes(kind)) return '';
  const since = facts
    .rows('practice')
    .filter(({cells}) => cells.kind === kind)
    .map(({cells}) => String(cells.heldAt ?? ''))
    .reduce((one, other) => (other > one ? other : one), begun);
  const wishes = feedbackIn(facts.rows('after'))
    .filter(({question, at}) => question === 'change' && at > since)
    .slice(-MOST_ANSWERS);
  if (wishes.length === 0) return '';
  return [
    '\n\nWhat people would change, said after incidents and exercises since the last one:',
    ...wishes.map(
      ({words, incident}) =>
        `– ${oneLine(words).slice(0, LONGEST_ANSWER)} (${incident})`,
    ),
  ].join('\n');
}

/** Rhythms count from the first row of the tab, which the first run makes. */
function firstSeen(rows: readonly PracticeRow[], now: string): string {
  const held = rows.map(({heldAt}) => heldAt).filter(at => at !== '');
  return held.sort()[0] ?? now;
}

function seed(now: string): NonNullable<Changes['append']>[number] {
  return {
    tab: 'practice',
    cells: {
      kind: 'template-review',
      plannedFor: '',
      owner: '',
      heldAt: now,
      note: 'Templates and policy as they were installed. Every rhythm counts from here.',
      reminded: '',
    },
  };
}

function openRow(
  rows: readonly PracticeRow[],
  kind: PracticeRow['kind'],
): PracticeRow | undefined {
  return rows.find(row => row.kind === kind && row.heldAt === '');
}
