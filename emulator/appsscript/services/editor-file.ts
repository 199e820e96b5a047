import type {Execution} from '../host/execution';
import {Refusal} from '../host/refusal';

/**
 * Reads the file in front of the person as the editor itself would: with the person's rights, without the
 * script's scopes. Not counted, because Google does not count it.
 */
export function readFile(execution: Execution, url: string): unknown {
  const {runtime, program, request} = execution;
  const caller = {
    email: request.as,
    project: program.project.cloudProject,
    scopes: 'all',
  } as const;
  const {response} = runtime.tenant.dispatcher.exchange(
    {method: 'GET', url, headers: {}, body: Buffer.alloc(0)},
    {caller, executionId: execution.id},
  );
  const body = response?.body.toString('utf8') ?? '';
  if (response?.status === 200) return JSON.parse(body);
  throw new Refusal(
    'Document is missing (perhaps it was deleted, or you don’t have read access?)',
  );
}
