import {useEffect, useState} from 'preact/hooks';
import {explain, Refusal} from '../api';
import {poll} from '../kit/polling';
import {type DriveFile, get, list, path} from './files';
import type {Where} from './where';

/** The files of a place, read again every five seconds, and what became of what was tried on them. */
export interface Listing {
  /** Null until they have come. */
  readonly files: readonly DriveFile[] | null;
  /** The folders down to this one. */
  readonly trail: readonly DriveFile[];
  /** Id of the root folder. */
  readonly root: string;
  /** Why the files cannot be shown; null when they can. */
  readonly failure: unknown;
  /** Why the last attempt failed; '' when it did not. */
  readonly problem: string;
  readonly said: string;
  readonly say: (words: string) => void;
  readonly fail: (error: unknown) => void;
  /** Waits for what somebody asked for, then reads the files again. */
  readonly attempt: (work: Promise<unknown>) => void;
}

export function useListing(where: Where): Listing {
  const [files, setFiles] = useState<readonly DriveFile[] | null>(null);
  const [trail, setTrail] = useState<readonly DriveFile[]>([]);
  const [root, setRoot] = useState('root');
  const [failure, setFailure] = useState<unknown>(null);
  const [problem, setProblem] = useState('');
  const [said, say] = useState('');
  const fail = (error: unknown): void => setProblem(explain(error));

  const load = async (): Promise<void> => {
    setFiles(await list(where.place, where.detail));
    if (where.place === 'folder') setTrail(await path(where.detail));
  };
  useEffect(() => {
    document.title = 'Drive';
    load().catch(setFailure);
    get('root').then(({id}) => setRoot(id), setFailure);
    if (where.place === 'folder' && where.detail !== 'root') {
      get(where.detail).catch(setFailure);
    }
    // A failure of the network passes; that of rights stays.
    const again = (failed: unknown): unknown =>
      failed instanceof Refusal ? failed : null;
    return poll(5000, () => load().then(() => setFailure(again)));
  }, []);
  const attempt = (work: Promise<unknown>): void =>
    void work
      .then(
        () => setProblem(''),
        (error: unknown) => {
          say('');
          fail(error);
        },
      )
      .then(load)
      .catch(fail);
  return {files, trail, root, failure, problem, said, say, fail, attempt};
}
