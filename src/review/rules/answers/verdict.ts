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
const LOOKS_APPROVING =
  /\b(?:approve|approved|approves|approving|approval|lgtm|looks good|sounds good|good to go|go ahead|ship it|sign(?:ed)?[ -]?off|fine (?:by|with|for) me|ok(?:ay)?|agreed?|\+1)\b|^\s*\+1|[👍✅☑✔]|^\s*(?:yes|y)\W*$/iu;
const LOOKS_OBJECTING =
  /\b(?:i\s+object|objections?|blocking|veto|reject(?:ed)?|disapprove|do not approve|don['’]?t approve|cannot approve|can['’]?t approve)\b/i;

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
  if (LOOKS_OBJECTING.test(whole)) return {kind: 'offer', verdict: 'object'};
  if (/\?\s*$/.test(whole)) return TALK;
  if (!LOOKS_APPROVING.test(whole)) return TALK;
  // "OK, but not before noon" is an answer to somebody, no sign-off; "APPROVE if …" is worth asking about.
  if (NEGATED.test(whole) && !/^\W*approve/i.test(whole)) return TALK;
  return {kind: 'offer', verdict: 'approve'};
}
