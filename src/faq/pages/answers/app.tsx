import {useEffect} from 'preact/hooks';
import {Button} from '../../../kit/button';
import {RetryNotice} from '../../../kit/notice';
import {OtherAccount} from '../../../kit/other-account';
import {OutsideLink} from '../../../kit/outside-link';
import {Skeleton} from '../../../kit/skeleton';
import {useAction} from '../../../kit/use-action';
import {useNow} from '../../../kit/use-now';
import {usePoll} from '../../../kit/use-poll';
import type {DeskFaq, DeskView} from '../../contract';
import {AnswerList} from './answer-list';
import {Changes} from './changes';
import {AskBox, Questions} from './questions';
import {type Desk, useDesk} from './use-desk';

const REFRESH_MS = 60_000;

/**
 * What customer success may tell customers, word for word, and where they ask what is missing.
 *
 * @param file The FAQ somebody came for; '' for the newest one.
 */
export function AnswersPage({file}: {readonly file: string}) {
  const desk = useDesk(file);
  const now = useNow(15_000);
  const [refresh, refreshing] = useAction(() => desk.load(false));
  useEffect(() => refresh(), []);
  usePoll(desk.view !== null, REFRESH_MS, () => desk.load(true));
  const {view, problem, quiet} = desk;
  return (
    <main class="answers-page">
      <h1>Answers for customers</h1>
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {!view && !problem && <Skeleton what="the answers" />}
      {view && view.faqs.length === 0 && <NoFaq me={view.me} />}
      {view && view.faqs.length > 0 && (
        <Open view={view} desk={desk} now={now} />
      )}
      {view && (
        <p class="hint">
          Signed in as {view.me}.{' '}
          <Button kind="quiet" busy={refreshing} onClick={refresh}>
            Refresh
          </Button>
        </p>
      )}
    </main>
  );
}

function NoFaq({me}: {readonly me: string}) {
  return (
    <>
      <p>
        There is no FAQ you may read. If an incident is running, ask the
        communications lead to share its FAQ with you.
      </p>
      <OtherAccount me={me} />
    </>
  );
}

function Open({
  view,
  desk,
  now,
}: {
  readonly view: DeskView;
  readonly desk: Desk;
  readonly now: number;
}) {
  const [faq, ...others] = view.faqs;
  return (
    <>
      <p class="which">
        <strong>{faq.incidentId}</strong>{' '}
        {faq.restricted && <span class="chip">Restricted</span>}{' '}
        <OutsideLink href={faq.url}>Open the FAQ</OutsideLink>
      </p>
      <OtherFaqs others={others} desk={desk} />
      <Changes view={view} desk={desk} now={now} />
      <AnswerList view={view} desk={desk} now={now} />
      <AskBox key={faq.fileId} faq={faq} desk={desk} />
      <Questions faq={faq} now={now} />
    </>
  );
}

function OtherFaqs({
  others,
  desk,
}: {
  readonly others: readonly DeskFaq[];
  readonly desk: Desk;
}) {
  const [open, opening] = useAction((fileId: string) => desk.open(fileId));
  if (others.length === 0) return null;
  return (
    <details class="others">
      <summary>
        {others.length === 1
          ? 'Another incident'
          : `${others.length} other incidents`}
      </summary>
      <ul>
        {others.map(({fileId, incidentId, name}) => (
          <li key={fileId}>
            <Button
              kind="quiet"
              busy={opening}
              name={`Show ${incidentId}`}
              onClick={() => open(fileId)}
            >
              {incidentId}
            </Button>{' '}
            <small>
              <bdi>{name}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
