import type {Lane} from '../lanes/lanes';
import {ofKind, type ReviewFact} from '../record/facts';
import type {SectionDigest} from '../text/canonical-text';
import type {AskMail} from './pending';
import type {AskedOf} from './mails';

/** Titles named in a mail; a text that was written anew has more. */
const MOST_TITLES = 8;

/** What the mail says of what somebody is asked. Nobody signs for two lanes, so it is one mail a person and round. */
export function askedOf(
  facts: readonly ReviewFact[],
  {fact: key, dueAt}: AskMail,
  lane: Lane,
  round: number,
  severity: string,
): AskedOf {
  const [own] = ofKind(facts, 'asked', 'delegated').filter(
    fact => fact.key === key,
  );
  const [note] = ofKind(facts, 'note').filter(
    ({at, by}) => at === own?.at && by === own.by,
  );
  return {
    lane: lane.label,
    answersFor: lane.answersFor,
    dueAt,
    severity,
    round,
    by: own?.by ?? '',
    note: note?.words ?? '',
    edited: editedSince(facts, lane, round),
    standsFor: own?.kind === 'delegated' ? own.standsFor : '',
  };
}

/** Titles of sections that are not what the lane was asked about before. */
function editedSince(
  facts: readonly ReviewFact[],
  {key}: Lane,
  round: number,
): readonly string[] {
  const own = ofKind(facts, 'asked').filter(({lane}) => lane === key);
  const [now] = own.filter(fact => fact.round === round).slice(-1);
  const [before] = own.filter(fact => fact.round < round).slice(-1);
  if (!now || !before) return [];
  const had = new Set(before.sections.map(idOf));
  const titles = new Set(now.sections.map(({title}) => title));
  const edited = [
    ...now.sections.filter(one => !had.has(idOf(one))),
    ...before.sections.filter(({title}) => !titles.has(title)),
  ].map(({title}) => (title === '' ? 'the beginning' : title));
  return [...new Set(edited)].slice(0, MOST_TITLES);
}

function idOf({title, hash}: SectionDigest): string {
  return `${hash} ${title}`;
}
