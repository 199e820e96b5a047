import {isAddress} from '../../core/incident/incident';
import {minutesBetween, parseInstant} from '../../core/base/instant';
import {isOpen, type Action} from './action';

/** The five things an action has to be (S4-27). */
export type Part =
  'specific' | 'measurable' | 'assigned' | 'realistic' | 'dated';

/** A part that is missing, beside its field, with what to write. */
export interface MissingPart {
  readonly part: Part;
  readonly field: 'action' | 'success' | 'owner' | 'dueAt' | 'category';
  readonly message: string;
}

type Draft = Pick<Action, 'key' | 'action' | 'success' | 'owner' | 'dueAt'>;

/** Verbs that name a wish, not a piece of work; alone they do not make an action specific. */
const VAGUE =
  /^(improve|enhance|look (at|into)|think about|consider|be more careful|pay (more )?attention|ensure|make sure|try( to)?|discuss|review|investigate|work on|better|more|increase awareness|raise awareness|communicate better)\b/i;
/** A vague verb becomes work when it says what comes out of it. */
const OUTCOME =
  /\b(so that|until|by (adding|writing|moving|removing|splitting|changing)|and (write|add|decide|publish|report)|from \d|to \d|every \d|with an? (alert|check|test|runbook|list|page|template))\b/i;
/** Words of no measure. */
const NO_MEASURE =
  /^(it('| i)s )?(done|finished|complete(d)?|fixed|works?|it works|ok|okay|yes|better|improved|implemented|deployed|as above|see above|tbd|n\/?a|none|-+|\?+)[.!]*$/i;

const FEWEST_WORDS = 4;
/** With so many open actions due by the same day, one more is a wish. */
const MOST_AT_ONCE = 5;
const SHORTEST_HOURS = 4;

/**
 * What an action lacks, part by part; empty when it may be recorded. Only what can be read off is judged: whether it
 * can really be done is the owner's word, given by accepting.
 *
 * @param others All actions of the register: what the owner has to do already.
 */
export function missingParts(
  draft: Draft,
  others: readonly Action[],
  now: string,
): readonly MissingPart[] {
  return [
    ...specific(draft),
    ...measurable(draft),
    ...assigned(draft),
    ...dated(draft, now),
    ...realistic(draft, others, now),
  ];
}

function specific({action}: Draft): readonly MissingPart[] {
  const words = wordsOf(action);
  if (words.length === 0) {
    return [lacks('specific', 'action', 'Write what is to be done.')];
  }
  if (words.length < FEWEST_WORDS) {
    return [
      lacks(
        'specific',
        'action',
        'Say what is to be done to which part: a verb, and the thing it changes.',
      ),
    ];
  }
  return VAGUE.test(action.trim()) && !OUTCOME.test(action)
    ? [
        lacks(
          'specific',
          'action',
          `“${words.slice(0, 2).join(' ')} …” is a wish. Name the piece of work that comes out of it.`,
        ),
      ]
    : [];
}

function measurable({action, success}: Draft): readonly MissingPart[] {
  const text = success.trim();
  if (text === '') {
    return [
      lacks(
        'measurable',
        'success',
        'Write how somebody else can tell that it is done.',
      ),
    ];
  }
  if (NO_MEASURE.test(text) || wordsOf(text).length < 3) {
    return [
      lacks(
        'measurable',
        'success',
        `“${text}” cannot be checked. Name a number, a state or a thing one can look at.`,
      ),
    ];
  }
  return wordsOf(text).join(' ') === wordsOf(action).join(' ')
    ? [
        lacks(
          'measurable',
          'success',
          'This repeats the action. Say what is different once it is done.',
        ),
      ]
    : [];
}

function assigned({owner}: Draft): readonly MissingPart[] {
  const text = owner.trim();
  if (text === '') {
    return [lacks('assigned', 'owner', 'Name the one person who does it.')];
  }
  if (/[,;\n]|\band\b/.test(text)) {
    return [
      lacks(
        'assigned',
        'owner',
        'Name one person. Others may help; one answers for it.',
      ),
    ];
  }
  return isAddress(text)
    ? []
    : [
        lacks(
          'assigned',
          'owner',
          'Give the person’s email address: a team or a bare name cannot accept it.',
        ),
      ];
}

function dated({dueAt}: Draft, now: string): readonly MissingPart[] {
  if (dueAt.trim() === '') {
    return [lacks('dated', 'dueAt', 'Set the day by which it is done.')];
  }
  const at = parseInstant(dueAt);
  if (at === null) {
    return [lacks('dated', 'dueAt', 'Write a date, such as 2026-12-01.')];
  }
  return at <= now
    ? [lacks('dated', 'dueAt', 'This day is over. Set one that is to come.')]
    : [];
}

function realistic(
  {key, owner, dueAt}: Draft,
  others: readonly Action[],
  now: string,
): readonly MissingPart[] {
  const at = parseInstant(dueAt);
  if (at === null || at <= now) return [];
  if (minutesBetween(now, at) < SHORTEST_HOURS * 60) {
    return [
      lacks(
        'realistic',
        'dueAt',
        'This is due within hours. Do it now, or give it a day.',
      ),
    ];
  }
  const theirs = others.filter(
    other =>
      other.key !== key &&
      isOpen(other) &&
      other.owner.toLowerCase() === owner.trim().toLowerCase() &&
      other.dueAt !== '' &&
      other.dueAt <= at,
  );
  return theirs.length >= MOST_AT_ONCE
    ? [
        lacks(
          'realistic',
          'owner',
          `${owner.trim()} has ${theirs.length} open actions due by then. Choose another day or another person.`,
        ),
      ]
    : [];
}

function lacks(
  part: Part,
  field: MissingPart['field'],
  message: string,
): MissingPart {
  return {part, field, message};
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
