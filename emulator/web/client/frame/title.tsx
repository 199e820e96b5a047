import {useEffect, useState} from 'preact/hooks';
import {explain} from '../api';
import {ask} from '../kit/ask';
import {type FileMeta, rename} from './file-meta';

/** The file's name in the top bar; whoever may, renames it there. */
export function Title({
  meta,
  onRenamed,
}: {
  readonly meta: FileMeta;
  readonly onRenamed: (name: string) => void;
}) {
  const [text, setText] = useState(meta.name);
  useEffect(() => {
    setText(meta.name);
    document.title = meta.name;
  }, [meta.name]);
  const save = (): void => {
    const name = text.trim();
    if (name === '' || name === meta.name) return setText(meta.name);
    rename(meta.id, name).then(
      () => onRenamed(name),
      (error: unknown) => {
        setText(meta.name);
        void ask({
          title: 'The file was not renamed',
          message: explain(error),
          action: 'OK',
          notice: true,
        });
      },
    );
  };
  return (
    <input
      class="title"
      aria-label="Name of the file"
      title="Rename"
      value={text}
      readOnly={!meta.capabilities?.canRename}
      size={Math.min(60, Math.max(12, text.length))}
      onInput={event => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          setText(meta.name);
        }
      }}
    />
  );
}
