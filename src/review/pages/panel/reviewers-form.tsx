import type {KnownPerson} from '../../../core/incident/words';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {PersonField} from '../../../kit/person-field';
import {Form} from '../../../kit/form';
import {call} from '../server';
import {SelectField, TextArea} from '../../../kit/text-field';
import type {
  DecisionForm,
  LaneView,
  ReviewerView,
  ReviewView,
} from '../../contract';
import {FormBox} from './form-box';
import {FormFoot} from './form-foot';
import {mistakes} from './mistakes';
import {useDecision} from './use-decision';
import type {Review} from './use-review';
import {useTyped} from '../../../kit/use-typed';

const NOTHING = {from: '', act: 'delegate', person: '', reason: ''};

/** Whom the person looking may replace: an editor anybody, a reviewer themselves. */
export function changeableMembers(
  {members}: LaneView,
  {can, me}: ReviewView,
): readonly ReviewerView[] {
  return members.filter(
    ({person, standsFor}) =>
      can.editReviewers || (person === me && standsFor === ''),
  );
}

/** Lets somebody else answer for a reviewer, or takes a reviewer out. */
export function ReviewersForm({
  lane,
  view,
  review,
  people,
}: {
  readonly lane: LaneView;
  readonly view: ReviewView;
  readonly review: Review;
  readonly people: readonly KnownPerson[];
}) {
  const change = useReviewerChange(lane, view, review);
  const {form, members, from, typed, put, delegates, problem, busy} = change;
  return (
    <FormBox form={form} review={review} title={`Reviewers of ${lane.label}`}>
      <Form problem={problem} onSend={change.send}>
        <fieldset class="plain" disabled={busy}>
          <SelectField
            path={`${form}.from`}
            label="Reviewer"
            value={from?.person ?? ''}
            choices={members.map(({person, standsFor}) => ({
              value: person,
              label: standsFor ? `${person} for ${standsFor}` : person,
            }))}
            onInput={chosen => put({...typed, from: chosen})}
          />
          {view.can.editReviewers && from?.standsFor === '' && (
            <RadioField
              path={`${form}.act`}
              label="What changes"
              value={typed.act}
              choices={[
                {value: 'delegate', label: 'Somebody else may answer'},
                {value: 'remove', label: 'They are taken out'},
              ]}
              onInput={act => put({...typed, act})}
            />
          )}
          {delegates && (
            <PersonField
              path={`${form}.person`}
              label="Who answers instead"
              required
              people={people}
              me=""
              value={typed.person}
              onInput={person => put({...typed, person})}
            />
          )}
          <TextArea
            path={`${form}.reason`}
            label="Reason"
            required
            rows={2}
            value={typed.reason}
            onInput={reason => put({...typed, reason})}
          />
        </fieldset>
        <FormFoot problem={problem} busy={busy} review={review}>
          <Button kind="submit" busy={busy}>
            {delegates ? 'Let them answer' : 'Take out'}
          </Button>
        </FormFoot>
      </Form>
    </FormBox>
  );
}

/** What is typed of a change of reviewers, checked and sent. */
function useReviewerChange(lane: LaneView, view: ReviewView, review: Review) {
  const {fileId, me} = view;
  const form = `reviewers-${lane.key}`;
  const members = changeableMembers(lane, view);
  const [typed, put, drop] = useTyped('review', `${fileId}.${form}`, NOTHING);
  const from =
    members.find(({person}) => person === typed.from) ??
    members.find(({person}) => person === me) ??
    members[0];
  const whose = from?.person ?? '';
  // A delegate cannot pass it on, only be taken out.
  const delegates = typed.act === 'delegate' && from?.standsFor === '';
  const wanted = (): DecisionForm => {
    const common = {fileId, lane: lane.key, reason: typed.reason};
    return delegates
      ? {act: 'delegate', ...common, from: whose, person: typed.person}
      : {act: 'remove', ...common, person: whose};
  };
  const {problem, setProblem, busy, run} = useDecision(
    review,
    () => call('decideInReview', wanted()),
    delegates
      ? `${typed.person} may answer for ${whose} now.`
      : `${whose} no longer reviews for ${lane.label}.`,
    drop,
  );
  const send = () => {
    const fields = [
      ...(delegates && typed.person.trim() === ''
        ? [{field: `${form}.person`, message: 'Say who answers instead.'}]
        : []),
      ...(typed.reason.trim() === ''
        ? [{field: `${form}.reason`, message: 'Say why; it is recorded.'}]
        : []),
    ];
    if (fields.length > 0) setProblem(mistakes(fields));
    else run();
  };
  return {form, members, from, typed, put, delegates, problem, busy, send};
}
