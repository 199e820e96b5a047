import {Awaited} from '../awaited';
import {STANDING_SIGNS, STANDING_WORDS} from '../lane-standing';
import {OutsideLink} from '../../../kit/outside-link';
import {localTime} from '../../../kit/time';
import type {KnownPerson} from '../../../core/incident/words';
import type {LaneView, ObjectionView, ReviewView} from '../../contract';
import {AnswerForm} from './answer-form';
import {FormButton} from './form-box';
import {LaneChanges} from './lane-changes';
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
  const open = view.phase === 'in-review' || view.phase === 'approved';
  const answers = open && lane.mine && lane.round > 0;
  // Who may not write into the register has answered long before it shows there.
  const posted =
    lane.waitsForMe &&
    standing === 'awaited' &&
    review.posted[key] === view.textHash;
  const unsettled =
    open &&
    lane.round > 0 &&
    standing !== 'approved' &&
    standing !== 'not-needed';
  const reviewers =
    unsettled && review.mayRecord && changeableMembers(lane, view).length > 0;
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
        <Standing lane={lane} objections={objections} now={now} />
        {posted && (
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
        {(answers || threadUrl || unsettled) && (
          <div class="lane-acts">
            {answers && (
              <FormButton
                form={`answer-${key}`}
                review={review}
                kind={lane.waitsForMe && !posted ? 'primary' : 'quiet'}
                name={`Answer for ${label}`}
              >
                Answer here
              </FormButton>
            )}
            {unsettled && (
              <FormButton
                form={`changes-${key}`}
                review={review}
                kind="quiet"
                name={`What changed for ${label}`}
              >
                What changed
              </FormButton>
            )}
            {reviewers && (
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
        )}
        {answers && <AnswerForm lane={lane} view={view} review={review} />}
        {unsettled && <LaneChanges lane={lane} view={view} review={review} />}
        {reviewers && (
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

function Standing({
  lane,
  objections,
  now,
}: {
  readonly lane: LaneView;
  readonly objections: readonly ObjectionView[];
  readonly now: number;
}) {
  const {standing, awaited, signed, changed, because, quorum} = lane;
  return (
    <>
      {standing === 'not-asked' && (
        <p>
          {STANDING_WORDS[standing]}
          {lane.conditional && '; may be left out with a reason'}.
        </p>
      )}
      {standing === 'not-needed' && (
        <p>
          {STANDING_WORDS[standing]}: {because}
        </p>
      )}
      {standing === 'voided' && (
        <p>
          <strong>{STANDING_WORDS[standing]}</strong>
          {changed.length > 0 && `: ${changed.map(section).join(', ')}`}. Nobody
          was asked again yet.
        </p>
      )}
      {standing === 'objected' && objections.length === 0 && (
        <p>{STANDING_WORDS[standing]}.</p>
      )}
      {awaited.map(reviewer => (
        <p key={reviewer.person}>
          <Awaited reviewer={reviewer} now={now} />
        </p>
      ))}
      {standing === 'awaited' && awaited.length > 1 && (
        <p class="hint">
          {quorum === 'any' ? 'One of them is enough.' : 'All of them sign.'}
        </p>
      )}
      {signed.map(({person, at, how}) => (
        <p key={person}>
          {standing === 'approved' ? 'Signed' : 'Had signed:'}{' '}
          {standing === 'approved' && 'by '}
          <strong>{person}</strong> at {localTime(at, now)}
          {how && <small>{how}</small>}
        </p>
      ))}
    </>
  );
}

function section(title: string): string {
  return title || 'the text before the first heading';
}
