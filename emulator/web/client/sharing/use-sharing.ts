import {useEffect, useState} from 'preact/hooks';
import {Refusal, explain, rest} from '../api';
import {boot} from '../boot';
import type {General} from './general-access';
import {type Grant, grant, grantsOf, revoke} from './permissions';

/** Who has access to a file, and what became of the last change of it. */
export interface Sharing {
  /** Name of the file; '' until it has come. */
  readonly name: string;
  readonly mayShare: boolean;
  /** Null until they have come. */
  readonly grants: readonly Grant[] | null;
  /** Why the last attempt failed; '' when it did not. */
  readonly failure: string;
  /** Whether the person is not told who has access. */
  readonly closed: boolean;
  readonly busy: boolean;
  /** Makes one change, then reads again; answers whether it was made. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function useSharing(fileId: string): Sharing {
  const [name, setName] = useState('');
  const [mayShare, setMayShare] = useState(false);
  const [grants, setGrants] = useState<readonly Grant[] | null>(null);
  const [failure, setFailure] = useState('');
  const [closed, setClosed] = useState(false);
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    const file = await rest<{
      name: string;
      parents?: string[];
      capabilities?: {canShare?: boolean};
    }>(
      'GET',
      `/drive/v3/files/${fileId}?fields=name,parents,capabilities(canShare)`,
    );
    setName(file.name);
    setMayShare(file.capabilities?.canShare ?? false);
    setGrants(await grantsOf(fileId, file.parents?.[0]));
  };
  useEffect(() => {
    load().catch((error: unknown) =>
      // Who may only read or comment is not told who else may.
      error instanceof Refusal && error.status === 403
        ? setClosed(true)
        : setFailure(explain(error)),
    );
  }, [fileId]);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setFailure('');
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(explain(error));
      return false;
    } finally {
      await load().catch(() => undefined);
      setBusy(false);
    }
  };
  return {name, mayShare, grants, failure, closed, busy, attempt};
}

/** Takes back what everybody with the link may do, and gives them `type` and `role` instead. */
export async function changeGeneral(
  fileId: string,
  before: readonly Grant[],
  type: General,
  role: string,
): Promise<void> {
  for (const old of before) {
    if (!old.from) await revoke(fileId, old.id);
  }
  if (type === 'restricted') return;
  const domain = boot.me.split('@')[1];
  await grant(
    fileId,
    {type, role, ...(type === 'domain' ? {domain} : {})},
    false,
  );
}
