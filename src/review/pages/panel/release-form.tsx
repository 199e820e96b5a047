import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {STAYS_INSIDE} from '../../../core/documents/message-kinds';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {Problems} from '../../../kit/problems';
import {call} from '../server';
import {useAction} from '../../../kit/use-action';
import type {ReviewView, TechnicalChoice} from '../../contract';
import {FormBox} from './form-box';
import {FormFoot} from './form-foot';
import {Gates} from './gates';
import {mistakes} from './mistakes';
import {released} from './released';
import type {Review} from './use-review';
import {useTyped} from '../../../kit/use-typed';

const TECHNICAL = 'technical';

const ATTACH = {
  value: 'attach',
  label: 'Attach it',
  hint: 'Its released PDF goes with the mail.',
};
const NOT_ATTACHED = [
  {
    value: 'on-request',
    label: 'On request',
    hint: 'The mail says that it is given to who asks.',
  },
  {
    value: 'withheld',
    label: 'Withheld',
    hint: 'The mail does not offer it.',
  },
];

/** Says what a release does, in its order, before it does it. */
export function ReleaseForm({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const {fileId, label, gates} = view;
  const [technical, put, drop] = useTyped('review', `${fileId}.release`, '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const same = isSame(view);
  const asks = view.technical !== 'none' && !same;
  const closed = gates.filter(({key}) => key !== 'new-version');
  const [release, busy] = useAction(async () => {
    const choice = asks ? choiceOf(technical) : 'withheld';
    if (choice === null)
      return setProblem(
        mistakes([{field: TECHNICAL, message: 'Choose one of them.'}]),
      );
    setProblem(null);
    const answer = await call('releaseDocument', fileId, choice);
    if (!answer.ok) return setProblem(answer);
    if (answer.value.kind === 'released') drop();
    const {text, kind} = released(answer.value);
    review.done(answer.value.review, text, kind);
  });
  return (
    <FormBox form="release" review={review} title={`Release ${label}`}>
      {closed.length > 0 && (
        <>
          <p>It cannot be released yet:</p>
          <Gates gates={closed} />
        </>
      )}
      {same ? (
        <p>
          This is exactly the text of version {lastVersion(view)}. It is locked
          again and its readers get it back; no mail is written.
        </p>
      ) : (
        <WhatHappens inside={STAYS_INSIDE.includes(view.kind)} />
      )}
      <Problems.Provider value={problem?.fields ?? []}>
        {asks && (
          <TechnicalField
            mode={view.technical}
            value={technical}
            onInput={put}
          />
        )}
      </Problems.Provider>
      <FormFoot
        problem={problem}
        busy={busy}
        working="Releasing … this takes some seconds."
        review={review}
      >
        <Button kind="primary" busy={busy} onClick={release}>
          {same
            ? `Lock version ${lastVersion(view)} again`
            : `Release version ${nextVersion(view)}`}
        </Button>
      </FormFoot>
    </FormBox>
  );
}

/** The release of a new version, step by step. */
function WhatHappens({inside}: {readonly inside: boolean}) {
  return (
    <>
      <p>What happens, in this order:</p>
      <ol>
        <li>
          A PDF of exactly this text goes into the incident folder as evidence.
        </li>
        <li>The document is locked: nobody can edit it or comment.</li>
        <li>
          {inside
            ? 'Everybody inside who may see the incident may read it.'
            : 'CS Ops and CS leadership may read it.'}
        </li>
        <li>
          {inside
            ? 'CS Ops and CS leadership get one mail with its link; neither text nor PDF is in it.'
            : 'They get one mail with the PDF and the text, ready to be copied.'}
        </li>
        <li>
          The Comms tab records which version was handed to whom, how, when and
          by whom.
        </li>
      </ol>
      <p>
        <strong>Nothing goes to customers from here.</strong>
      </p>
    </>
  );
}

/** What the mail says of the technical explanation; it is attached only once it is released itself. */
function TechnicalField({
  mode,
  value,
  onInput,
}: {
  readonly mode: ReviewView['technical'];
  readonly value: string;
  readonly onInput: (choice: string) => void;
}) {
  return (
    <RadioField
      path={TECHNICAL}
      label="Technical explanation"
      required
      value={value}
      choices={mode === 'released' ? [ATTACH, ...NOT_ATTACHED] : NOT_ATTACHED}
      hint={
        mode === 'draft'
          ? 'It can be attached once it is released itself.'
          : undefined
      }
      onInput={onInput}
    />
  );
}

/** Unlocked and not changed since. */
function isSame({gates}: ReviewView): boolean {
  return gates.length > 0 && gates.every(({key}) => key === 'new-version');
}

function lastVersion({versions}: ReviewView): number {
  const done = versions.filter(({state}) => state === 'done');
  return done[done.length - 1]?.number ?? 1;
}

function nextVersion({versions}: ReviewView): number {
  return Math.max(0, ...versions.map(({number}) => number)) + 1;
}

function choiceOf(typed: string): TechnicalChoice | null {
  return typed === 'attach' || typed === 'on-request' || typed === 'withheld'
    ? typed
    : null;
}
