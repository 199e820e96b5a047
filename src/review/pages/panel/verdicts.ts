import type {VerdictKey} from '../../contract';

export interface Verdict {
  readonly key: VerdictKey;
  readonly button: string;
  /** "You approve". */
  readonly confirms: string;
  /** The button that sends it. */
  readonly sends: string;
  /** What it brings about. */
  readonly means: string;
  /** What to say when the words are missing; null where none are sent, '' where they may be left out. */
  readonly needsWords: string | null;
  readonly done: string;
}

export const VERDICTS: readonly Verdict[] = [
  {
    key: 'approve',
    button: 'Approve',
    confirms: 'You approve',
    sends: 'Yes, approve',
    means: 'Your sign-off stands for the text as it is now.',
    needsWords: null,
    done: 'Approved',
  },
  {
    key: 'object',
    button: 'Object',
    confirms: 'You object to',
    sends: 'Yes, object',
    means: 'It cannot be released until your objection is settled.',
    needsWords: 'Say what is wrong, so that it can be corrected.',
    done: 'Objection posted',
  },
  {
    key: 'suggest',
    button: 'Suggest',
    confirms: 'You suggest a change of',
    sends: 'Yes, suggest',
    means: 'A suggestion blocks nothing, and signs nothing.',
    needsWords: 'Say what you suggest.',
    done: 'Suggestion posted',
  },
  {
    key: 'clear',
    button: 'Withdraw objection',
    confirms: 'You take back the objection to',
    sends: 'Yes, take it back',
    means: 'The objection no longer blocks. This is no approval.',
    needsWords: '',
    done: 'Objection taken back',
  },
];
