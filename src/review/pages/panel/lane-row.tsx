import {STANDING_SIGNS} from '../lane-standing';
import {OutsideLink} from '../../../kit/outside-link';
import type {KnownPerson} from '../../../core/incident/words';
import type {LaneView, ReviewView} from '../../contract';
import {AnswerForm} from './answer-form';
import {FormButton} from './form-box';
import {LaneChanges} from './lane-changes';
import {LaneState} from './lane-state';
import {Objections} from './objections';
import {changeableMembers, ReviewersForm} from './reviewers-form';
import type {Review} from './use-review';

/** One lane: where it stands, whom it waits for, and what the person looking may do about it. */
export function LaneRow({
  lane,
  view,
  review,
  people,
  now,
}: {
  readonly lane: LaneView;
  readonly view: ReviewView;
  readonly review: Review;
  readonly people: readonly KnownPerson[];
  readonly now: number;
}) {
  const {key, label, standing, suggestions, threadUrl} = lane;
  const objections = view.objections.filter(one => one.lane === key);
  const acts = actsOn(lane, view, review);
  return (
    <li class={`lane ${standing}`} aria-label={label}>
      <p class="lane-head">
        <span class="sign" aria-hidden="true">
          {STANDING_SIGNS[standing]}
        </span>
        <strong>{label}</strong>
        {lane.round > 1 && <span class="lane-round">round {lane.round}</span>}
      </p>
      <div class="lane-body">
        <LaneState lane={lane} objections={objections} now={now} />
        {acts.posted && (
          <p>
            <strong>You have answered.</strong> It counts once answers are
            collected.
          </p>
        )}
        <Objections
          objections={objections}
          canOverride={view.can.override}
          review={review}
          fileId={view.fileId}
          now={now}
        />
        {suggestions.map((words, index) => (
          <p key={index} class="said-words">
            Suggestion, blocks nothing: <q>{words}</q>
          </p>
        ))}
        {(acts.answer || threadUrl || acts.changes) && (
          <LaneButtons lane={lane} acts={acts} review={review} />
        )}
        {acts.answer && <AnswerForm lane={lane} view={view} review={review} />}
        {acts.changes && (
          <LaneChanges lane={lane} view={view} review={review} />
        )}
        {acts.reviewers && (
          <ReviewersForm
            lane={lane}
            view={view}
            review={review}
            people={people}
          />
        )}
      </div>
    </li>
  );
}

/** What the person looking may do about a lane. */
interface LaneActs {
  readonly answer: boolean;
  /** Their answer is in the thread and not counted yet. */
  readonly posted: boolean;
  /** Look at what has changed since it was signed. */
  readonly changes: boolean;
  readonly reviewers: boolean;
}

function actsOn(lane: LaneView, view: ReviewView, review: Review): LaneActs {
  const {key, standing, round} = lane;
  const asked =
    (view.phase === 'in-review' || view.phase === 'approved') && round > 0;
  const changes = asked && standing !== 'approved' && standing !== 'not-needed';
  return {
    answer: asked && lane.mine,
    // Who may not write into the register has answered long before it shows there.
    posted:
      lane.waitsForMe &&
      standing === 'awaited' &&
      review.posted[key] === view.textHash,
    changes,
    reviewers:
      changes && review.mayRecord && changeableMembers(lane, view).length > 0,
  };
}

function LaneButtons({
  lane: {key, label, waitsForMe, threadUrl},
  acts,
  review,
}: {
  readonly lane: LaneView;
  readonly acts: LaneActs;
  readonly review: Review;
}) {
  return (
    <div class="lane-acts">
      {acts.answer && (
        <FormButton
          form={`answer-${key}`}
          review={review}
          kind={waitsForMe && !acts.posted ? 'primary' : 'quiet'}
          name={`Answer for ${label}`}
        >
          Answer here
        </FormButton>
      )}
      {acts.changes && (
        <FormButton
          form={`changes-${key}`}
          review={review}
          kind="quiet"
          name={`What changed for ${label}`}
        >
          What changed
        </FormButton>
      )}
      {acts.reviewers && (
        <FormButton
          form={`reviewers-${key}`}
          review={review}
          kind="quiet"
          name={`Change reviewers of ${label}`}
        >
          Reviewers
        </FormButton>
      )}
      {threadUrl && (
        <span class="lane-link">
          <OutsideLink href={threadUrl}>
            Open thread<span class="hidden-text"> of {label}</span>
          </OutsideLink>
        </span>
      )}
    </div>
  );
}
