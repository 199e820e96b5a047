import type {Projects, ScriptProject} from '../appsscript/projects/projects';
import type {ApiCall} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Requested entity was not found.');
}

export function forbidden(): ApiError {
  return new ApiError(
    'PERMISSION_DENIED',
    'The caller does not have permission',
  );
}

/** The project a call names, for its owner only: sharing of script projects is not emulated. */
export function ownProject(projects: Projects, call: ApiCall): ScriptProject {
  const project = projects.get(String(call.params.scriptId));
  if (!project) throw notFound();
  if (project.owner !== call.caller.email) throw forbidden();
  return project;
}

/** One page of a list; the token is the offset. */
export function page<T>(
  all: readonly T[],
  call: ApiCall,
): {readonly items: readonly T[]; readonly nextPageToken?: string} {
  const from = Number(call.params.pageToken ?? 0);
  const size = Number(call.params.pageSize ?? 50);
  const items = all.slice(from, from + size);
  const end = from + items.length;
  return end < all.length ? {items, nextPageToken: String(end)} : {items};
}
