import type {Directory, Ground} from '../../kernel/contracts';

export interface Notice {
  readonly from: string;
  readonly content: string;
  readonly assignee?: string;
}

/** Addresses a comment mentions as `+name@example.com` or `@name@example.com`, each once. */
export function mentionsIn(content: string): string[] {
  const found = content.matchAll(
    /(?:^|[\s(])[+@]([^\s@+<>(),;:]+@[\w-]+(?:\.[\w-]+)+)/g,
  );
  return [...new Set([...found].map(([, email]) => email.toLowerCase()))];
}

/**
 * Google's mails about a comment, to whom it is assigned and whom it mentions, if they can see the file; one
 * mail a person, none to the author. That the API notifies like the editor is what the reference says of
 * `content`; the wording is not Google's, and the mails to a document's owner and to the others in a thread
 * are left out, because they depend on each person's notification settings.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertcommentrequest
 */
export function sendNotices(
  {store, ids, clock}: Ground,
  directory: Directory,
  document: {readonly id: string; readonly title: string},
  notice: Notice,
  maySee: (email: string) => boolean,
): void {
  const {from, content, assignee} = notice;
  const name = directory.person(from)?.displayName ?? from;
  const people = new Set([
    ...(assignee ? [assignee.toLowerCase()] : []),
    ...mentionsIn(content),
  ]);
  for (const email of people) {
    if (email === from || !maySee(email)) continue;
    const id = ids.text(16);
    const verb =
      email === assignee?.toLowerCase()
        ? 'assigned you an action item'
        : 'mentioned you in a comment';
    store.collection('mail.outbox').set(id, {
      id,
      at: new Date(clock.now()).toISOString(),
      from: 'comments-noreply@docs.google.com',
      fromName: `${name} (Google Docs)`,
      to: [email],
      subject: `${document.title} - ${firstLine(content)}`,
      text: [
        `${name} ${verb} in the following document: ${document.title}`,
        content,
        `https://docs.google.com/document/d/${document.id}/edit`,
      ].join('\n\n'),
      kind: 'docs-comment',
    });
  }
}

function firstLine(content: string): string {
  const [line] = content.split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
