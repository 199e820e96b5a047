import {useEffect, useRef, useState} from 'preact/hooks';
import type {HandEdit} from '../../core/documents/views';
import type {RestampView} from '../contract';
import {Button} from '../../kit/button';

type Decisions = Readonly<Record<string, 'keep' | 'replace'>>;

/** What was renewed; what people had changed by hand is decided here, one by one. */
export function RestampResult({
  result,
  busy,
  onDecide,
  onClose,
}: {
  readonly result: RestampView;
  readonly busy: boolean;
  readonly onDecide: (decisions: Decisions) => void;
  readonly onClose: () => void;
}) {
  const {done, failed, handEdits} = result;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({block: 'nearest'});
  }, [result]);
  return (
    <section
      class={
        failed.length + handEdits.length > 0 ? 'notice warning' : 'notice good'
      }
      aria-label="Result of the update"
      tabIndex={-1}
      ref={box}
    >
      <div role="status">
        <p class="notice-title">
          {result.waits ? 'Left for the register' : 'Details saved'}
        </p>
        {result.waits && (
          <p>
            You may not write the register yourself. It is written in your name,
            and the documents are renewed, within about five minutes.
          </p>
        )}
        <ul>
          {done.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {failed.length > 0 && (
          <>
            <p class="notice-title">Not updated yet</p>
            <ul>
              {failed.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {handEdits.length > 0 ? (
        <HandEdits edits={handEdits} busy={busy} onDecide={onDecide} />
      ) : (
        <Button onClick={onClose}>Close</Button>
      )}
    </section>
  );
}

function HandEdits({
  edits,
  busy,
  onDecide,
}: {
  readonly edits: readonly HandEdit[];
  readonly busy: boolean;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const [decisions, setDecisions] = useState<Decisions>({});
  const open = edits.filter(({rangeId}) => !decisions[rangeId]).length;
  const keepAll = () =>
    onDecide(Object.fromEntries(edits.map(({rangeId}) => [rangeId, 'keep'])));
  return (
    <>
      <p class="notice-title">Changed by hand in the documents</p>
      <p>Nothing was written there. Decide for each:</p>
      {edits.map(edit => (
        <fieldset class="hand-edit" key={edit.rangeId}>
          <legend>
            {edit.fieldLabel}
            <small>{edit.documentLabel}</small>
          </legend>
          {(
            [
              ['keep', `Keep “${edit.found}”`],
              [
                'replace',
                edit.wouldWrite === ''
                  ? 'Take it out'
                  : `Replace it with “${edit.wouldWrite}”`,
              ],
            ] as const
          ).map(([decision, words]) => (
            <label class="choice" key={decision}>
              <input
                type="radio"
                name={edit.rangeId}
                checked={decisions[edit.rangeId] === decision}
                onChange={() =>
                  setDecisions({...decisions, [edit.rangeId]: decision})
                }
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div class="buttons">
        <Button
          busy={busy}
          disabled={open > 0}
          onClick={() => onDecide(decisions)}
        >
          Apply
        </Button>
        <Button busy={busy} onClick={keepAll}>
          Keep all
        </Button>
      </div>
      {open > 0 && <p class="hint">{open} still to decide.</p>}
    </>
  );
}
