import type {ComponentChildren} from 'preact';
import type {Answer} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {Form} from '../../../kit/form';
import {TextArea} from '../../../kit/text-field';
import type {ReviewView} from '../../contract';
import {FormBox} from './form-box';
import {FormFoot} from './form-foot';
import {mistakes} from './mistakes';
import {useDecision} from './use-decision';
import type {Review} from './use-review';
import {useTyped} from '../../../kit/use-typed';

/** A decision that needs nothing but a reason; the reason is recorded. */
export function ReasonForm({
  form,
  title,
  action,
  said,
  review,
  fileId,
  ask,
  children,
}: {
  readonly form: string;
  readonly title: string;
  /** "Withdraw the review". */
  readonly action: string;
  readonly said: string;
  readonly review: Review;
  readonly fileId: string;
  readonly ask: (reason: string) => Promise<Answer<ReviewView>>;
  /** What it does, in a sentence or two. */
  readonly children: ComponentChildren;
}) {
  const [reason, put, drop] = useTyped('review', `${fileId}.${form}`, '');
  const decision = useDecision(review, () => ask(reason), said, drop);
  const path = `reason.${form}`;
  const send = () =>
    reason.trim() === ''
      ? decision.setProblem(
          mistakes([{field: path, message: 'Say why; it is recorded.'}]),
        )
      : decision.run();
  const {problem, busy} = decision;
  return (
    <FormBox form={form} review={review} title={title}>
      {children}
      <Form problem={problem} onSend={send}>
        <fieldset class="plain" disabled={busy}>
          <TextArea
            path={path}
            label="Reason"
            required
            rows={2}
            value={reason}
            onInput={put}
          />
        </fieldset>
        <FormFoot problem={problem} busy={busy} review={review}>
          <Button kind="submit" busy={busy}>
            {action}
          </Button>
        </FormFoot>
      </Form>
    </FormBox>
  );
}
