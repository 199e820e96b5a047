import type {MessageKind} from './message-kinds';

/** A section a document cannot do without; `titles` are the headings that count as it. */
export interface RequiredSection {
  readonly titles: readonly string[];
  readonly asks: string;
  /** Stamped values that make the point where there is no such heading, as in letters. */
  readonly fields?: readonly string[];
}

/**
 * What a message cannot do without. Letters have no headings: a point is made by its stamped value, and counts as
 * written once that value is known or somebody has written there.
 */
export const MESSAGE_SECTIONS: Readonly<
  Record<Exclude<MessageKind, 'customer'>, readonly RequiredSection[]>
> = {
  update: [
    point('What readers notice', 'impact.headline', 'impact.symptom'),
    point('What is new', 'progress.sinceLast'),
    point('What we are doing', 'progress.doing', 'incident.status'),
    point('When they hear next', 'next.customer', 'incident.nextUpdate'),
  ],
  resolution: [
    point(
      'From when to when',
      'impact.duration',
      'impact.endedAt',
      'incident.resolvedAt',
    ),
    point('What it meant', 'impact.headline', 'impact.symptom'),
    point(
      'Why it happened, or when it is explained',
      'cause.public',
      'report.dueAt',
    ),
    point('What ended it', 'resolution.what'),
  ],
  'follow-up': [
    point('What happened', 'impact.duration', 'impact.symptom'),
    point('Why it happened', 'cause.public'),
    point('What changes', 'prevention.what'),
    point('Credit, or that none applies', 'money.credit'),
  ],
  status: [
    point('State of each component', 'status.components'),
    point('What readers notice', 'impact.symptom', 'impact.headline'),
    point('Next update', 'next.status'),
  ],
  stakeholders: [
    section('In two sentences', 'Bottom line', 'Summary'),
    section('Who and what is affected', 'Impact'),
    section('What happens next, until when', 'Plan', 'Resolution plan'),
    section('What is new', 'Since last time', 'Timeline'),
    section('What colleagues may say', 'You may say'),
  ],
  executive: [],
  legal: [
    section('Which rules may apply', 'What may be touched'),
    section('Facts so far', 'What is known'),
    section('Open questions', 'What is not known'),
    section('The question to Legal', 'What we need from you'),
  ],
  handover: [
    section('The situation', 'Where we stand'),
    section('What has to go out, and when', 'Due next'),
    section('Promises, reviews, drafts', 'Open'),
    section('What was decided', 'Decided and ruled out'),
  ],
};

/** The first notice; headings are those of templates in use before letters. */
export const FIRST_NOTICE: readonly RequiredSection[] = [
  {
    titles: ['What readers notice', 'What happened'],
    asks: 'What readers notice',
    fields: ['impact.symptom', 'impact.headline'],
  },
  {
    titles: [
      'Who is affected',
      'What this means for you',
      'What it means for you',
      'Impact',
    ],
    asks: 'Who is affected, and who is not',
    fields: ['impact.who', 'incident.affected', 'incident.services'],
  },
  {
    titles: ['What we are doing', 'Our response'],
    asks: 'Our response',
    fields: ['progress.doing', 'incident.status'],
  },
  {
    titles: [
      'When they hear next',
      'Next update',
      'What to expect next',
      'When you hear from us again',
    ],
    asks: 'When the next update comes',
    fields: ['next.customer', 'incident.nextUpdate'],
  },
  {
    titles: ['Whom to ask', 'Contact', 'Where to turn'],
    asks: 'Whom to ask',
    fields: ['org.support'],
  },
];

function point(title: string, ...fields: string[]): RequiredSection {
  return {titles: [title], asks: title, fields};
}

function section(asks: string, ...titles: string[]): RequiredSection {
  return {titles, asks};
}
