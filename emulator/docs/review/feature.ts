import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {ParamValue} from '../../kernel/contracts';
import type {Violation} from '../../kernel/violations';
import {badRequest} from '../../kernel/violations';
import type {Request} from '../model/types';

type Body = docs_v1.Schema$BatchUpdateDocumentRequest;

/** Request kinds that work on threads. They run as they are in a SUGGEST batch, and need no edit access as such. */
export const THREAD_KINDS: ReadonlySet<string> = new Set<keyof Request>([
  'acceptSuggestion',
  'addCommentReply',
  'deleteComment',
  'deleteCommentReply',
  'deleteSuggestion',
  'insertComment',
  'rejectSuggestion',
  'updateCommentPost',
]);

/**
 * Where the feature is off its fields do not exist: Google refuses them like a misspelt name, before anything
 * else is looked at.
 * Source: live answers in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/findings/errors-and-discovery.md); that a project without the feature gets exactly these is inferred there.
 */
export function refuseUnknownFeature({
  requests = [],
  writeControl,
}: Body): void {
  const violations = requests.flatMap((request, at) =>
    Object.keys(request)
      .filter(kind => THREAD_KINDS.has(kind))
      .map(kind => unknownName(kind, `requests[${at}]`)),
  );
  if (writeControl?.writeMode) {
    violations.push(unknownName('writeMode', 'write_control'));
  }
  if (violations.length > 0) throw badRequest(violations);
}

export function refuseUnknownParameter(value: ParamValue): void {
  if (value === undefined) return;
  const name = 'commentsViewMode';
  throw badRequest([
    {
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    },
  ]);
}

function unknownName(name: string, field: string): Violation {
  const description = `Invalid JSON payload received. Unknown name "${name}" at '${field}': Cannot find field.`;
  return {field, description};
}
