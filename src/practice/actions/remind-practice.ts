import {ask} from '../../world/ask/call';
import {oneLine} from '../../core/base/clean-text';
import {feedbackIn} from '../../core/incident/feedback';
import {isAddress} from '../../core/incident/incident';
import {spreadsheetUrl} from '../../core/base/google-addresses';
import {inWords} from '../../core/base/instant';
import {isKey} from '../../core/incident/vocabulary';
import {run, runAll} from '../../world/ask/waves';
import {RegisterFacts} from '../../world/incidents/register-facts';
import type {Message} from '../../world/mail';
import type {Changes} from '../../world/register';
import type {ReviewWorld} from '../../world/review-world';
import {trainingRows} from '../views/start-view';
import {
  practiceCalendar,
  practiceReminders,
  PRACTICES,
  type PracticeKind,
  type PracticeRow,
} from '../rules/practice-calendar';
import {COURSES, refreshersDue} from '../rules/training';

/**
 * Reminds of exercises, audits and reviews that are due, and people of training to be renewed; each once a fortnight, or
 * once. What nobody has planned gets a row of its own, so that it can be. One call when nothing is due.
 */
export function remindPractice(world: ReviewWorld): number {
  const installation = world.installation.load();
  if (installation === null) return 0;
  const {registerId} = installation;
  if (isNothing(remindersIn(read(world, registerId), world.now))) return 0;
  // In turn, and on what stands there then: a row may have moved, and another run may have begun.
  const {letters} = world.mutex.exclusive(() => {
    const facts = read(world, registerId);
    const due = remindersIn(facts, world.now);
    if (!isNothing(due)) {
      run(
        world.transport,
        ask(world.register.write(facts.layout, due.changes)),
      );
    }
    return due;
  });
  const url = spreadsheetUrl(registerId);
  runAll(
    world.transport,
    letters.map(({body, ...letter}) =>
      ask(
        world.mail.send({
          ...letter,
          body: `${body}\n\n${url}`,
          attachments: [],
        }),
      ),
    ),
  );
  return letters.length;
}

export const PRACTICE_READS = [
  'practice',
  'training',
  'policy',
  'settings',
  'people',
  'after',
];

function read(world: ReviewWorld, registerId: string): RegisterFacts {
  return new RegisterFacts(
    run(world.transport, ask(world.register.read(registerId, PRACTICE_READS))),
  );
}

interface Due {
  readonly changes: Required<Pick<Changes, 'append' | 'set'>>;
  readonly letters: readonly Omit<Message, 'attachments'>[];
}

function isNothing({changes: {append, set}}: Due): boolean {
  return append.length + set.length === 0;
}

/** What is due, and how the tabs will say that it was told. */
function remindersIn(facts: RegisterFacts, now: string): Due {
  const practice = facts.rows('practice');
  const rows = practice.flatMap(({cells, position}): PracticeRow[] => {
    const kind = String(cells.kind ?? '');
    return isKey(PRACTICES, kind)
      ? [
          {
            key: String(position),
            kind,
            plannedFor: String(cells.plannedFor ?? ''),
            owner: String(cells.owner ?? '').trim(),
            heldAt: String(cells.heldAt ?? ''),
          },
        ]
      : [];
  });
  const reminded = new Set(
    [...practice, ...facts.rows('training')].flatMap(({cells}) =>
      String(cells.reminded ?? '').split('\n'),
    ),
  );
  const admin = facts.people()[0]?.email ?? '';
  const begun = firstSeen(rows, now);
  const due = practiceReminders(
    practiceCalendar(rows, begun, now),
    admin,
    now,
  ).filter(({key, to}) => !reminded.has(key) && isAddress(to));
  const refreshers = refreshersDue(trainingRows(facts), now).filter(
    ({key, person}) => !reminded.has(key) && isAddress(person),
  );
  const changes = {
    // A row that is there is told so; else one is made that only lacks its day.
    append: [
      ...(rows.length === 0 ? [seed(now)] : []),
      ...due
        .filter(({kind}) => !openRow(rows, kind))
        .map(({kind, key, dueAt, to}) => ({
          tab: 'practice',
          cells: {
            kind,
            plannedFor: '',
            owner: to,
            heldAt: '',
            note: `Due by ${dueAt.slice(0, 10)}; nobody has planned it yet.`,
            reminded: key,
          },
        })),
    ],
    set: [
      ...due.flatMap(({kind, key}) => {
        const row = openRow(rows, kind);
        const found = practice.find(
          ({position}) => String(position) === row?.key,
        );
        return found
          ? [
              {
                tab: 'practice',
                position: found.position,
                cells: {
                  reminded: [String(found.cells.reminded ?? ''), key]
                    .filter(one => one !== '')
                    .join('\n'),
                },
              },
            ]
          : [];
      }),
      ...refreshers.flatMap(({person, course, key}) => {
        const found = facts
          .rows('training')
          .filter(
            ({cells}) =>
              String(cells.course) === course &&
              String(cells.person).trim().toLowerCase() ===
                person.toLowerCase(),
          )
          .pop();
        return found
          ? [
              {
                tab: 'training',
                position: found.position,
                cells: {reminded: key},
              },
            ]
          : [];
      }),
    ],
  };
  const letters = [
    ...due.map(({key, kind, to, dueAt, state}) => ({
      key,
      to: [to],
      subject: `${state === 'overdue' ? 'Overdue' : 'Due soon'}: ${PRACTICES[kind].label}`,
      body: `${PRACTICES[kind].label}: due by ${inWords(dueAt)}.\n\n${PRACTICES[kind].hint}.\n\nSet its day in the tab “Practice”, or enter when it was held.${feedbackSince(facts, kind, begun)}`,
    })),
    ...refreshers.map(({key, person, course, dueAt}) => ({
      key,
      to: [person],
      subject: `Training to be renewed: ${COURSES[course].label}`,
      body: `“${COURSES[course].label}” is good until ${inWords(dueAt)}.\n\nWhoever trains you enters the new date in the tab “Training”.`,
    })),
  ];
  return {changes, letters};
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
