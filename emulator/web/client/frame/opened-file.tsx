import type {ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {Refusal} from '../api';
import {boot} from '../boot';
import {isRefused} from '../kit/polling';
import {type FileMeta, readMeta} from './file-meta';
import {NoAccess} from './no-access';

/** What keeps an open file up to date. */
interface Session {
  open(): Promise<void>;
  close(): void;
}

/** Opens the file of the page; until then, and when it is closed to this person, nothing of it is shown. */
export function OpenedFile<S extends Session>({
  start,
  editor: Editor,
}: {
  readonly start: (fileId: string) => S;
  readonly editor: ComponentType<{
    readonly meta: FileMeta;
    readonly session: S;
  }>;
}) {
  const [opened, setOpened] = useState<{meta: FileMeta; session: S} | null>(
    null,
  );
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    const fileId = boot.fileId ?? '';
    const session = start(fileId);
    Promise.all([readMeta(fileId), session.open()]).then(
      ([meta]) => setOpened({meta, session}),
      (error: Error) => setFailure(error),
    );
    const lost = (): void => {
      session.close();
      setFailure(
        new Refusal(404, 'This file is not shared with you any more.'),
      );
    };
    window.addEventListener('access-lost', lost);
    return () => {
      window.removeEventListener('access-lost', lost);
      session.close();
    };
  }, []);
  if (isRefused(failure)) return <NoAccess />;
  if (failure) return <p class="starting problem">{failure.message}</p>;
  if (!opened) return <p class="starting">Opening…</p>;
  return <Editor {...opened} />;
}
