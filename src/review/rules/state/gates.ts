import type {Incident} from '../../../core/incident/incident';
import type {LaneState} from '../lanes/lane-state';
import {allGreen, isGreen} from '../lanes/lane-state';
import type {ReviewedKind} from '../../../core/policy/lane-notation';
import type {Objection} from '../answers/objections';
import type {Version} from '../record/versions';
import {isText, type CanonicalText} from '../text/canonical-text';

export type GateKey =
  | 'record'
  | 'row'
  | 'signers'
  | 'access'
  | 'foreign-lock'
  | 'unclear'
  | 'weakened'
  | 'lanes'
  | 'objections'
  | 'placeholders'
  | 'guidance'
  | 'not-signable'
  | 'too-long'
  | 'raw-event-data'
  | 'faq'
  | 'suggestions'
  | 'personal-data'
  | 'words'
  | 'outdated'
  | 'promises'
  | 'new-version';

/** Something that keeps a text from being released. */
export interface Gate {
  readonly key: GateKey;
  readonly why: string;
  readonly remedy: string;
  /** What exactly stands in the way. */
  readonly items: readonly string[];
}

export interface GateFacts {
  readonly kind: ReviewedKind;
  readonly incident: Pick<Incident, 'kind' | 'rawEventData' | 'faq'>;
  readonly lanes: readonly LaneState[];
  readonly objections: readonly Objection[];
  readonly text: Pick<CanonicalText, 'hash' | 'earlier'>;
  readonly placeholders: readonly string[];
  readonly guidance: readonly string[];
  /** How long the text to copy is, when no mail can carry it. */
  readonly tooLong: readonly string[];
  /** What its reviewers cannot be shown, each with its place. */
  readonly notSignable: readonly string[];
  /** Pending in the document. */
  readonly suggestions: readonly string[];
  /** What is missing in the FAQ until every lane has signed its present text, or each of its answers; none: it is ready. */
  readonly faqOpen: readonly string[];
  readonly personalData: readonly string[];
  /** What its words must not say, or do not say yet, and nobody has left with a reason. */
  readonly words: readonly string[];
  /** What changed in the incident since somebody looked at this draft. */
  readonly outdated?: readonly string[];
  /** What speaks against the times it promises. */
  readonly promises?: readonly string[];
  readonly tampering: readonly string[];
  /** What was typed by hand over what decides who signs. */
  readonly byHand: readonly string[];
  /** Who may sign in each lane without an owner's word, delegates of theirs included; null to leave it unjudged. */
  readonly signers: Readonly<Record<string, readonly string[]>> | null;
  /** Reviewers who cannot open the document any more. */
  readonly shutOut: readonly string[];
  /** Whether somebody has locked the document in Drive: then nobody can object. */
  readonly foreignLock: boolean;
  /** Lanes that were asked about this text and that neither policy nor severity name any more. */
  readonly weakened: readonly string[];
  /** Replies that may be objections and were asked about. */
  readonly unclear: readonly string[];
  readonly versions: readonly Version[];
}

/** Every gate that is closed, in the order people should look at them; none: the text may be released. */
export function closedGates(facts: GateFacts): readonly Gate[] {
  return GATES.map(gate => ({...gate, items: gate.items(facts)})).filter(
    ({items}) => items.length > 0,
  );
}

interface GatePlan extends Omit<Gate, 'items'> {
  readonly items: (facts: GateFacts) => readonly string[];
}

