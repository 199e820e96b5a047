import type {ComponentChildren} from 'preact';
import type {Answer} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Form} from '../../kit/form';
import {ProblemSummary} from '../../kit/problems';
import type {AfterView} from '../contract';
import type {After} from './use-after';

/** A form a button of the group has opened; what was typed stays when the server refuses it. */
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
  const {problem, busy} = after;
  return (
    <Form
      problem={problem}
      look="after-form"
      label={label}
      onSend={() => after.act(ask, said)}
    >
      {summary && problem?.fields && <ProblemSummary problem={problem} />}
      <fieldset class="plain" disabled={busy}>
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
