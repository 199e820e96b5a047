/** Made-up incidents that templates can be filled with before there is a real one. */
import {keysOf} from '../base/keys';
import {plusMinutes} from '../base/instant';
import {NO_FACTS, type Facts} from './facts';
import type {Incident} from './incident';
import {KINDS} from './vocabulary';
import type {IncidentKind} from './words';

export interface Example {
  readonly label: string;
  readonly hint: string;
  readonly incident: Incident;
}

interface Story {
  readonly kind: IncidentKind;
  readonly about: Pick<Incident, 'title' | 'known' | 'services' | 'affected'> &
    Partial<Incident>;
  readonly facts: Partial<Facts>;
  /** What is known once it is over. */
  readonly over: Partial<Facts>;
}

const STORIES = {
  outage: {
    kind: 'outage',
    about: {
      title: 'Card payments fail at checkout',
      known: 'Since a certificate was renewed, the payment service refuses.',
      services: ['Checkout', 'Subscriptions'],
      affected: 'Shops that take cards',
      workaround: 'Offer your buyers payment by bank transfer.',
    },
    facts: {
      symptom: 'Card payments fail with an error',
      stillWorks: 'Bank transfers and your dashboards work.',
      affectedCount: '1,240 shops',
      actionNeeded: 'no',
      doing: 'We are restoring card payments.',
    },
    over: {
      dataStatement: 'No payment was taken twice, and no data was lost.',
      causePublic: 'A certificate between two of our services had expired.',
      resolution:
        'We replaced the certificate and watched payments for an hour.',
      prevention: 'From next month certificates renew themselves.',
    },
  },
  data: {
    kind: 'data',
    about: {
      title: 'Visits are counted twice in reports',
      known: 'A new worker reads some batches twice.',
      services: ['Reports'],
      affected: 'Reports of the last two days',
      rawEventData: 'intact',
    },
    facts: {
      symptom: 'Reports show more visits than there were',
      stillWorks: 'Recording of visits works.',
      affectedCount: '310 accounts',
      actionNeeded: 'no',
      doing: 'We are correcting the counts.',
    },
    over: {
      dataStatement: 'Every visit was recorded; the reports are right again.',
      causePublic: 'A new part of our system read some records twice.',
      resolution: 'We counted the two days again and compared the results.',
      prevention: 'A check now compares both counts every hour.',
    },
  },
  security: {
    kind: 'security',
    about: {
      title: 'Access tokens were readable in a log',
      known: 'A log that our support staff can read held tokens.',
      services: ['API'],
      affected: 'Accounts that made an API token',
      customerAction: 'Replace your API tokens today',
      regulatory: ['gdpr'],
    },
    facts: {
      symptom: 'Your API tokens could be read inside our company',
      stillWorks: 'The API works.',
      affectedCount: '86 accounts',
      actionNeeded: 'yes',
      doing: 'We have closed the log and are checking who read it.',
      dataStatement: 'We have found no use of a token by anybody else.',
    },
    over: {
      dataStatement: 'Nobody but us has used a token.',
      causePublic: 'A log recorded more than it should.',
      resolution: 'We deleted the log and every token in it.',
      prevention: 'Logs are now checked for secrets before they are kept.',
    },
  },
  'product-change': {
    kind: 'product-change',
    about: {
      title: 'Old sign-in addresses end',
      known: 'Sign-in moves to one address for all regions.',
      services: ['Sign-in'],
      affected: 'Accounts that sign in at a regional address',
      customerAction: 'Change the sign-in address in your settings',
    },
    facts: {
      symptom: 'Regional sign-in addresses stop working',
      stillWorks: 'Sign-in at the common address works.',
      actionNeeded: 'yes',
    },
    over: {
      resolution: 'All accounts use the common address.',
    },
  },
} satisfies Readonly<Record<string, Story>>;

/** @param now When they are written: everything happened before it, or is promised for after it. */
export function examples(now: string): Readonly<Record<string, Example>> {
  return Object.fromEntries(
    Object.entries(STORIES).flatMap(([key, story]) =>
      (['first hour', 'over'] as const).map(stage => [
        `${key}, ${stage}`,
        {
          label: `Example: ${KINDS[story.kind].label.toLowerCase()}, ${stage}`,
          hint: story.about.title,
          incident: told(story, stage, now),
        },
      ]),
    ),
  );
}

