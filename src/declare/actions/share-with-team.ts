import {team} from '../../core/incident/incident';
import {ask, type Strand} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import type {There} from './look-around';
import {SetUpRun} from './build-up';

/** Access still to be given, one after the other: Drive loses one of two that come together. */
export function grants(run: SetUpRun, there: There): Strand<void>[] {
  const {world, incident} = run.start;
  const has = new Set(
    there.access.flatMap(({who, role}) =>
      'email' in who && (role === 'writer' || role === 'owner')
        ? [who.email.toLowerCase()]
        : [],
    ),
  );
  if (run.start.peopleTyped) {
    run.board.failed(
      'share',
      'People were typed into the register by hand. Save them in the sidebar: it lets them in.',
    );
    return [];
  }
  const {email: me} = world.me;
  // Who finishes another's incident owns its folder; the declarer must not be left outside.
  const everybody = [...team(incident), incident.declaredBy.toLowerCase()];
  const missing = everybody.filter(
    email => !has.has(email) && email !== me.toLowerCase(),
  );
  if (missing.length === 0) run.board.done('share');
  const failures: string[] = [];
  return missing.map((email, at) =>
    (function* (): Strand<void> {
      try {
        yield* ask(
          world.permissions.give(incident.folderId, {
            who: {type: 'user', email},
            role: 'writer',
          }),
        );
      } catch (error) {
        if (failedAs(error, 'forbidden')) run.outsideFolder.push(email);
        else {
          if (failedAs(error, 'refused', 'notFound')) run.notLetIn.push(email);
          failures.push(`${email}: ${why(error)}`);
        }
      }
      if (at < missing.length - 1) return;
      if (failures.length > 0) run.board.failed('share', failures.join(' '));
      else if (run.outsideFolder.length === 0) run.board.done('share');
    })(),
  );
}

/** Google says of an address nobody has only that it refuses. */
function why(error: unknown): string {
  return failedAs(error, 'refused', 'notFound')
    ? 'Google knows no such person, or may not share with them. Correct the address under “Edit details”; everybody else is let in.'
    : because(error);
}

/**
 * In a shared drive folders may be its managers' alone to share; files are every writer's. So whoever could not be
 * let into the folder gets what is in it, one grant after the other on each file.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-roles
 */
export function shareFiles(run: SetUpRun): void {
  const {world} = run.start;
  const people = run.outsideFolder;
  const ids = [
    ...Object.values(run.documents),
    ...(run.restricted && run.registerId !== '' ? [run.registerId] : []),
  ];
  const shared = run.wave(
    ids.map(id =>
      (function* (): Strand<void> {
        for (const email of people) {
          const who = {type: 'user', email} as const;
          yield* ask(world.permissions.give(id, {who, role: 'writer'}));
        }
      })(),
    ),
  );
  const failed = shared.find(one => !one.ok);
  if (failed && !failed.ok) run.board.failed('share', because(failed.error));
  else if (!run.board.hasFailed('share')) run.board.done('share');
}

/** The next grant, to go out beside other work. */
export function nextOf(shares: Strand<void>[]): Strand<void>[] {
  const next = shares.shift();
  return next ? [next] : [];
}

export function* inTurn(shares: readonly Strand<void>[]): Strand<void> {
  for (const share of shares) yield* share;
}