const GATES: readonly GatePlan[] = [
  {
    key: 'record',
    why: 'The record of this review was changed by hand.',
    remedy:
      'Undo the change in the version history of the register, or ask an owner of the installation to look at it.',
    items: ({tampering}) => tampering,
  },
  {
    key: 'row',
    why: 'What decides who signs was typed into the register by hand.',
    remedy:
      'Type the earlier value back, or change it in the sidebar, where it is recorded.',
    items: ({byHand}) => byHand,
  },
  {
    key: 'weakened',
    why: 'Less would be asked for than when the review began.',
    remedy:
      'Change it back; or withdraw the review with a reason, and ask again.',
    items: ({weakened}) => weakened,
  },
  {
    key: 'signers',
    why: 'Somebody signed who is not named for that lane.',
    remedy:
      'Ask an owner of the installation to confirm them, or somebody of the People tab to sign.',
    items: unlisted,
  },
  {
    key: 'access',
    why: 'A reviewer cannot open the document.',
    remedy:
      'Check access in the sidebar and repair it: who has signed may still object.',
    items: ({shutOut}) => shutOut,
  },
  {
    key: 'foreign-lock',
    why: 'Somebody has locked the document in Drive, so nobody can object.',
    remedy: 'Take the lock off: File → Unlock.',
    items: ({foreignLock}) => (foreignLock ? ['locked'] : []),
  },
  {
    key: 'unclear',
    why: 'A reply may be an objection, and its writer was asked.',
    remedy: 'Wait for the answer, or ask a reviewer of that lane to answer.',
    items: ({unclear}) => unclear,
  },
  {
    key: 'lanes',
    why: 'The policy names nobody who signs this document.',
    remedy: 'Ask the admin to say in the Policy tab who signs it.',
    items: ({lanes}) => (lanes.length === 0 ? ['nobody'] : []),
  },
  {
    key: 'lanes',
    why: 'Not every lane has signed the text as it stands.',
    remedy: 'Ask who is missing, or wait.',
    items: unsigned,
  },
  {
    key: 'objections',
    why: 'Somebody objects.',
    remedy:
      'Settle it with them; they clear it, or a colleague of their lane does.',
    items: ({objections}) =>
      objections.map(({person, words}) => `${person}: ${words}`),
  },
  {
    key: 'placeholders',
    why: 'Placeholders or open values are left in the text.',
    remedy: 'Fill them in, or take them out.',
    items: ({placeholders}) => placeholders,
  },
  {
    key: 'guidance',
    why: 'Notes to the writer are left in the text.',
    remedy: 'Take out every paragraph that begins with ✎.',
    items: ({guidance}) => guidance,
  },
  {
    key: 'not-signable',
    why: 'The document holds what its reviewers cannot be shown.',
    remedy: 'Take it out, or say it in words that everybody can see.',
    items: ({notSignable}) => notSignable,
  },
  {
    key: 'too-long',
    why: 'The text is longer than a mail may be.',
    remedy: 'Shorten it, or make two of it.',
    items: ({tooLong}) => tooLong,
  },
  // S0-11: the bottom line of a bug that touches data.
  {
    key: 'raw-event-data',
    why: 'It is not known whether raw event data is lost or intact.',
    remedy:
      'Ask the engineering SME, and choose "lost" or "intact" in the sidebar.',
    items: ({incident: {kind, rawEventData}}) =>
      kind === 'data' && rawEventData === 'unknown' ? ['unknown'] : [],
  },
  // S0-37: answers are there before the questions.
  {
    key: 'faq',
    why: 'The FAQ is neither approved nor skipped with a reason.',
    remedy:
      'Have these answers signed first, as a whole or one by one; or say under “Edit details” why there is no FAQ.',
    items: openAnswers,
  },
  {
    key: 'suggestions',
    why: 'Suggested edits are pending.',
    remedy: 'Accept or reject each of them in the document.',
    items: ({suggestions}) => suggestions,
  },
  {
    key: 'personal-data',
    why: 'There may be personal data in it.',
    remedy:
      'Take it out. What anybody may read, the admin lists in the Settings tab.',
    items: ({personalData}) => personalData,
  },
  {
    key: 'words',
    why: 'Its words are not fit to leave yet.',
    remedy:
      'Mend each in the sidebar under “Words”; or whoever answers for it leaves it there, with a reason.',
    items: ({words}) => words,
  },
  {
    key: 'outdated',
    why: 'The incident has changed since somebody looked at this draft.',
    remedy:
      'Read it against what is known now, and press “Looked at” in the sidebar.',
    items: ({outdated = []}) => outdated,
  },
  {
    key: 'promises',
    why: 'It promises a time that cannot stand as it is.',
    remedy:
      'Under “Promises in this text” in the sidebar stand by it, or let it stand with a reason; or write another time.',
    items: ({promises = []}) => promises,
  },
  {
    key: 'new-version',
    why: 'Exactly this text has been released before.',
    remedy: 'Lock it again as it is, or change it and have it signed.',
    items: ({versions, text}) =>
      versions.some(
        ({textHash, state}) => state === 'done' && isText(text, textHash),
      )
        ? ['same text']
        : [],
  },
];

/** Lanes that have not approved the text as it stands. */
function unsigned({lanes}: GateFacts): readonly string[] {
  const waiting = lanes.filter(lane => !isGreen(lane));
  if (waiting.length > 0) {
    return waiting.map(({lane, standing}) => `${lane.label}: ${standing.kind}`);
  }
  return lanes.length > 0 && !allGreen(lanes) ? ['nobody'] : [];
}

/** Lanes for which nobody has signed whom policy or an owner names. */
function unlisted({lanes, signers}: GateFacts): readonly string[] {
  return lanes.flatMap(({lane, standing}) => {
    if (signers === null || standing.kind !== 'approved') return [];
    const named = signers[lane.key] ?? [];
    return standing.by.some(({person}) => named.includes(person))
      ? []
      : [`${lane.label}: ${standing.by.map(({person}) => person).join(', ')}`];
  });
}

function openAnswers({
  kind,
  incident: {faq},
  faqOpen,
}: GateFacts): readonly string[] {
  if (kind !== 'customer') return [];
  if (faq.needed) return faqOpen;
  return faq.reason.trim() === '' ? ['FAQ'] : [];
}
