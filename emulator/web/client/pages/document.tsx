import {useEffect, useState} from 'preact/hooks';
import {Refusal} from '../api';
import {boot} from '../boot';
import {OpenDocument} from '../document/open-document';
import {DocumentSession} from '../document/session';
import {type FileMeta, readMeta} from '../frame/file-meta';
import {NoAccess} from '../frame/no-access';
import {mount} from '../kit/mount';
import {isRefused} from '../kit/polling';

const fileId = boot.fileId ?? '';

/** Opens the document; until then, and when it is closed to this person, nothing of it is shown. */
function DocumentPage() {
  const [opened, setOpened] = useState<{
    meta: FileMeta;
    session: DocumentSession;
  } | null>(null);
  const [failure, setFailure] = useState<Refusal | Error | null>(null);
  useEffect(() => {
    const session = new DocumentSession(fileId);
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
  return <OpenDocument {...opened} />;
}

mount(<DocumentPage />);
