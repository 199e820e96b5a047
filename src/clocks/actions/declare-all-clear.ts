import {inWords, minutesBetween, parseInstant} from '../../core/base/instant';
import type {FieldProblem} from '../../core/base/answer';
import {UserError} from '../../core/base/user-error';
import {isSuperseded, stampSource} from '../../core/documents/stamp-source';
import type {Incident} from '../../core/incident/incident';
import {PHASES} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {explained, failedAs} from '../../world/ask/explain';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {ReviewWorld} from '../../world/review-world';
import type {AllClearForm, ClockBoard} from '../contract';
import {boardOf} from '../views/clock-board';
import {readAllClear} from './read-input';
import {readRegisters} from './read-registers';
import {tellTeam} from './tell-team';

/** Phases in which there is nothing left to resolve. */
const OVER: readonly Incident['phase'][] = [
  'recovery',
  'post-incident',
  'closed',
];

/**
 * The all-clear, as one action (S4-9): when it was resolved and the impact ended, the phase, the journal, the values in
 * every document, and one mail to the team at once (S1-10). From that moment the clocks of the time after run. The row
 * comes first; whatever is interrupted later is said, and pressing again changes nothing twice.
 */
export function declareAllClear(
  world: ReviewWorld,
  input: unknown,
): ClockBoard {
  const installation = installed(world);
  const by = signedIn(world);
  const form = readAllClear(input);
  const {saved, facts, registerId} = world.mutex.exclusive(() => {
    const home = requireHome(
      openHome(world, installation, form.incidentId, false),
    );
    const times = checked(form, home.found.incident, world.now);
    return {...home, saved: write(world, home, times, by)};
  });
  renew(world, saved, facts, registerId);
  tellTeam(world, saved, facts, by);
  return boardOf(world, readRegisters(world));
}

interface Times {
  readonly resolvedAt: string;
  /** '' when it is not known. */
  readonly impactEndedAt: string;
}

function checked(form: AllClearForm, incident: Incident, now: string): Times {
  const problems: FieldProblem[] = [];
  const time = (field: 'resolvedAt' | 'impactEndedAt'): string => {
    const typed = form[field].trim();
    const wrong = (message: string): void => {
      problems.push({field: `clear.${field}`, message});
    };
    if (typed === '') {
      if (field === 'resolvedAt') wrong('Say when it was resolved.');
      return '';
    }
    const at = parseInstant(typed);
    if (at === null) wrong('This is not a date and time.');
    else if (minutesBetween(now, at) > 1) wrong('This is in the future.');
    else if (incident.startedAt !== '' && at < incident.startedAt) {
      wrong('This is before the incident started.');
    }
    return at ?? '';
  };
  const [resolvedAt, impactEndedAt] = [
    time('resolvedAt'),
    time('impactEndedAt'),
  ];
  if (problems.length > 0) {
    throw new UserError(
      'The incident was not declared resolved.',
      'A time is missing or cannot be right.',
      'Correct the marked fields.',
      problems,
    );
  }
  if (
    incident.resolvedAt !== '' &&
    incident.resolvedAt !== resolvedAt &&
    OVER.includes(incident.phase)
  ) {
    throw new UserError(
      'The incident was not declared resolved.',
      `It is resolved already, since ${inWords(incident.resolvedAt)}.`,
      'To correct the time, change it in the sidebar.',
    );
  }
  return {resolvedAt, impactEndedAt};
}

function write(
  world: ReviewWorld,
  {
    facts,
    main,
    found,
  }: {
    readonly facts: RegisterFacts;
    readonly main: RegisterFacts | null;
    readonly found: {readonly incident: Incident; readonly position: number};
  },
  {resolvedAt, impactEndedAt}: Times,
  by: string,
): Incident {
  const {incident} = found;
  const phase = OVER.includes(incident.phase) ? incident.phase : 'recovery';
  const rev = incident.rev + 1;
  const saved: Incident = {
    ...incident,
    resolvedAt,
    phase,
    rev,
    updatedAt: world.now,
  };
  if (incident.resolvedAt === resolvedAt && incident.phase === phase) {
    return incident;
  }
  const key = `${incident.operation}:all-clear:${resolvedAt}`;
  const stub = main && main !== facts ? main.incidentRow(incident.id) : null;
  try {
    run(
      world.transport,
      writeRows(
        world.register,
        facts.reading,
        ['incidents', 'journal'],
        reading => {
          const journal = reading?.tables.journal?.rows ?? [];
          if (journal.some(({cells}) => cells.key === key)) return null;
          const row = reading?.tables.incidents?.rows.find(
            ({cells}) => cells.id === incident.id,
          );
          return {
            set: [
              {
                tab: 'incidents',
                position: row?.position ?? found.position,
                by: 'id',
                cells: {
                  resolvedAt,
                  phase,
                  rev,
                  updatedAt: world.now,
                  ...(impactEndedAt === '' ? {} : {impactEndedAt}),
                },
              },
            ],
            append: [
              {
                tab: 'journal',
                cells: journalRow({
                  at: resolvedAt,
                  incident: incident.id,
                  event: 'clock',
                  text: `All clear: resolved at ${inWords(resolvedAt)}${impactEndedAt === '' ? '' : `, impact ended at ${inWords(impactEndedAt)}`}. Phase: ${PHASES[phase].label}.`,
                  by,
                  recordedAt: world.now,
                  key,
                }),
              },
            ],
          };
        },
      ),
    );
    if (main && stub) {
      run(
        world.transport,
        writeRows(world.register, main.reading, ['incidents'], () => ({
          set: [
            {
              tab: 'incidents',
              position: stub.position,
              by: 'id',
              cells: {phase},
            },
          ],
        })),
      );
    }
  } catch (error) {
    throw explained(
      error,
      'The all-clear was not recorded.',
      failedAs(error, 'forbidden')
        ? 'Only people who may edit the register can do this. Ask the communications lead.'
        : 'Press again; nothing is recorded twice.',
    );
  }
  return saved;
}

/** Values in the documents; one that cannot be renewed now is renewed with the next change. */
function renew(
  world: ReviewWorld,
  incident: Incident,
  facts: RegisterFacts,
  registerId: string,
): void {
  const all = facts.documentsOf(incident.id);
  const atHand = {
    incident,
    policy: facts.policy,
    settings: facts.settings,
    documents: all,
    registerId,
    now: world.now,
    phrases: world.phrases,
  };
  runAll(
    world.transport,
    all
      .filter(one => !isSuperseded(one, all))
      .map(document =>
        stampDocument(
          world.documents,
          document.fileId,
          document.kind,
          stampSource(atHand, document),
        ),
      ),
  );
}
