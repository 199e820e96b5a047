import type {JournalEntry} from '../../../core/register/journal';
import type {FactSource, ReviewFact} from './facts';

const KNOWN_FROM: Readonly<Record<FactSource, string>> = {
  signature: 'signed',
  activity: 'typed; account known from Drive Activity',
  approval: 'given as approval in Drive',
  sidebar: 'in the sidebar',
  'add-on': 'by the add-on',
};

/** What the journal says of a fact: who did what, on which text, and how that is known. */
export function factEntry(fact: ReviewFact, now: string): JournalEntry {
  return {
    at: fact.at,
    incident: fact.incident,
    event: fact.kind === 'release' ? 'release' : 'review',
    text: sentence(fact),
    by: fact.by,
    recordedAt: now,
    key: `review:${fact.key}`,
  };
}

function sentence(fact: ReviewFact): string {
  const {kind, person, lane, round, words, ref} = fact;
  const text = fact.textHash === '' ? '' : ` text ${fact.textHash.slice(0, 8)}`;
  const how = ` (${KNOWN_FROM[fact.source]})`;
  const why = words === '' ? '' : `: ${words}`;
  switch (kind) {
    case 'asked':
      return `${person} asked to review for ${lane}, round ${round},${text}, due ${fact.dueAt} (${words})${how}`;
    case 'thread':
      return `Thread of ${lane} opened, round ${round}${how}`;
    case 'not-needed':
      return `${lane} is not needed${how}${why}`;
    case 'needed':
      return `${lane} is needed after all${how}${why}`;
    case 'approve':
      return `${person} approved for ${lane},${text}${how}`;
    case 'object':
      return `${person} objected for ${lane},${text}${how}${why}`;
    case 'suggest':
      return `${person} suggested for ${lane}${how}${why}`;
    case 'clear':
      return `${person} cleared an objection of ${lane}${how}${why}`;
    case 'overridden':
      return `An objection of ${lane} was overridden${how}${why}`;
    case 'removed':
      return `${person} no longer reviews for ${lane}${how}${why}`;
    case 'delegated':
      return `${person} may answer for ${lane} in the place of ${ref}${how}${why}`;
    case 'prompted':
      return `A reply in the thread of ${lane} was answered with how to confirm it (${words})${how}`;
    case 'refused':
      return `A reply in the thread of ${lane} was refused: ${words}${person === '' ? '' : `, ${person}`}`;
    case 'mailing':
      return `Mail to ${person} is being sent${how}`;
    case 'mailed':
      return `Mail to ${person} was sent${how}${why}`;
    case 'unsent':
      return `Mail to ${person} was not sent${how}${why}`;
    case 'release':
      return `Release ${round},${text}${how}: ${words}`;
    case 'withdrawn':
      return `Review withdrawn${how}${why}`;
    case 'unlocked':
      return `Released text opened again${how}${why}`;
    case 'access':
      return `Access brought to what the state asks for (${words})${how}`;
    case 'native':
      return ref === ''
        ? `No approval of Drive's own in round ${round}${how}`
        : `Approval in Drive started, round ${round}${how}`;
    case 'brief':
      return `Brief for the reviewers ${words.split(' ')[0]}${how}`;
    case 'lock-off':
      return `Lock taken off${how}`;
  }
}
