import {useState} from 'preact/hooks';
import type {PageLane, PagePart} from '../../contract';
import {draftStore} from '../../../kit/draft-store';
import {NOTHING_SENT} from '../../../kit/operation';
import {useOperation, type Operation} from '../../../kit/use-operation';
import {shapedLike} from '../../../kit/shaped-like';
import {textStorage} from '../../../kit/text-storage';
import {approvedByMe} from './verdict-words';

const EMPTY = {
  lane: '',
  words: '',
  ticked: [] as readonly string[],
  /** Hashes of sections that alone are approved. */
  parts: [] as readonly string[],
  sending: NOTHING_SENT,
};
type Typed = typeof EMPTY;

export interface AnswerDraft {
  /** Key of the lane to answer for, '' while none is chosen. */
  readonly lane: string;
  readonly words: string;
  /** Whether what is typed outlives the page. */
  readonly durable: boolean;
  chooseLane(key: string): void;
  type(words: string): void;
  /** Hashes of the sections that alone are to be approved, of those that are there; none: the whole text. */
  readonly parts: readonly string[];
  choose(parts: readonly string[]): void;
  /** Questions of the lane's checklist that are ticked. */
  ticked(lane: PageLane): readonly string[];
  tick(lane: PageLane, questions: readonly string[]): void;
  /** Outlives a reload. */
  readonly operation: Operation;
  /** It was posted. */
  sent(): void;
}

/** What a person has typed and ticked for one document; kept until it is sent. To be used once storage is open. */
export function useAnswerDraft(
  fileId: string,
  lanes: readonly PageLane[],
  sections: readonly PagePart[] = [],
): AnswerDraft {
  const [store] = useState(() =>
    draftStore<Typed>(
      'review',
      textStorage(),
      stored => shapedLike(EMPTY, stored),
      Date.now,
    ),
  );
  const [typed, setTyped] = useState<Typed>(
    () => store.all().find(({key}) => key === fileId)?.content ?? EMPTY,
  );
  const put = (patch: Partial<Typed>) => {
    const content = {...typed, ...patch};
    setTyped(content);
    const savedAt = new Date().toISOString();
    store.save({key: fileId, savedAt, sentAt: '', content});
  };
  const lane = lanes.some(({key}) => key === typed.lane)
    ? typed.lane
    : proposed(lanes);
  const parts = typed.parts.filter(one =>
    sections.some(({hash}) => hash === one),
  );
  const operation = useOperation([typed.sending, sending => put({sending})]);
  // A new round asks the questions anew.
  const mark = ({key, round}: PageLane) => `${key} ${round} `;

  return {
    lane,
    words: typed.words,
    durable: store.durable(),
    chooseLane: key => put({lane: key}),
    type: words => put({words}),
    parts,
    choose: chosen => put({parts: chosen}),
    ticked: one =>
      typed.ticked
        .filter(tick => tick.startsWith(mark(one)))
        .map(tick => tick.slice(mark(one).length)),
    tick: (one, questions) =>
      put({
        ticked: [
          ...typed.ticked.filter(tick => !tick.startsWith(mark(one))),
          ...questions.map(question => mark(one) + question),
        ],
      }),
    operation,
    sent: () => put({words: '', lane: '', parts: [], sending: NOTHING_SENT}),
  };
}

/** The lane that waits for the person; none when nobody named them and there are several. */
function proposed(lanes: readonly PageLane[]): string {
  const mine = lanes.filter(({asksMe}) => asksMe);
  const waiting = mine.find(lane => !approvedByMe(lane));
  return (waiting ?? mine[0])?.key ?? '';
}
