import {useState} from 'preact/hooks';
import type {ChangesView, PageLane, ReviewPageView} from '../../contract';
import {Button} from '../../../kit/button';
import {ChangedSections, Changes} from '../changes';
import {Notice, RetryNotice} from '../../../kit/notice';
import {Problems} from '../../../kit/problems';
import {Skeleton} from '../../../kit/skeleton';
import {Answering} from './answering';
import {Answers, OtherLanes} from './answers';
import {FoundWords} from './found-words';
import {Head} from './head';
import {LaneBox} from './lane-box';
import {TextView} from './text-view';
import {useAnswerDraft} from './use-answer';
import {approvedByMe} from './verdict-words';
import {type EditMeanwhile, type Review, useReview} from './use-review';

export function ReviewPage({fileId}: {readonly fileId: string}) {
  return fileId === '' ? <NoDocument /> : <OfDocument fileId={fileId} />;
}

function NoDocument() {
  return (
    <main>
      <h1>This link leads to no review</h1>
      <p>
        A part of it may have been lost on the way. Open the link in the mail
        that asked for your review once more, or the one in the comment in the
        document.
      </p>
      <p>
        If you were not asked for anything, there is nothing to do. Incidents
        themselves are in the register, in Google Sheets.
      </p>
    </main>
  );
}

function OfDocument({fileId}: {readonly fileId: string}) {
  const review = useReview(fileId);
  const {view, problem, quiet, loading, refresh} = review;
  return (
    <main>
      {!view && <h1>Review</h1>}
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={loading}
        onRetry={refresh}
      />
      {!view && problem && (
        <p class="hint">
          This page shows what your Google account may read. With several
          accounts in this browser, open the link in a window where only the
          right one is signed in.
        </p>
      )}
      {!view && !problem && <Skeleton what="the text" />}
      {view && <OfText view={view} review={review} />}
    </main>
  );
}

function OfText({
  view,
  review,
}: {
  readonly view: ReviewPageView;
  readonly review: Review;
}) {
  const draft = useAnswerDraft(view.fileId, view.lanes, view.parts);
  const [noLane, setNoLane] = useState(false);
  const lane = view.lanes.find(({key}) => key === draft.lane) ?? null;
  const open = !view.closed && view.lanes.length > 0;
  const {now} = review;
  const wrong =
    noLane && !lane
      ? [{field: 'lane', message: 'Choose first what you answer for.'}]
      : [];
  return (
    <Problems.Provider value={wrong}>
      <Head view={view} review={review} />
      {view.closed && (
        <Notice kind="info" title="No answer can be given here now">
          <p>
            The text was released or is locked, or you may read it and not
            comment. If your answer is wanted all the same, ask the
            communications lead.
          </p>
        </Notice>
      )}
      {!view.closed && view.lanes.length === 0 && (
        <Notice kind="info" title="No review is open for this text">
          <p>
            It was not asked for yet, or was withdrawn. If a mail brought you
            here, ask the communications lead.
          </p>
        </Notice>
      )}
      {view.partial && (
        <Notice kind="warning" title="A part is missing">
          <p>{view.partial}</p>
        </Notice>
      )}
      <div class={open ? 'page-parts' : undefined}>
        {open && <LaneBox view={view} draft={draft} now={now} />}
        <div class="reading">
          {review.edited && (
            <Edited edited={review.edited} onRead={() => review.readAll()} />
          )}
          {lane?.changes && worthShowing(lane, lane.changes) && (
            <section aria-labelledby="changed">
              <h2 id="changed">What changed</h2>
              <Changes changes={lane.changes} now={now} />
            </section>
          )}
          <section aria-labelledby="text">
            <h2 id="text">The text</h2>
            <TextView lines={view.lines} />
          </section>
          {view.words && view.words.finds.length > 0 && (
            <FoundWords
              fileId={view.fileId}
              words={view.words}
              now={now}
              onLeft={review.show}
            />
          )}
          {lane && (
            <section aria-labelledby="answers">
              <h2 id="answers">Checks {lane.label}</h2>
              <Answers lane={lane} now={now} />
            </section>
          )}
          <OtherLanes
            lanes={view.lanes.filter(one => one !== lane)}
            now={now}
          />
        </div>
        {open && (
          <Answering
            view={view}
            review={review}
            draft={draft}
            onNoLane={() => setNoLane(true)}
          />
        )}
      </div>
    </Problems.Provider>
  );
}

/** Who has signed is told so above; in a first round nothing can have changed yet. Only if it has, it is news. */
function worthShowing(lane: PageLane, {sections}: ChangesView): boolean {
  if (sections.length > 0) return true;
  return lane.round > 1 && !approvedByMe(lane);
}

function Edited({
  edited: {sections},
  onRead,
}: {
  readonly edited: EditMeanwhile;
  readonly onRead: () => void;
}) {
  return (
    <section
      class="notice warning"
      id="edited"
      tabIndex={-1}
      aria-labelledby="edited-title"
    >
      <h2 class="notice-title" id="edited-title">
        The text was edited while you were reading
      </h2>
      {sections.length > 0 ? (
        <ChangedSections sections={sections} />
      ) : (
        <p>
          The wording has not changed. Something else was edited, such as where
          a link is placed. Open the document to see it.
        </p>
      )}
      <div class="buttons">
        <Button onClick={onRead}>I have read it</Button>
      </div>
    </section>
  );
}
