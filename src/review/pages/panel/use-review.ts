import {useEffect, useRef, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../../core/base/answer';
import {call} from '../server';
import {useAction} from '../../../kit/use-action';
import {usePoll} from '../../../kit/use-poll';
import type {ReviewView} from '../../contract';

const REFRESH_MS = 60_000;

/** The page the review is shown in. */
export interface Surface {
  /** How often somebody has pressed Refresh there. */
  readonly refreshes: number;
  /** Whether nobody has typed for a while. */
  idle(): boolean;
}

/** What has just been done; `times` tells the same words said again apart. */
export interface Said {
  readonly text: string;
  readonly kind: 'good' | 'warning';
  readonly times: number;
}

export interface Review {
  /** Whether the person may write into the register, where everything but an answer is recorded. */
  readonly mayRecord: boolean;
  /** Null until the first answer. */
  readonly view: ReviewView | null;
  /** Of the last attempt to look; the last good view stays. */
  readonly problem: Problem | null;
  /** Whether that attempt was made by the page itself. */
  readonly quiet: boolean;
  readonly said: Said;
  /** The form that is open; one at a time. */
  readonly form: string;
  openForm(form: string): void;
  /** Closes it and gives the focus back to its button. */
  closeForm(): void;
  /** Takes up answers given since, and finishes what was interrupted. */
  readonly checking: boolean;
  check(): void;
  /** Whether reviewers are being written to. */
  readonly mailing: boolean;
  /** After a look that failed. */
  retry(): void;
  /** Looks again without a word; answers with the new view, null when that failed. */
  load(): Promise<ReviewView | null>;
  /** Text by lane on which the person has approved or objected here without its being counted yet. */
  readonly posted: Readonly<Record<string, string>>;
  /** Notes that. */
  post(lane: string, textHash: string): void;
  /** Takes over the view an action ended with, and says what was done. */
  done(view: ReviewView, text: string, kind?: Said['kind']): void;
}

/** The review of one document, looked at in a call of its own. */
export function useReview(
  fileId: string,
  rev: number,
  mayRecord: boolean,
  surface: Surface,
): Review {
  const [view, setView] = useState<ReviewView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(true);
  const [said, setSaid] = useState<Said>({text: '', kind: 'good', times: 0});
  const [form, setForm] = useState('');
  const [posted, setPosted] = useState<Review['posted']>({});

  const take = (answer: Answer<ReviewView>, byItself: boolean) => {
    setQuiet(byItself);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return null;
    setView(answer.value);
    return answer.value;
  };
  const actions = useRef(0);
  const load = async () => {
    const before = actions.current;
    const answer = await call('reviewView', fileId);
    // What an action ended with meanwhile is newer than what was asked for before.
    return before === actions.current ? take(answer, true) : null;
  };
  const [check, checking] = useAction(async () => {
    setSaid(hush);
    take(await call('refreshReview', fileId), false);
  });
  const [mail, mailing] = useAction(async () => {
    const answer = await call('refreshReview', fileId);
    if (take(answer, false)?.left.length !== 0) return;
    setSaid(before => ({...before, text: `${before.text} ${MAILED}`.trim()}));
  });
  // Whoever closes the window leaves them to the sweep.
  useEffect(() => {
    if (view?.mailing) mail();
  }, [view]);
  const [look, loading] = useAction(async () => {
    await load();
  });
  // A new stamp changes the text, and with it what has been signed.
  useEffect(() => void load(), [fileId, rev]);
  useEffect(() => {
    if (surface.refreshes === 0) return;
    if (mayRecord) check();
    else void load();
  }, [surface.refreshes]);
  const alive =
    view?.phase === 'in-review' ||
    view?.phase === 'approved' ||
    view?.phase === 'releasing';
  usePoll(alive, REFRESH_MS, async () => {
    if (surface.idle()) await load();
  });
  return {
    mayRecord,
    view,
    problem,
    quiet,
    said,
    form,
    openForm: next => {
      setForm(next);
      setSaid(hush);
    },
    closeForm: () => {
      setForm('');
      focusFormButton(form);
    },
    checking: checking || loading,
    mailing,
    check,
    retry: mayRecord ? check : look,
    load,
    posted,
    post: (lane, textHash) => setPosted(all => ({...all, [lane]: textHash})),
    done: (next, text, kind = 'good') => {
      actions.current += 1;
      setView(next);
      setProblem(null);
      setForm('');
      setSaid(before => ({
        text: mayRecord ? text : `${text} ${NOT_YET}`,
        kind,
        times: before.times + 1,
      }));
    },
  };
}

const MAILED = 'Their mails are written.';

/** Who may not write into the register says it in the thread. */
const NOT_YET =
  'It is in the thread, and counts here once answers are collected.';

/** Old words would be taken for new ones. */
function hush(before: Said): Said {
  return {...before, text: '', kind: 'good'};
}

export function formButtonId(form: string): string {
  return `review-${form}`;
}

function focusFormButton(form: string): void {
  document.getElementById(formButtonId(form))?.focus();
}
