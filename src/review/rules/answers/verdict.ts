import {cleanText} from '../../../core/base/clean-text';
import type {Verdict} from './signature';

/**
 * What a typed reply says. `offer` is something that may be meant as a verdict: it is asked about, never assumed.
 */
export type Reading =
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly words: string;
    }
  | {readonly kind: 'offer'; readonly verdict: Verdict}
  | {readonly kind: 'talk'};

const TALK: Reading = {kind: 'talk'};

/** What blocks may be written loosely; what lets something out may not. */
const HEADS: readonly {
  readonly verdict: Verdict;
  readonly pattern: RegExp;
}[] = [
  {
    verdict: 'object',
    pattern:
      /^\W*(?:i\s+)?object(?:ion|ing|ed)?(?:\s*[:,;.–—-]+\s*|\s*$)(.*)$/i,
  },
  {
    verdict: 'suggest',
    pattern: /^\W*(?:i\s+)?suggest(?:ion|ions)?(?:\s*[:,;.–—-]+\s*|\s*$)(.*)$/i,
  },
];

/** The bare word, with any punctuation round it but a question mark. */
const BARE = /^[^\p{L}\p{N}?]*(approve|clear)[^\p{L}\p{N}?]*$/iu;

const NEGATED =
  /\b(?:not|don['’]?t|cannot|can['’]?t|won['’]?t|never|no|unless|until|once|when|if|but|except|after|before)\b/i;

/** One slip of the finger in the keyword, and what people of other languages write for it. Only asked about, so it may be wide. */
const LOOKS_APPROVING = inWords(
  'approve|approved|approves|approving|approval|app?ro+ve?d?|aprv|lgtm|looks good|sounds good|good to go|go ahead|ship it|sign(?:ed)?[ -]?off',
  'fine (?:by|with|for) me|ok(?:ay)?|agreed?|\\+1|yes|yep|sure|send it',
  "genehmigt?|freigegeben|freigabe|einverstanden|passt|ja|approuvée?|d[’']accord|oui|validée?|bon pour accord",
  'aprobad[oa]|apruebo|de acuerdo|sí|aprovad[oa]|aprovo|sim|approvat[oa]|approvo|va bene|goedgekeurd|akkoord|godkänt|godkendt|zatwierdzam|zgoda',
);
const APPROVING_SIGN = /^\s*\+1|[👍✅☑✔]|^\s*y\W*$/u;

const LOOKS_OBJECTING = inWords(
  'i object|objections?|obejct|objct|block(?:ing|ed)?|veto|nack|nak|reject(?:ed|ing|s)?|refuse|disapproved?|disagree|wrong|incorrect|stop',
  "do(?:es)? not (?:approve|agree|send|release|publish)|don[’']?t (?:approve|agree|send|release|publish)|cannot approve|can[’']?t approve|not (?:approved?|ok(?:ay)?|agreed|yet|ready|correct|true)|hold (?:off|on)|no go",
  "nein|nicht|abgelehnt|einspruch|widerspreche|falsch|non|pas d[’']accord|refusée?|refuse|no estoy|rechazad[oa]|rechazo|não|rejeitad[oa]|rifiutat[oa]|sbagliato|nee|niet|afgekeurd|nej|nie",
);
const OBJECTING_SIGN =
  /^\s*(?:-|−|–)1\b|[👎❌⛔🛑]|^\s*(?:no|nope|n)\W*(?:$|[,.:;!–—-])/iu;

/** The keyword of the guide with its colon forgotten: `OBJECT the start time is wrong`. */
const KEYWORD_FIRST = /^\W*object\s+\S/i;
/** Refusals that stay so with a question behind them. */
const PLAIN_NO =
  /\b(?:i\s+object|objections?|blocking|veto|reject(?:ed)?|disapprove|do not approve|don['’]?t approve|cannot approve|can['’]?t approve)\b/i;

const UNDER_WAY = inWords(
  'reading|looking|checking|thanks|thank you|thx|will (?:read|look|check|do)|on it|in a (?:moment|minute)|soon|later today|one moment|got it|seen it',
  'danke|lese|schaue|prüfe|gleich|moment|merci|gracias|grazie|obrigad[oa]',
);

/** A question back, or word that an answer is on its way. */
export function saysNothingYet(content: string): boolean {
  return /[?？؟]\s*$/.test(content) || UNDER_WAY.test(content);
}

/** Whole words, of any script: `\b` knows only those of English. */
function inWords(...alternatives: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
}

/**
 * Reads a reply as people write it: `APPROVE`, `approve.`, `OBJECT: …`, `Suggestion – …`. An approval is the bare
 * word and nothing beside it. When lines disagree, the one that blocks counts. Quoted lines (`> …`) are somebody
 * else's words.
 */
export function readVerdict(content: string): Reading {
  const lines = cleanText(
    content
      .normalize('NFKC')
      .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f/g, ''),
  )
    .split('\n')
    .filter(line => line.trim() !== '' && !/^\s*>/.test(line));
  if (lines.length === 0) return TALK;
  for (const {verdict, pattern} of HEADS) {
    const at = lines.findIndex(line => pattern.test(line));
    if (at >= 0) {
      const [, rest = ''] = pattern.exec(lines[at]) ?? [];
      const words = [rest, ...lines.slice(at + 1)].join('\n').trim();
      // "Object?" asks; it does not object.
      if (words === '' && /\?\s*$/.test(lines[at])) return TALK;
      return {kind: 'verdict', verdict, words};
    }
  }
  const [only] = lines;
  const bare = lines.length === 1 ? BARE.exec(only) : null;
  if (bare) {
    const verdict = bare[1].toLowerCase() === 'clear' ? 'clear' : 'approve';
    return {kind: 'verdict', verdict, words: ''};
  }
  const whole = lines.join('\n');
  const asks = /\?\s*$/.test(whole);
  if (KEYWORD_FIRST.test(lines[0]) && !asks) {
    return {kind: 'offer', verdict: 'object'};
  }
  const approving = LOOKS_APPROVING.test(whole) || APPROVING_SIGN.test(whole);
  if (approving && !asks && /^\W*approve/i.test(whole)) {
    return {kind: 'offer', verdict: 'approve'};
  }
  if (asks)
    return PLAIN_NO.test(whole) ? {kind: 'offer', verdict: 'object'} : TALK;
  if (LOOKS_OBJECTING.test(whole) || OBJECTING_SIGN.test(whole)) {
    return {kind: 'offer', verdict: 'object'};
  }
  if (!approving) return TALK;
  // "OK, but not before noon" is an answer to somebody, no sign-off; "APPROVE if …" is worth asking about.
  return NEGATED.test(whole) ? TALK : {kind: 'offer', verdict: 'approve'};
}
