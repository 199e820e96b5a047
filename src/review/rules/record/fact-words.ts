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
  const how = ` (${KNOWN_FROM[fact.source]})`;
  switch (fact.kind) {
    case 'asked':
      return `${fact.person} asked to review for ${fact.lane}, round ${fact.round}, ${textOf(fact)}, due ${fact.dueAt} (${fact.how})${how}`;
    case 'thread':
      return `Thread of ${fact.lane} opened, round ${fact.round}${how}`;
    case 'not-needed':
      return `${fact.lane} is not needed${how}${colon(fact.reason)}`;
    case 'needed':
      return `${fact.lane} is needed after all${how}${colon(fact.reason)}`;
    case 'approve':
      return `${fact.person} approved for ${fact.lane}, ${textOf(fact)}${how}`;
    case 'approve-part':
      return `${fact.person} approved ${fact.sections.length} ${fact.sections.length === 1 ? 'section' : 'sections'} for ${fact.lane}, ${textOf(fact)}${how}`;
    case 'object':
      return `${fact.person} objected for ${fact.lane}, ${textOf(fact)}${how}${colon(fact.words)}`;
    case 'suggest':
      return `${fact.person} suggested for ${fact.lane}${how}${colon(fact.words)}`;
    case 'clear':
      return `${fact.person} cleared an objection of ${fact.lane}${how}${colon(fact.words)}`;
    case 'overridden':
      return `An objection of ${fact.lane} was overridden${how}${colon(fact.reason)}`;
    case 'removed':
      return `${fact.person} no longer reviews for ${fact.lane}${how}${colon(fact.reason)}`;
    case 'delegated':
      return `${fact.person} may answer for ${fact.lane} in the place of ${fact.standsFor}${how}${colon(fact.reason)}`;
    case 'prompted':
      return `A reply in the thread of ${fact.lane} was answered with how to confirm it (${fact.why})${how}`;
    case 'refused':
      return `A reply in the thread of ${fact.lane} was refused: ${fact.why}${fact.person === '' ? '' : `, ${fact.person}`}`;
    case 'mailing':
      return `Mail to ${fact.person} is being sent${how}`;
    case 'mailed':
      return `Mail to ${fact.person} was sent${how}${colon(fact.note)}`;
    case 'unsent':
      return `Mail to ${fact.person} was not sent${how}${colon(fact.note)}`;
    case 'release':
      return `Release ${fact.version}, ${textOf(fact)}${how}: ${fact.step}${'reason' in fact ? colon(fact.reason) : ''}`;
    case 'withdrawn':
      return `Review withdrawn${how}${colon(fact.reason)}`;
    case 'unlocked':
      return `Released text opened again${how}${colon(fact.reason)}`;
    case 'access':
      return `Access brought to what the state asks for (${fact.phase})${how}`;
    case 'native':
      return fact.approvalId === ''
        ? `No approval of Drive's own in round ${fact.round}${how}`
        : `Approval in Drive started, round ${fact.round}${how}`;
    case 'brief':
      return `Review sheet ${fact.state}${how}`;
    case 'drifted':
      return fact.what === 'pdf'
        ? `The PDF of version ${fact.version} is not the released one any more${how}`
        : `The text released as version ${fact.version} was changed, now${fact.textHash === '' ? ' gone' : ` text ${fact.textHash.slice(0, 8)}`}${how}`;
    case 'terms':
      return fact.terms === null
        ? `Asked on terms this version cannot read${how}`
        : `Asked at ${fact.terms.severity}, commander ${fact.terms.commander || 'nobody'}, lanes ${fact.terms.lanes.map(({key}) => key).join(', ')}${how}`;
    case 'note':
      return `Note to the reviewers of round ${fact.round}${how}${colon(fact.words)}`;
    case 'lock-off':
      return `Lock taken off${how}`;
    case 'confirmed':
      return `${fact.person} may sign for ${fact.lane}, confirmed by an owner${how}${colon(fact.reason)}`;
    case 'taken-back':
      return `The approval of ${fact.person} for ${fact.lane} counts no more: its reply was deleted or changed${how}`;
    case 'thread-gone':
      return `The thread of ${fact.lane}, round ${fact.round}, was deleted by somebody; another is opened${how}`;
    case 'looked':
      return `Changes by hand in the record were looked at (${fact.findings.join(', ')})${how}${colon(fact.reason)}`;
  }
}

function textOf({textHash}: {readonly textHash: string}): string {
  return `text ${textHash.slice(0, 8)}`;
}

function colon(words: string): string {
  return words === '' ? '' : `: ${words}`;
}
