import {useEffect, useState} from 'preact/hooks';
import {Refusal} from '../api';
import {boot} from '../boot';
import {OpenDocument} from '../document/open-document';
import {DocumentSession} from '../document/session';
import {type FileMeta, readMeta} from '../frame/file-meta';
import {NoAccess} from '../frame/no-access';
import {mount} from '../kit/mount';

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
    return () => session.close();
  }, []);
  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  if (failure) return <p class="starting problem">{failure.message}</p>;
  if (!opened) return <p class="starting">Opening…</p>;
  return <OpenDocument {...opened} />;
}

mount(<DocumentPage />);
