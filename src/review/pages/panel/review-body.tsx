import {useEffect, useRef} from 'preact/hooks';
import type {KnownPerson} from '../../../core/incident/words';
import {Notice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {useNow} from '../../../kit/use-now';
import type {GateView, LaneView, ReviewView} from '../../contract';
import {Gates} from './gates';
import {LaneRow} from './lane-row';
import {LeftOver} from './left-over';
import {Objections} from './objections';
import {OwnerDecisions} from './owner-decisions';
import {ReviewActions} from './review-actions';
import {SweepState} from './sweep-state';
import type {Review, Said} from './use-review';
import {Versions} from './versions';

/** Lanes, what stands in the way, what can be done: for a document that is signed. */
export function ReviewBody({
  view,
  review,
  people,
}: {
  readonly view: ReviewView;
  readonly review: Review;
  readonly people: readonly KnownPerson[];
}) {
  const now = useNow(15_000);
  const {lanes, phase, gates, versions} = view;
  const elsewhere = view.objections.filter(
    ({lane}) => !lanes.some(({key}) => key === lane),
  );
  const before = phase !== 'released' && phase !== 'releasing';
  const closed = gates.filter(({key}) => key !== 'new-version');
  const asked = phase !== 'draft';
  return (
    <>
      <p>{standingInWords(view)}</p>
      {view.drifted && (
        <Notice kind="warning" title="This is not the text that was released">
          <p>
            Somebody unlocked it in Drive and edited it. Bring the released text
            back from the version history, or unlock it here with a reason and
            have it signed again.
          </p>
        </Notice>
      )}
      <LeftOver view={view} review={review} />
      <ul class="lanes" aria-label="Lanes">
        {mineFirst(lanes).map(lane => (
          <LaneRow
            key={lane.key}
            lane={lane}
            view={view}
            review={review}
            people={people}
            now={now}
          />
        ))}
      </ul>
      <Objections
        objections={elsewhere}
        canOverride={view.can.override}
        review={review}
        fileId={view.fileId}
        now={now}
        named
      />
      {before && closed.length > 0 && (
        <InTheWay gates={closed} said={review.said} />
      )}
      <OwnerDecisions view={view} review={review} />
      <ReviewActions view={view} review={review} />
      <Versions
        versions={versions}
        technical={view.technical !== 'none'}
        now={now}
      />
      {asked && (
        <p class="review-page">
          <OutsideLink href={view.pageUrl}>Review page</OutsideLink>, for
          reviewers on a phone
        </p>
      )}
      {asked && phase !== 'released' && (
        <SweepState lastSweepAt={view.lastSweepAt} review={review} now={now} />
      )}
    </>
  );
}

/** Folded away until it is all that is missing, or a release was kept back by it. */
function InTheWay({
  gates,
  said,
}: {
  readonly gates: readonly GateView[];
  readonly said: Said;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const last = !gates.some(({key}) => key === 'lanes' || key === 'objections');
  useEffect(() => {
    if (box.current && (last || said.kind === 'warning')) {
      box.current.open = true;
    }
  }, [last, said]);
  return (
    <details class="in-the-way" ref={box}>
      <summary>Before a release: {counted(gates.length)}</summary>
      <Gates gates={gates} />
    </details>
  );
}

function standingInWords({phase, lanes, versions}: ReviewView): string {
  const needed = lanes.filter(({standing}) => standing !== 'not-needed');
  const signed = needed.filter(({standing}) => standing === 'approved');
  const last = versions[versions.length - 1];
  switch (phase) {
    case 'draft':
      return 'Not in review. These lanes have to sign it:';
    case 'in-review':
      return `${signed.length} of ${needed.length} ${needed.length === 1 ? 'lane has' : 'lanes have'} signed the text as it stands.`;
    case 'approved':
      return 'Every lane has signed the text as it stands.';
    case 'releasing':
      return `Version ${last?.number ?? 1} is being released.`;
    case 'released':
      return 'Released and locked. It can be changed after it is unlocked, with a reason.';
  }
}

function mineFirst(lanes: readonly LaneView[]): readonly LaneView[] {
  return [
    ...lanes.filter(({waitsForMe}) => waitsForMe),
    ...lanes.filter(({waitsForMe}) => !waitsForMe),
  ];
}

function counted(things: number): string {
  return things === 1 ? '1 thing to settle' : `${things} things to settle`;
}
