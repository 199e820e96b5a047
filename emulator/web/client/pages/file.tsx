import {Download} from 'lucide';
import {useEffect, useMemo, useState} from 'preact/hooks';
import {Refusal, download} from '../api';
import {boot} from '../boot';
import {KindIcon} from '../drive/kind-icon';
import {type FileMeta, readMeta} from '../frame/file-meta';
import {NoAccess} from '../frame/no-access';
import {TopBar} from '../frame/top-bar';
import {mount} from '../kit/mount';
import {Icon} from '../kit/icon';

const fileId = boot.fileId ?? '';

/** Shows a PDF, an image or a text; anything else can be downloaded. Editors' files go to their editor. */
function FilePage() {
  const [meta, setMeta] = useState<FileMeta | null>(null);
  const [bytes, setBytes] = useState<Blob | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const url = useMemo(() => (bytes ? URL.createObjectURL(bytes) : ''), [bytes]);
  useEffect(() => {
    open().then(
      found => {
        if (!found) return;
        setMeta(found.meta);
        setBytes(found.bytes);
        document.title = found.meta.name;
      },
      (error: Error) => setFailure(error),
    );
  }, []);
  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  if (failure) return <p class="starting problem">{failure.message}</p>;
  if (!meta || !bytes) return <p class="starting">Opening…</p>;
  return (
    <>
      <TopBar>
        <h1 class="place">{meta.name}</h1>
        <a class="button" href={url} download={meta.name}>
          <Icon of={Download} size={16} /> Download
        </a>
      </TopBar>
      <main class="file-view">
        <Content meta={meta} url={url} bytes={bytes} />
      </main>
    </>
  );
}

function Content({
  meta: {name, mimeType: type},
  url,
  bytes,
}: {
  readonly meta: FileMeta;
  readonly url: string;
  readonly bytes: Blob;
}) {
  const [text, setText] = useState('');
  const readable = /^text\/|json|xml/.test(type);
  useEffect(() => {
    if (readable) void bytes.text().then(setText);
  }, [bytes]);
  if (type === 'application/pdf') {
    return <iframe class="pdf" title={name} src={url} />;
  }
  if (/^image\/(png|jpeg|gif|webp)$/.test(type))
    return <img src={url} alt={name} />;
  if (readable) return <pre class="mail-text">{text}</pre>;
  return (
    <div class="no-preview">
      <KindIcon type={type} />
      <h2>No preview</h2>
      <p>
        {type}, {bytes.size.toLocaleString('en-GB')} bytes
      </p>
      <a class="button" href={url} download={name}>
        Download {name}
      </a>
    </div>
  );
}

const EDITOR: Readonly<Record<string, string>> = {
  'application/vnd.google-apps.document': `/document/d/${fileId}/edit`,
  'application/vnd.google-apps.spreadsheet': `/spreadsheets/d/${fileId}/edit`,
  'application/vnd.google-apps.folder': `/drive/folders/${fileId}`,
};

/** Null when the browser is on its way to another page. */
async function open(): Promise<{meta: FileMeta; bytes: Blob} | null> {
  const meta = await readMeta(fileId);
  const editor = EDITOR[meta.mimeType];
  if (editor) {
    location.replace(editor);
    return null;
  }
  const raw = await download(`/drive/v3/files/${fileId}?alt=media`);
  return {meta, bytes: new Blob([raw], {type: meta.mimeType})};
}

mount(<FilePage />);
