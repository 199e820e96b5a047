import {keysOf} from '../base/keys';

interface FactWords {
  /** In forms; also the header of the register's column. */
  readonly label: string;
  readonly hint: string;
  readonly holds: 'line' | 'text' | 'instant' | 'choice' | 'person';
  readonly choices?: Readonly<Record<string, string>>;
  /** Where a time lies when it is typed: a promise ahead, what has happened behind. */
  readonly lies?: 'ahead' | 'behind';
  /** The part of the sidebar's form. */
  readonly part: FactPart;
}

export type FactPart = 'readers' | 'times' | 'next' | 'cause' | 'inside';

export const FACT_PARTS: Readonly<Record<FactPart, string>> = {
  readers: 'What readers need to know',
  times: 'When',
  next: 'Next updates',
  cause: 'Cause, end and follow-up',
  inside: 'For colleagues',
};

/**
 * What messages are made of. All of it is text, as typed or as a UTC instant; '' means: not known. Sources:
 * customers S1-16, S2-26 … S2-28, S4-12 … S4-15; follow-up S1-20; stakeholders S1-18.
 */
export const FACTS = {
  symptom: {
    label: 'What readers notice',
    hint: 'One sentence in their words: “Card payments fail with an error.” No cause.',
    holds: 'line',
    part: 'readers',
  },
  stillWorks: {
    label: 'What still works',
    hint: 'A whole sentence: “Your sites stay online.”',
    holds: 'line',
    part: 'readers',
  },
  affectedCount: {
    label: 'How many are affected',
    hint: 'A number with its unit: “305 teams”',
    holds: 'line',
    part: 'readers',
  },
  affectedAsOf: {
    label: 'Counted at',
    hint: 'When that number was read',
    holds: 'instant',
    lies: 'behind',
    part: 'readers',
  },
  actionNeeded: {
    label: 'Do customers have to act?',
    hint: 'Choose “No” only when it is certain.',
    holds: 'choice',
    choices: {yes: 'Yes', no: 'No'},
    part: 'readers',
  },
  doing: {
    label: 'What we are doing',
    hint: 'One sentence for readers, without a cause. Empty: the sentence of the phase.',
    holds: 'line',
    part: 'readers',
  },
  sinceLast: {
    label: 'New since the last message',
    hint: 'One or two sentences; or that nothing has changed.',
    holds: 'text',
    part: 'readers',
  },
  dataStatement: {
    label: 'Effect on data',
    hint: 'A whole sentence: lost, wrong, seen by others, or untouched.',
    holds: 'text',
    part: 'readers',
  },
  components: {
    label: 'Status page: components',
    hint: 'One a line: “Checkout: down”. Empty: every affected service by the kind of incident.',
    holds: 'text',
    part: 'readers',
  },
  impactConfirmedBy: {
    label: 'Impact confirmed by',
    hint: 'Who checked that customers really are affected',
    holds: 'person',
    part: 'inside',
  },
  mitigatedAt: {
    label: 'Mitigated',
    hint: 'When the harm was limited',
    holds: 'instant',
    lies: 'behind',
    part: 'times',
  },
  impactEndedAt: {
    label: 'Customers no longer affected since',
    hint: 'Often earlier than “Resolved”; the duration counts until then.',
    holds: 'instant',
    lies: 'behind',
    part: 'times',
  },
  estimateAt: {
    label: 'Estimated end',
    hint: 'Only when somebody answers for it',
    holds: 'instant',
    lies: 'ahead',
    part: 'times',
  },
  estimateOwner: {
    label: 'Who answers for the estimate',
    hint: '',
    holds: 'person',
    part: 'times',
  },
  estimateConfidence: {
    label: 'How sure it is',
    hint: '',
    holds: 'choice',
    choices: {low: 'Rough', medium: 'Likely', high: 'Sure'},
    part: 'times',
  },
  nextCustomerAt: {
    label: 'Next update to customers',
    hint: 'Customers read this time.',
    holds: 'instant',
    lies: 'ahead',
    part: 'next',
  },
  nextStatusAt: {
    label: 'Next update of the status page',
    hint: '',
    holds: 'instant',
    lies: 'ahead',
    part: 'next',
  },
  nextStakeholdersAt: {
    label: 'Next update to stakeholders',
    hint: '',
    holds: 'instant',
    lies: 'ahead',
    part: 'next',
  },
  nextInternalAt: {
    label: 'Next internal update',
    hint: '',
    holds: 'instant',
    lies: 'ahead',
    part: 'next',
  },
  causeStatus: {
    label: 'Cause',
    hint: '“May be shared” puts the sentence below into messages.',
    holds: 'choice',
    choices: {
      suspected: 'Suspected',
      confirmed: 'Confirmed',
      shareable: 'Confirmed, may be shared',
    },
    part: 'cause',
  },
  causePublic: {
    label: 'Cause, as customers may read it',
    hint: 'One sentence. It appears only when the cause may be shared.',
    holds: 'text',
    part: 'cause',
  },
  resolution: {
    label: 'What ended it',
    hint: 'And how we know that it holds; a whole sentence for customers.',
    holds: 'text',
    part: 'cause',
  },
  prevention: {
    label: 'What we change',
    hint: 'Only what is decided, with dates.',
    holds: 'text',
    part: 'cause',
  },
  reportDueAt: {
    label: 'Report for customers due',
    hint: '',
    holds: 'instant',
    lies: 'ahead',
    part: 'cause',
  },
  credit: {
    label: 'Credit or compensation',
    hint: 'A whole sentence; also when none applies.',
    holds: 'text',
    part: 'cause',
  },
  maySay: {
    label: 'Colleagues may say',
    hint: 'Words for customers who ask now',
    holds: 'text',
    part: 'inside',
  },
  doNotSay: {
    label: 'Colleagues must not say',
    hint: '',
    holds: 'text',
    part: 'inside',
  },
} as const satisfies Readonly<Record<string, FactWords>>;

export type FactKey = keyof typeof FACTS;
export type Facts = Readonly<Record<FactKey, string>>;

export const FACT_KEYS = keysOf(FACTS);

/** The words of a fact, its choices included. */
export function factWords(key: FactKey): FactWords {
  return FACTS[key];
}

export const NO_FACTS: Facts = facts(() => '');

export function facts(of: (key: FactKey) => string): Facts {
  return Object.fromEntries(FACT_KEYS.map(key => [key, of(key)])) as Facts;
}
