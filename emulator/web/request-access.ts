import * as v from 'valibot';
import type {Workspace} from '../workspace';

/** What the page of a closed file sends. */
const REQUEST = v.object({
  fileId: v.string(),
  role: v.optional(v.picklist(['reader', 'commenter', 'writer'])),
  message: v.optional(v.string()),
});

/** Mails the owner of a file, if there is one, and leaves an access proposal. The caller learns nothing either way. */
export function requestAccess(
  on: Workspace,
  requester: string,
  body: unknown,
): void {
  const {output, success} = v.safeParse(REQUEST, body);
  if (success) on.gate.requestAccess({...output, requester});
}
