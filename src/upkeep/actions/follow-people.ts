import {documentUrl, folderUrl} from '../../core/base/google-addresses';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {ask, type Strand} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import {orNull} from '../../world/ask/waves';
import type {World} from '../../world/world';
import {namedAnew, roleMail, type Named} from '../rules/role-mail';

/**
 * Lets in whoever was named since, and tells them: the incident's folder first, one grant after the other, then a mail each.
 * Answers what did not work, each with the address it is about. An incident without a folder has nothing to be let into.
 */
export function* followPeople(
  world: World,
  before: Incident,
  after: Incident,
  documents: readonly IncidentDocument[],
): Strand<readonly string[]> {
  const named = namedAnew(before, after, world.me.email);
  if (named.length === 0 || after.folderId === '') return [];
  const folder = yield* orNull(
    world.files.facts(after.folderId),
    'notFound',
    'forbidden',
  );
  const {mark} = folder ?? {mark: null};
  // An id in a cell is no key: only the folder made for this incident is opened to anybody.
  if (mark?.incident !== after.id || mark.operation !== after.operation) {
    return [
      'Access: the incident’s folder is not open to you, so nobody was let in. Ask who declared it.',
    ];
  }
  const failed: string[] = [];
  const internal = documents.find(({kind}) => kind === 'internal');
  const link = internal
    ? documentUrl(internal.fileId)
    : folderUrl(after.folderId);
  for (const one of named) {
    const why = yield* letIn(world, after, one);
    if (why !== '') {
      failed.push(why);
      continue;
    }
    failed.push(...(yield* tell(world, after, one, link)));
  }
  return failed;
}

function* letIn(
  {permissions}: World,
  {folderId}: Incident,
  {email, isNew}: Named,
): Strand<string> {
  if (!isNew) return '';
  try {
    yield* ask(
      permissions.give(folderId, {who: {type: 'user', email}, role: 'writer'}),
    );
    return '';
  } catch (error) {
    return `Access for ${email}: ${
      failedAs(error, 'refused', 'notFound')
        ? 'Google knows no such person, or may not share with them. Correct the address under “Edit details”.'
        : because(error)
    }`;
  }
}

function* tell(
  {mail}: World,
  incident: Incident,
  one: Named,
  link: string,
): Strand<readonly string[]> {
  const {email} = one;
  try {
    yield* ask(
      mail.send({
        key: `${incident.id}:named:${incident.rev}:${email}`,
        to: [email],
        ...roleMail(incident, one, link),
        attachments: [],
      }),
    );
    return [];
  } catch (error) {
    return [`Mail to ${email}: ${because(error)} Tell them yourself.`];
  }
}
