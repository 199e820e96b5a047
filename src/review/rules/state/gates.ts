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
  const {kind, lanes, incident} = facts;
  const waiting = lanes.filter(lane => !isGreen(lane));
  return [
    gate(
      'record',
      facts.tampering,
      'The record of this review was changed by hand.',
      'Undo the change in the version history of the register, or ask an owner of the installation to look at it.',
    ),
    gate(
      'row',
      facts.byHand,
      'What decides who signs was typed into the register by hand.',
      'Type the earlier value back, or change it in the sidebar, where it is recorded.',
    ),
    gate(
      'weakened',
      facts.weakened,
      'Less would be asked for than when the review began.',
      'Change it back; or withdraw the review with a reason, and ask again.',
    ),
    gate(
      'signers',
      unlisted(facts),
      'Somebody signed who is not named for that lane.',
      'Ask an owner of the installation to confirm them, or somebody of the People tab to sign.',
    ),
    gate(
      'access',
      facts.shutOut,
      'A reviewer cannot open the document.',
      'Check access in the sidebar and repair it: who has signed may still object.',
    ),
    gate(
      'foreign-lock',
      facts.foreignLock ? ['locked'] : [],
      'Somebody has locked the document in Drive, so nobody can object.',
      'Take the lock off: File → Unlock.',
    ),
    gate(
      'unclear',
      facts.unclear,
      'A reply may be an objection, and its writer was asked.',
      'Wait for the answer, or ask a reviewer of that lane to answer.',
    ),
    lanes.length === 0
      ? gate(
          'lanes',
          ['nobody'],
          'The policy names nobody who signs this document.',
          'Ask the admin to say in the Policy tab who signs it.',
        )
      : gate(
          'lanes',
          waiting.length === 0 && !allGreen(lanes)
            ? ['nobody']
            : waiting.map(
                ({lane, standing}) => `${lane.label}: ${standing.kind}`,
              ),
          'Not every lane has signed the text as it stands.',
          'Ask who is missing, or wait.',
        ),
    gate(
      'objections',
      facts.objections.map(({person, words}) => `${person}: ${words}`),
      'Somebody objects.',
      'Settle it with them; they clear it, or a colleague of their lane does.',
    ),
    gate(
      'placeholders',
      facts.placeholders,
      'Placeholders or open values are left in the text.',
      'Fill them in, or take them out.',
    ),
    gate(
      'guidance',
      facts.guidance,
      'Notes to the writer are left in the text.',
      'Take out every paragraph that begins with ✎.',
    ),
    gate(
      'not-signable',
      facts.notSignable,
      'The document holds what its reviewers cannot be shown.',
      'Take it out, or say it in words that everybody can see.',
    ),
    gate(
      'too-long',
      facts.tooLong,
      'The text is longer than a mail may be.',
      'Shorten it, or make two of it.',
    ),
    // S0-11: the bottom line of a bug that touches data.
    gate(
      'raw-event-data',
      incident.kind === 'data' && incident.rawEventData === 'unknown'
        ? ['unknown']
        : [],
      'It is not known whether raw event data is lost or intact.',
      'Ask the engineering SME, and choose "lost" or "intact" in the sidebar.',
    ),
    // S0-37: answers are there before the questions.
    gate(
      'faq',
      kind === 'customer' ? faqOpen(facts) : [],
      'The FAQ is neither approved nor skipped with a reason.',
      'Have these answers signed first, as a whole or one by one; or say under “Edit details” why there is no FAQ.',
    ),
    gate(
      'suggestions',
      facts.suggestions,
      'Suggested edits are pending.',
      'Accept or reject each of them in the document.',
    ),
    gate(
      'personal-data',
      facts.personalData,
      'There may be personal data in it.',
      'Take it out. What anybody may read, the admin lists in the Settings tab.',
    ),
    gate(
      'words',
      facts.words,
      'Its words are not fit to leave yet.',
      'Mend each in the sidebar under “Words”; or whoever answers for it leaves it there, with a reason.',
    ),
    gate(
      'outdated',
      facts.outdated ?? [],
      'The incident has changed since somebody looked at this draft.',
      'Read it against what is known now, and press “Looked at” in the sidebar.',
    ),
    gate(
      'promises',
      facts.promises ?? [],
      'It promises a time that cannot stand as it is.',
      'Under “Promises in this text” in the sidebar stand by it, or let it stand with a reason; or write another time.',
    ),
    gate(
      'new-version',
      facts.versions.some(
        ({textHash, state}) => state === 'done' && isText(facts.text, textHash),
      )
        ? ['same text']
        : [],
      'Exactly this text has been released before.',
      'Lock it again as it is, or change it and have it signed.',
    ),
  ].filter(({items}) => items.length > 0);
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

function faqOpen({incident: {faq}, faqOpen}: GateFacts): readonly string[] {
  if (faq.needed) return faqOpen;
  return faq.reason.trim() === '' ? ['FAQ'] : [];
}

function gate(
  key: GateKey,
  items: readonly string[],
  why: string,
  remedy: string,
): Gate {
  return {key, why, remedy, items};
}
