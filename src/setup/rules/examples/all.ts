import type {Story} from '../../../core/incident/made-up';

/** Made-up incidents that templates can be filled with before there is a real one, by the name people pick. */
export const STORIES: Readonly<Record<string, Story>> = {
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
};
