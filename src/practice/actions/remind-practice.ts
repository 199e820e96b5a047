import {spreadsheetUrl} from '../../core/base/google-addresses';
import {ask} from '../../world/ask/call';
import {run, runAll} from '../../world/ask/waves';
import {writeOnce} from '../../world/ask/write-rows';
import {RegisterFacts} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import {isNothing, remindersIn} from './practice-reminders';

/**
 * Reminds of exercises, audits and reviews that are due, and people of training to be renewed; each once a fortnight, or
 * once. What nobody has planned gets a row of its own, so that it can be. One call when nothing is due.
 */
export function remindPractice(world: ReviewWorld): number {
  const installation = world.installation.load();
  if (installation === null) return 0;
  const {registerId} = installation;
  if (isNothing(remindersIn(read(world, registerId), world.now))) return 0;
  // In turn, and on what is there then: a row may have moved, and another run may have begun.
  const {letters} = world.mutex.exclusive(() => {
    const facts = read(world, registerId);
    const due = remindersIn(facts, world.now);
    if (!isNothing(due)) {
      run(
        world.transport,
        writeOnce(world.register, facts.reading, due.changes),
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
