import type {Link} from '../core/incident/words';
import {Button} from './button';
import {describedBy, FieldNotes, type FieldText} from './field';
import {fieldId} from './field-id';
import {linesOf, linkOf} from './lines';
import {useProblem} from './problems';

/** Labelled addresses as rows; pasting several lines makes several rows. */
export function LinksField({
  path,
  label,
  hint,
  links,
  onInput,
}: FieldText & {
  readonly links: readonly Link[];
  readonly onInput: (links: readonly Link[]) => void;
}) {
  const problem = useProblem(path);
  const id = fieldId(path);
  const rows = links.length > 0 ? links : [{label: '', url: ''}];
  const put = (index: number, entries: readonly Link[]) =>
    onInput([...rows.slice(0, index), ...entries, ...rows.slice(index + 1)]);
  return (
    <fieldset
      class={problem ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend>{label}</legend>
      {rows.map((link, index) => (
        <LinkRow
          key={index}
          path={`${path}.${index}`}
          number={index + 1}
          link={link}
          onInput={changed => put(index, [changed])}
          onPasteLinks={pasted => {
            const empty = link.label === '' && link.url === '';
            put(index, empty ? pasted : [link, ...pasted]);
          }}
          onRemove={links.length === 0 ? undefined : () => put(index, [])}
        />
      ))}
      <FieldNotes id={id} hint={hint} problem={problem} />
      <Button
        kind="quiet"
        onClick={() => onInput([...rows, {label: '', url: ''}])}
      >
        Add link
      </Button>
    </fieldset>
  );
}

function LinkRow({
  path,
  number,
  link,
  onInput,
  onPasteLinks,
  onRemove,
}: {
  readonly path: string;
  readonly number: number;
  readonly link: Link;
  readonly onInput: (link: Link) => void;
  readonly onPasteLinks: (links: readonly Link[]) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const ofRow = useProblem(path);
  const ofText = useProblem(`${path}.label`);
  const ofAddress = useProblem(`${path}.url`);
  const problem = [ofRow, ofText, ofAddress].filter(Boolean).join(' ');
  const id = fieldId(`${path}.url`);
  return (
    <div class={problem ? 'wrong' : undefined}>
      <div class="row link-row">
        <label>
          Text
          <input
            type="text"
            id={fieldId(`${path}.label`)}
            aria-label={`Text of link ${number}`}
            autocomplete="off"
            value={link.label}
            onInput={event =>
              onInput({...link, label: event.currentTarget.value})
            }
          />
        </label>
        <label>
          Address
          <input
            type="text"
            inputMode="url"
            id={id}
            aria-label={`Address of link ${number}`}
            aria-describedby={describedBy(id, undefined, problem)}
            aria-invalid={problem ? true : undefined}
            autocomplete="off"
            value={link.url}
            onInput={event =>
              onInput({...link, url: event.currentTarget.value})
            }
            onPaste={event => {
              const text = event.clipboardData?.getData('text/plain') ?? '';
              const pasted = linesOf(text);
              if (pasted.length < 2) return;
              event.preventDefault();
              onPasteLinks(pasted.map(linkOf));
            }}
          />
        </label>
        <Button
          kind="quiet"
          name={`Remove link ${number}`}
          disabled={onRemove === undefined}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
      <FieldNotes id={id} problem={problem} />
    </div>
  );
}
