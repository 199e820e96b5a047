import type {PageLane, ReviewPageView} from '../../contract';
import {CheckListField, RadioField} from '../../../kit/choice-field';
import {Notice} from '../../../kit/notice';
import {localTime} from '../../../kit/time';
import {dueOf} from './due';
import type {AnswerDraft} from './use-answer';
import {approvedByMe, standingObjection} from './verdict-words';

/** For which lane the person answers, until when, and what to look at. */
export function LaneBox({
  view,
  draft,
  now,
}: {
  readonly view: ReviewPageView;
  readonly draft: AnswerDraft;
  readonly now: number;
}) {
  const {lanes} = view;
  const mine = lanes.filter(({asksMe}) => asksMe);
  const lane = lanes.find(({key}) => key === draft.lane);
  const choices = mine.length > 0 ? mine : lanes;
  return (
    <section class="lane-box" aria-labelledby="your-answer">
      <h2 id="your-answer">
        {mine.length === 0
          ? 'You are not a reviewer of this text'
          : mine.every(approvedByMe)
            ? 'Your answer is given'
            : 'Your answer is asked for'}
      </h2>
      {mine.length === 0 && (
        <p>
          If a reviewer asked you to stand in, ask the communications lead to
          add you as their delegate first. Until then your answer does not
          count. You can still comment in the document.
        </p>
      )}
      {choices.length > 1 || mine.length === 0 ? (
        <RadioField
          path="lane"
          label="You answer for"
          value={draft.lane}
          choices={choices.map(one => ({
            value: one.key,
            label: one.label,
            hint: [one.answersFor, stateOf(one)].filter(Boolean).join(' · '),
          }))}
          onInput={draft.chooseLane}
        />
      ) : (
        lane && (
          <p class="lane-name">
            <strong>{lane.label}</strong>
            {lane.answersFor && <> · {lane.answersFor}</>}
          </p>
        )
      )}
      {lane && <AboutLane lane={lane} closed={view.closed} now={now} />}
      {lane && lane.checklist.length > 0 && (
        <CheckListField
          path="checklist"
          label="Look at"
          hint="The ticks are for you alone and decide nothing."
          values={draft.ticked(lane)}
          choices={lane.checklist.map(value => ({value, label: value}))}
          onInput={questions => draft.tick(lane, questions)}
        />
      )}
    </section>
  );
}

function AboutLane({
  lane,
  closed,
  now,
}: {
  readonly lane: PageLane;
  readonly closed: boolean;
  readonly now: number;
}) {
  const due = dueOf(lane.dueAt, now);
  const approved = approvedByMe(lane);
  const objects = standingObjection(lane.answers) === 'mine';
  const said = lane.answers.filter(({mine}) => mine).pop();
  return (
    <>
      <p class="facts">
        Round {lane.round}
        {due.text && !approved && (
          <>
            {' · '}
            <span class={due.late ? 'due late' : 'due'}>{due.text}</span> (
            {due.exact})
          </>
        )}
      </p>
      {approved && (
        <Notice kind="good" title="You have approved this text">
          <p>
            {said && `Posted ${localTime(said.at, now)}. `}
            {lane.myVerdict !== 'approve' &&
              'It was edited since, but nothing this review covers. '}
            {!closed &&
              'Nothing more is needed from you, unless the text is edited.'}
          </p>
        </Notice>
      )}
      {objects && (
        <Notice kind="warning" title="Your objection stands">
          <p>The text is not released before it is answered.</p>
        </Notice>
      )}
    </>
  );
}

function stateOf(lane: PageLane): string {
  const {myVerdict, answers, asksMe} = lane;
  if (standingObjection(answers) === 'mine') return 'you object';
  if (approvedByMe(lane)) return 'approved by you';
  if (myVerdict === 'suggest') return 'you made a suggestion';
  return asksMe ? 'waits for your answer' : '';
}
