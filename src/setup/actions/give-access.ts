import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import {allOf, orNull} from '../../world/ask/waves';
import type {HeldGrant} from '../../core/base/grants';
import type {World} from '../../world/world';
import type {SetupForm} from '../contract';

/** One grant after the other: Drive loses one of two that come together on a file. @returns what was done, in words. */
export function* giveAccess(
  world: World,
  form: SetupForm,
  folderId: string,
  registerId: string,
  templates: readonly string[],
): Strand<string> {
  const {permissions, me} = world;
  const others = form.writers.filter(
    writer => writer.toLowerCase() !== me.email.toLowerCase(),
  );
  for (const email of others) yield* shareWith(world, folderId, email);
  yield* reachAgain(world, [registerId, ...templates], others);
  const opened = form.domainReads && me.domain !== '';
  if (opened) {
    const who = {type: 'domain', domain: me.domain} as const;
    yield* ask(permissions.give(registerId, {who, role: 'reader'}));
  }
  return [
    others.length === 0
      ? 'Nobody but you writes in the folder.'
      : `${others.join(', ')} can write in the folder.`,
    opened
      ? `Everybody at ${me.domain} can read the register.`
      : 'The register was not opened to everybody. (What was opened before stays open until somebody closes it in Drive.)',
  ].join(' ');
}

/** Access comes from the folder, but for what somebody has moved out of it. */
function* reachAgain(
  world: World,
  fileIds: readonly string[],
  writers: readonly string[],
): Strand<void> {
  const held = yield* allOf(
    fileIds.map(id => orNull(world.permissions.held(id), 'forbidden')),
  );
  for (const [at, id] of fileIds.entries()) {
    const has = held[at];
    for (const email of writers) {
      if (has && !mayWrite(has, email)) yield* shareWith(world, id, email);
    }
  }
}

function mayWrite(has: readonly HeldGrant[], email: string): boolean {
  return has.some(
    ({who, role}) =>
      'email' in who &&
      who.email.toLowerCase() === email.toLowerCase() &&
      (role === 'writer' || role === 'owner'),
  );
}

/** Whether an address is a group cannot be seen from outside; Drive says so when it is not a person's. */
function* shareWith(
  {permissions}: World,
  fileId: string,
  email: string,
): Strand<void> {
  const share = (type: 'user' | 'group') =>
    permissions.give(fileId, {who: {type, email}, role: 'writer'});
  try {
    try {
      yield* ask(share('user'));
    } catch (error) {
      if (!failedAs(error, 'refused', 'notFound')) throw error;
      yield* ask(share('group'));
    }
  } catch (error) {
    if (failedAs(error, 'refused', 'notFound')) throw unknownWriter(email);
    if (failedAs(error, 'forbidden')) throw notYoursToShare(email);
    throw error;
  }
}

function unknownWriter(email: string): UserError {
  return new UserError(
    'Not everybody got access.',
    `Google does not take ${email}: no person or group here has that address, or it may not be shared with. Correct it and run set-up again.`,
    'Correct the address and run set-up again.',
  );
}

function notYoursToShare(email: string): UserError {
  return new UserError(
    'Not everybody got access.',
    `You may not share the incident folder with ${email}. In a shared drive only its managers share folders: ask one to run set-up, or to add ${email} to the drive as content manager.`,
    'Ask a manager of the shared drive.',
  );
}
