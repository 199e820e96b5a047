import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import type {Answer} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Form} from '../../kit/form';
import {FormProblem} from '../../kit/form-problem';
import type {AfterView} from '../contract';
import type {After} from './use-after';

/**
 * A form a button of the group has opened; what was typed stays when the server refuses it. The focus goes to the first
 * field, then to the first mistake, and back to that button when the form closes.
 */
export function AfterForm({
  after,
  label,
  button,
  said,
  summary = false,
  ask,
  children,
}: {
  readonly after: After;
  readonly label: string;
  /** What sends it. */
  readonly button: string;
  /** What is said once it is done. */
  readonly said: string;
  /** Whether mistakes are listed above the fields, too: for forms longer than a screen. */
  readonly summary?: boolean;
  readonly ask: () => Promise<Answer<AfterView>>;
  readonly children: ComponentChildren;
}) {
  const {refused, busy, form} = after;
  const listed = summary || !refused?.fields?.length;
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const own = fields.current?.form;
    fields.current
      ?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus();
    return () => {
      const {activeElement: now, body} = document;
      // A field that is disabled while the form is sent has given it up.
      const lost = now === body || own?.contains(now);
      if (lost && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    if (listed || busy) return;
    fields.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused, busy]);
  return (
    <Form
      problem={refused}
      look="after-form"
      label={label}
      onSend={() => after.act(form, ask, said)}
    >
      {listed && <FormProblem problem={refused} />}
      <fieldset class="plain" disabled={busy} ref={fields}>
        {children}
      </fieldset>
      <div class="buttons">
        <Button kind="submit" busy={busy}>
          {button}
        </Button>
        <Button disabled={busy} onClick={() => after.openForm('')}>
          Close
        </Button>
      </div>
    </Form>
  );
}