/** Everything known, of every kind, early and late, with and without something to do: a line none of these shows, none will. */
export function everyCase(now: string): readonly Incident[] {
  return keysOf(KINDS).flatMap(kind =>
    STAGES.flatMap(stage =>
      ['yes', 'no', ''].map((actionNeeded): Incident => {
        const one = told(STORIES.data, stage, now);
        return {
          ...one,
          kind,
          customerAction: actionNeeded === 'yes' ? 'Replace your tokens' : '',
          workaround: 'Count by hand.',
          regulatory: ['gdpr'],
          facts: {...one.facts, ...EVERY_FACT, ...times(now), actionNeeded},
        };
      }),
    ),
  );
}

const STAGES = ['first hour', 'over'] as const;

const EVERY_FACT: Partial<Facts> = {
  sinceLast: 'Half of the reports are right again.',
  dataStatement: 'No data was lost.',
  components: 'Reports: down',
  impactConfirmedBy: 'Ada Example',
  estimateOwner: 'Ada Example',
  estimateConfidence: 'medium',
  causeStatus: 'shareable',
  causePublic: 'Some records were read twice.',
  resolution: 'We counted them again.',
  prevention: 'A check compares both counts.',
  credit: 'You are not charged for these days.',
  maySay: 'We are correcting the counts.',
  doNotSay: 'Anything about the cause.',
};

function told(
  {kind, about, facts, over}: Story,
  stage: (typeof STAGES)[number],
  now: string,
): Incident {
  const ended = stage === 'over';
  const ago = (minutes: number): string =>
    plusMinutes(now, -minutes - (ended ? 150 : 0));
  return {
    id: 'INC-0000-0001',
    rev: 1,
    operation: '',
    setup: {state: 'ready'},
    severity: '',
    phase: ended ? 'post-incident' : 'investigation',
    kind,
    visibility: 'open',
    detection: 'monitoring-errors',
    percentUsers: 12,
    rawEventData: 'unknown',
    workaround: '',
    customerAction: '',
    roles: {
      commander: 'Grace Example',
      technicalLead: 'Linus Example',
      commsLead: 'Ada Example',
      sme: 'Linus Example',
      scribe: 'Kim Example',
    },
    people: [],
    links: [{label: 'Ticket 4711', url: 'https://tickets.example.com/4711'}],
    regulatory: [],
    startedAt: ago(40),
    detectedAt: ago(35),
    declaredAt: ago(30),
    confirmedAt: ago(28),
    resolvedAt: ended ? plusMinutes(now, -30) : '',
    nextUpdateAt: ended ? '' : plusMinutes(now, 30),
    comms: {needed: true, reason: 'Customers notice it', by: 'Ada Example'},
    faq: {needed: true, reason: ''},
    technical: true,
    declaredBy: 'Ada Example',
    updatedAt: now,
    folderId: '',
    registerId: '',
    ...about,
    facts: {
      ...NO_FACTS,
      ...facts,
      affectedAsOf: facts.affectedCount ? ago(10) : '',
      ...(ended ? {...END, ...over, ...ending(now)} : next(now)),
    },
  };
}

const END: Partial<Facts> = {doing: '', causeStatus: 'shareable'};

function ending(now: string): Partial<Facts> {
  return {
    impactEndedAt: plusMinutes(now, -60),
    reportDueAt: plusMinutes(now, 3 * 1440),
  };
}

function next(now: string): Partial<Facts> {
  const at = plusMinutes(now, 30);
  return {
    nextCustomerAt: at,
    nextStatusAt: at,
    nextStakeholdersAt: at,
    nextInternalAt: at,
  };
}

function times(now: string): Partial<Facts> {
  return {
    ...next(now),
    ...ending(now),
    mitigatedAt: plusMinutes(now, -65),
    estimateAt: plusMinutes(now, 60),
  };
}
