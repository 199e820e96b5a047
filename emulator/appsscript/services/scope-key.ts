import type {Execution} from '../host/execution';

/** Which store, cache or lock `script`, `user` or `document` means for an execution. */
export function scopeKey(execution: Execution, scope: unknown): string {
  const {scriptId} = execution.program.project;
  switch (scope) {
    case 'user':
      return `user/${scriptId}/${execution.request.as}`;
    case 'document':
      return `document/${scriptId}/${execution.request.container?.fileId ?? ''}`;
    default:
      return `script/${scriptId}`;
  }
}
