import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {ProblemNotice} from '../../kit/notice';
import {Skeleton} from '../../kit/skeleton';
import {localTime} from '../../kit/time';
import {DeskLink} from '../../kit/web-app';
import type {HandoverView} from '../contract';
import {call} from './server';

const OUTCOMES: Readonly<
  Record<HandoverView['promises'][number]['outcome'], string>
> = {open: 'open', kept: 'kept', late: 'kept late', broken: 'broken'};

/** What else whoever takes over has to know: promises given, and messages that are not out. */
export function HandoverBox({
  incidentId,
  now,
}: {
  readonly incidentId: string;
  readonly now: number;
}) {
  const [view, setView] = useState<HandoverView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void call('handoverView', incidentId).then(answer => {
      setProblem(answer.ok ? null : answer);
      if (answer.ok) setView(answer.value);
    });
  }, [incidentId]);
  return (
    <section aria-label="Promises and drafts">
      <h2>Promises and drafts</h2>
      {problem && <ProblemNotice problem={problem} />}
      {!view && !problem && <Skeleton what="promises and drafts" />}
      {view && view.promises.length + view.drafts.length === 0 && (
        <p>No promise was given, and every message is out.</p>
      )}
      {view && view.promises.length > 0 && (
        <ul>
          {view.promises.map(({text, dueAt, owner, outcome}) => (
            <li key={`${text} ${dueAt}`}>
              “{text}” <strong>{OUTCOMES[outcome]}</strong>
              <small>
                {' '}
                by {localTime(dueAt, now)}
                {owner && `, ${owner}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {view && view.drafts.length > 0 && (
        <ul>
          {view.drafts.map(({label, url, underReview, outdated}) => (
            <li key={url}>
              <DeskLink href={url}>{label}</DeskLink>{' '}
              {underReview ? 'under review' : 'draft'}
              {outdated.length > 0 && (
                <small> Stale: {outdated.join(' ')}</small>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
