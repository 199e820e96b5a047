import {ask} from '../../world/ask/call';
import {documentUrl, spreadsheetUrl} from '../../core/base/google-addresses';
import {isAddress, type Incident} from '../../core/incident/incident';
import {isExercise} from '../../core/incident/exercise';
import {heldRows, NO_LEDGER} from '../../core/register/ledger';
import {levelOf} from '../../core/policy/policy';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {
  readFacts,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import {actionReminders} from '../rules/action-age';
import {readActions} from '../rules/action-rows';
import {readAfterRows} from '../rules/after-rows';
import {textIn} from '../rules/cells';
import {commsRecordOf} from '../rules/comms-rows';
import {pathFor} from '../rules/path-of-incident';
import {pathReminders} from '../rules/path';
import {
  actionLetter,
  feedbackLetters,
  taskLetter,
  type Letter,
} from '../rules/reminder-mails';

/** Letters a run, so that six minutes and the day's quota suffice; the others go with the next one. */
const AT_ONCE = 20;

export const AFTER_READS = [
  'incidents',
  'actions',
  'after',
  'policy',
  'settings',
  'documents',
  'comms',
  'reviews',
  'holidays',
  'people',
];

/**
 * Reminds of what is to be done after incidents and of actions: one call when nothing is due. That a letter is about to
 * go is recorded first, in turn, so that it goes at most once. Closed incidents, restricted ones and exercises get none.
 */
export function remindAfter(world: ReviewWorld): number {
  const installation = world.installation.load();
  if (installation === null) return 0;
  const {registerId} = installation;
  const facts = run(world.transport, readFacts(world, registerId, AFTER_READS));
  const open = facts
    .incidents(({phase, resolvedAt}) => phase !== 'closed' && resolvedAt !== '')
    .map(({incident}) => incident)
    .filter(
      incident =>
        incident.resolvedAt !== '' &&
        incident.phase !== 'closed' &&
        incident.visibility === 'open' &&
        !isExercise(incident),
    );
  const sent = new Set(
    facts.rows('after').map(({cells}) => textIn(cells, 'key')),
  );
  const letters = [
    ...actionLetters(facts, registerId, world.now),
    ...(open.length === 0
      ? []
      : taskLetters(facts, registerId, open, world.now)),
  ]
    // Anybody who edits the register can type an address there.
    .filter(({key, to}) => !sent.has(key) && isAddress(to) && facts.isOurs(to))
    .slice(0, AT_ONCE);
  if (letters.length === 0) return 0;
  const mine = begin(world, registerId, letters);
  runAll(
    world.transport,
    mine.map(({key, to, subject, body}) =>
      ask(world.mail.send({key, to: [to], subject, body, attachments: []})),
    ),
  );
  return mine.length;
}

/** Records which letters are about to go, and answers those nobody has begun before. */
function begin(
  world: ReviewWorld,
  registerId: string,
  letters: readonly Letter[],
): readonly Letter[] {
  let mine: readonly Letter[] | null = null;
  world.mutex.exclusive(() =>
    run(
      world.transport,
      writeRows(world.register, registerId, ['after'], reading => {
        const known = new Set(
          (reading?.tables.after?.rows ?? []).map(({cells}) =>
            textIn(cells, 'key'),
          ),
        );
        const missing = letters.filter(({key}) => !known.has(key));
        // The first look counts: after a lost answer the rows there are ours.
        mine ??= missing;
        const append = missing.map(({key, incident, to, subject}) => ({
          tab: 'after',
          cells: {
            key,
            incident,
            task: '',
            what: 'reminded',
            person: to,
            words: subject,
            by: world.me.email,
            at: world.now,
          },
        }));
        return append.length === 0 ? null : {append};
      }),
    ),
  );
  return mine ?? [];
}

function actionLetters(
  facts: RegisterFacts,
  registerId: string,
  now: string,
): readonly Letter[] {
  const actions = readActions(facts.rows('actions')).filter(({incident}) => {
    const found = facts.incidentRow(incident);
    return found === null || !isExercise(found.incident);
  });
  return actionReminders(actions, now).flatMap(reminder => {
    const action = actions.find(({key}) => key === reminder.action);
    return action
      ? [actionLetter(action, reminder, spreadsheetUrl(registerId))]
      : [];
  });
}

function taskLetters(
  facts: RegisterFacts,
  registerId: string,
  open: readonly Incident[],
  now: string,
): readonly Letter[] {
  const rows = (tab: string) => facts.rows(tab);
  const actions = readActions(rows('actions'));
  const ledgers = facts.ledgers(new Set(open.map(({id}) => id)));
  return open.flatMap(incident => {
    const documents = facts.documentsOf(incident.id);
    const told = heldRows(ledgers.get(incident.id) ?? NO_LEDGER);
    const comms = commsRecordOf({
      incident,
      exercise: false,
      comms: told,
      reviews: rows('reviews'),
      faq: [],
      journal: [],
      titles: {},
    });
    const path = pathFor(
      {
        incident,
        level: levelOf(facts.policy, incident.severity),
        documents,
        actions,
        after: readAfterRows(rows('after'), incident.id),
        told,
        comms,
        facts: {rows},
      },
      now,
    );
    const internal = documents.find(({kind}) => kind === 'internal');
    const url = internal
      ? documentUrl(internal.fileId)
      : spreadsheetUrl(registerId);
    return [
      ...pathReminders(incident.id, path, now).map(reminder =>
        taskLetter(
          incident,
          {...reminder, to: reachable(reminder.to, incident, facts)},
          url,
        ),
      ),
      ...feedbackLetters(incident, rows('after'), url, now),
    ];
  });
}

/** A role may hold a name without an account; then whoever leads gets the letter. */
function reachable(
  owner: string,
  {roles, declaredBy}: Incident,
  facts: RegisterFacts,
): string {
  return (
    [owner, roles.commsLead, roles.commander, declaredBy].find(
      one => isAddress(one) && facts.isOurs(one),
    ) ?? ''
  );
}
