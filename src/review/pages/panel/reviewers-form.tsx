import type {KnownPerson} from '../../../core/incident/words';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {ProblemNotice} from '../../../kit/notice';
import {PersonField} from '../../../kit/person-field';
import {Form} from '../../../kit/form';
import {call} from '../server';
import {Status} from '../../../kit/status';
import {SelectField, TextArea} from '../../../kit/text-field';
import type {
  DecisionForm,
  LaneView,
  ReviewerView,
  ReviewView,
} from '../../contract';
import {FormBox} from './form-box';
import {mistakes} from './mistakes';
import {useDecision} from './use-decision';
import type {Review} from './use-review';
import {useTyped} from './use-typed';

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
  const form = `reviewers-${lane.key}`;
  const mayChoose = view.can.editReviewers;
  const members = changeableMembers(lane, view);
  const [typed, put, drop] = useTyped(`${view.fileId}.${form}`, {
    from: '',
    act: 'delegate',
    person: '',
    reason: '',
  });
  const from =
    members.find(({person}) => person === typed.from) ??
    members.find(({person}) => person === view.me) ??
    members[0];
  const whose = from?.person ?? '';
  // A delegate cannot pass it on, only be taken out.
  const delegates = typed.act === 'delegate' && from?.standsFor === '';
  const decision = useDecision(
    review,
    () => call('decideInReview', wanted()),
    delegates
      ? `${typed.person} may answer for ${whose} now.`
      : `${whose} no longer reviews for ${lane.label}.`,
    drop,
  );
  const wanted = (): DecisionForm => {
    const common = {fileId: view.fileId, lane: lane.key, reason: typed.reason};
    return delegates
      ? {act: 'delegate', ...common, from: whose, person: typed.person}
      : {act: 'remove', ...common, person: whose};
  };
  const send = () => {
    const fields = [
      ...(delegates && typed.person.trim() === ''
        ? [{field: `${form}.person`, message: 'Say who answers instead.'}]
        : []),
      ...(typed.reason.trim() === ''
        ? [{field: `${form}.reason`, message: 'Say why; it is recorded.'}]
        : []),
    ];
    if (fields.length === 0) return decision.run();
    decision.setProblem(mistakes(fields));
  };
  const {problem, busy} = decision;
  return (
    <FormBox form={form} review={review} title={`Reviewers of ${lane.label}`}>
      <Form problem={problem} onSend={send}>
        <fieldset class="plain" disabled={busy}>
          <SelectField
            path={`${form}.from`}
            label="Reviewer"
            value={whose}
            choices={members.map(({person, standsFor}) => ({
              value: person,
              label: standsFor ? `${person} for ${standsFor}` : person,
            }))}
            onInput={chosen => put({...typed, from: chosen})}
          />
          {mayChoose && from?.standsFor === '' && (
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
        {problem && !problem.fields?.length && (
          <ProblemNotice problem={problem} />
        )}
        <div class="buttons">
          <Button kind="submit" busy={busy}>
            {delegates ? 'Let them answer' : 'Take out'}
          </Button>
          <Button disabled={busy} onClick={review.closeForm}>
            Close
          </Button>
        </div>
        <Status text={busy ? 'Working …' : ''} />
      </Form>
    </FormBox>
  );
}
