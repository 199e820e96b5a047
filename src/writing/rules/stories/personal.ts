import type {Stories} from './story';

export const PERSONAL: Stories = {
  'PERSONAL-email': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Write to maria.silva@contoso.example.',
    right: 'Write to support@example.com.',
  },
  'PERSONAL-phone': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Call me on +44 20 7946 0958.',
    right: 'Call the support line given in your contract.',
    limits:
      'National numbers without a word such as “phone” are found only in the usual spellings.',
  },
  'PERSONAL-card': {
    demands: ['S0-19'],
    why: 'Publishing one is a breach of its own.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The card 4111 1111 1111 1111 was charged twice.',
    right: 'Some cards were charged twice.',
  },
  'PERSONAL-iban': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Refunds go to DE89 3704 0044 0532 0130 00.',
    right: 'Refunds go to the account you paid from.',
  },
  'PERSONAL-ip': {
    demands: ['S0-19'],
    why: 'It belongs to a person or to our network; neither is to be published.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The requests came from 203.0.113.77.',
    right: 'The requests came from one address outside our network.',
    limits:
      'A version with four numbers is told apart by the word before it only.',
  },
  'PERSONAL-secret': {
    demands: ['S0-19'],
    why: 'Whoever reads it can use it.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Use password: Winter2026! to sign in.',
    right: 'Use the password you were sent by letter.',
  },
  'PERSONAL-number': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Customer number 884213 was billed twice.',
    right: '14 customers were billed twice.',
    limits: 'A number without a word that says what it is passes.',
  },
  'PERSONAL-name': {
    demands: ['S0-19'],
    why: 'Colleagues named in public get calls and blame; customers named in public get questions.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Mr Tanaka called the hotline twice.',
    right: 'A customer called the hotline twice.',
    limits:
      'A name without a title is found only when the register, the People tab or the customer list has it.',
  },
  'PERSONAL-customer': {
    demands: ['S0-19'],
    why: 'That they are our customer, and that they were hit, is theirs to tell.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Northwind Traders lost 200 orders.',
    right: 'One shop lost 200 orders.',
    limits: 'Only customers in the list of the Settings are known.',
  },
  'PERSONAL-birth': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Date of birth: 1984-03-12',
    right: 'Dates of birth were visible.',
  },
  'PERSONAL-address': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The letter went to 221 Baker Street, London NW1 6XE.',
    right: 'Some letters went to a wrong address.',
    limits:
      'Street, number and post code in the English, German and Romance ways only.',
  },
};
