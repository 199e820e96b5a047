import {useState} from 'preact/hooks';
import type {AskProposal, ReviewView} from '../../contract';
import {call} from '../server';
import {askForm, type LaneDraft, laneDrafts, missingIn} from './ask-draft';
import {mistakes} from './mistakes';
import {type Decision, useDecision} from './use-decision';
import type {Review} from './use-review';
import {useTyped} from '../../../kit/use-typed';

/** What the server asks about before it lets reviewers see a text: each can be asked all the same. */
const IN_WORDS = ['personal-data', 'words'];

const NOTHING: readonly LaneDraft[] = [];
const NO_NOTE = {words: ''};

/** A request for review as it is typed. */
export interface Ask extends Pick<Decision, 'problem' | 'busy'> {
  /** Of the lanes that are asked now, each as typed or else as proposed. */
  readonly drafts: readonly LaneDraft[];
  putDraft(changed: LaneDraft): void;
  /** Whether something is typed that the proposal does not say. */
  readonly changed: boolean;
  backToProposal(): void;
  /** A word to the reviewers, for their mail. */
  readonly note: string;
  putNote(words: string): void;
  /** Ask although words were found that have to be mended; null while nobody has to decide. */
  readonly asIs: boolean | null;
  setAsIs(asIs: boolean): void;
  /** Checks what can be seen to be missing, then asks. */
  send(): void;
}

export function useAsk(
  proposal: AskProposal,
  {fileId, gates}: ReviewView,
  review: Review,
): Ask {
  const [typed, put, drop] = useTyped('review', `${fileId}.ask`, NOTHING);
  const [note, putNote, dropNote] = useTyped(
    'review',
    `${fileId}.ask-note`,
    NO_NOTE,
  );
  const [asIs, setAsIs] = useState(false);
  const drafts = laneDrafts(proposal, typed);
  const {problem, setProblem, busy, run} = useDecision(
    review,
    () =>
      call('askForReview', {
        ...askForm(fileId, drafts, asIs),
        note: note.words,
      }),
    'Review requested. Reviewers have access and a thread each. Anything that failed is listed below.',
    () => {
      drop();
      dropNote();
    },
  );
  const unfit =
    drafts.length > 0 && gates.some(({key}) => IN_WORDS.includes(key));
  const decides =
    unfit || asIs || problem?.fields?.some(({field}) => field === 'asIs');
  const send = () => {
    const missing = missingIn(drafts);
    const fields = unfit && !asIs ? [...missing, UNDECIDED] : missing;
    if (fields.length > 0) setProblem(mistakes(fields));
    else run();
  };
  return {
    drafts,
    putDraft: changed =>
      put(drafts.map(one => (one.lane === changed.lane ? changed : one))),
    changed: typed.length > 0,
    backToProposal: () => {
      drop();
      setProblem(null);
    },
    note: note.words,
    putNote: words => putNote({words}),
    asIs: decides ? asIs : null,
    setAsIs,
    problem,
    busy,
    send,
  };
}

const UNDECIDED = {
  field: 'asIs',
  message: 'Mend the words first, or say that they are to be reviewed.',
};
