import {keysOf} from '../base/keys';
import type {Choice} from '../base/answer';
import type {
  DocumentKind,
  IncidentKind,
  Phase,
  RawEventData,
  RoleKey,
} from './words';

interface Worded {
  readonly label: string;
  readonly hint: string;
}

/** What kinds of incident there are, with what the writer has to think of (S0-9 … S0-11). */
export const KINDS: Readonly<Record<IncidentKind, Worded>> = {
  outage: {
    label: 'Outage',
    hint: 'Something customers use is not there. Say what is affected and what still works.',
  },
  degradation: {
    label: 'Degradation',
    hint: 'Slower or less reliable than it should be. Say for whom, how much, and since when.',
  },
  data: {
    label: 'Bug that touches data',
    hint: 'Say first whether raw event data is lost or intact: lost stays a hole for ever, intact means a view or a calculation is wrong for a while.',
  },
  security: {
    label: 'Security incident',
    hint: 'Say whether customers must do something, and how they were or were not affected. Call Legal now.',
  },
  'pentest-vulnerability': {
    label: 'Vulnerability found by a penetration test',
    hint: 'We test all the time and fix quickly: say so. Say whether customers must act, and how they were or were not affected.',
  },
  'product-change': {
    label: 'Product change',
    hint: 'Customers may have to adapt. Say exactly what changes, when, for whom, and what to do.',
  },
  maintenance: {
    label: 'Maintenance that runs over',
    hint: 'Say what does not work meanwhile, and the new end if somebody answers for it.',
  },
};

/** S2-5. */
export const DETECTIONS = {
  'monitoring-health': 'Monitoring: health check',
  'monitoring-metrics': 'Monitoring: performance metric',
  'monitoring-errors': 'Monitoring: error rate',
  'monitoring-security': 'Monitoring: security tool',
  'report-ticket': 'Report: support ticket',
  'report-in-app': 'Report: in-app feedback',
  'report-direct': 'Report: direct message or call',
  'testing-qa': 'Testing: quality assurance',
  'testing-audit': 'Testing: audit or penetration test',
  'testing-release': 'Testing: release validation',
} as const;

export type Detection = keyof typeof DETECTIONS;

export interface Role extends Worded {
  readonly required: boolean;
  /** What other organisations call it. */
  readonly aliases: readonly string[];
}

/** S2-6 … S2-9, S4-29, S4-30. Sending is not tech writing's job (S0-2); where it is the comms lead's (S2-8, S4-30), policy says so. */
export const ROLES: Readonly<Record<RoleKey, Role>> = {
  commander: {
    label: 'Incident commander',
    hint: 'Sets the level, coordinates, decides, keeps information flowing. If empty, it is you.',
    required: false,
    aliases: ['IC'],
  },
  technicalLead: {
    label: 'Technical lead',
    hint: 'Finds the cause, chooses the fix, checks that it works.',
    required: false,
    aliases: [],
  },
  commsLead: {
    label: 'Communications lead',
    hint: 'Drafts every text, the status page too, keeps stakeholders and support informed, and hands what is approved to the people who send it. If empty, it is you.',
    required: false,
    aliases: ['Communications manager', 'Customer liaison', 'Tech writing'],
  },
  sme: {
    label: 'Engineering SME',
    hint: 'Knows the part that failed and checks that what is written is true.',
    required: false,
    aliases: ['Subject matter expert'],
  },
  scribe: {
    label: 'Scribe',
    hint: 'Writes down what happened when, what was done, and who decided why.',
    required: false,
    aliases: [],
  },
};

/** S2-37 and later laws; Legal and Compliance hear of any of them at once (S2-38). */
export const REGIMES = {
  gdpr: {label: 'GDPR', hint: 'Personal data of people in the EU or EEA'},
  ccpa: {label: 'CCPA', hint: 'Personal information of Californians'},
  'other-breach': {
    label: 'Another data-breach law',
    hint: 'Personal data of people elsewhere',
  },
  'pci-dss': {label: 'PCI DSS', hint: 'Card or payment processing'},
  hipaa: {label: 'HIPAA', hint: 'Health data'},
  sox: {label: 'SOX', hint: 'Financial reporting'},
  finra: {label: 'FINRA', hint: 'Securities brokerage'},
  nis2: {label: 'NIS2', hint: 'Essential or important services in the EU'},
  dora: {label: 'DORA', hint: 'Financial entities in the EU'},
  sec: {label: 'SEC', hint: 'Companies listed in the United States'},
  cra: {label: 'Cyber Resilience Act', hint: 'Products with digital elements'},
  'ai-act': {label: 'AI Act', hint: 'High-risk AI systems'},
  'ai-act-death': {
    label: 'AI Act: a person died',
    hint: 'High-risk AI systems',
  },
  'ai-act-widespread': {
    label: 'AI Act: widespread, or critical infrastructure',
    hint: 'High-risk AI systems',
  },
} as const;

export type Regime = keyof typeof REGIMES;

/** When customers have to hear of it (S1-15); none of them is a reason for "no comms needed" (S0-3). */
export const COMMS_TRIGGERS = [
  'An outage customers notice',
  'A data breach or another security incident',
  'A maintenance window that runs over',
  'A degradation customers clearly feel',
] as const;

interface PhaseWords extends Worded {
  /** The coarser phase of S4-5. */
  readonly stage: 'Detection' | 'Response' | 'Remediation' | 'Recovery';
  /** Words for customers (S2-26, S2-27). */
  readonly status: string;
  /** The same as a sentence of a letter. */
  readonly doing: string;
  /** The stage as status pages call it. */
  readonly publicStage:
    'Investigating' | 'Identified' | 'Monitoring' | 'Resolved';
}

/** S2-10 in order, each with its S4-5 stage. Communication is not a phase of its own: it runs through all of them. */
export const PHASES: Readonly<Record<Phase, PhaseWords>> = {
  detection: {
    label: 'Detection',
    hint: 'Reported; is it real?',
    stage: 'Detection',
    status: 'Investigation in progress',
    doing: 'We are investigating.',
    publicStage: 'Investigating',
  },
  triage: {
    label: 'Triage',
    hint: 'Level set, people called',
    stage: 'Response',
    status: 'Investigation in progress',
    doing: 'We are investigating.',
    publicStage: 'Investigating',
  },
  investigation: {
    label: 'Investigation',
    hint: 'Cause and scope being found',
    stage: 'Response',
    status: 'Investigation in progress',
    doing: 'We are investigating.',
    publicStage: 'Investigating',
  },
  containment: {
    label: 'Containment',
    hint: 'Impact being limited, workarounds',
    stage: 'Remediation',
    status: 'Containment in progress',
    doing: 'We are limiting the effects and working on a fix.',
    publicStage: 'Identified',
  },
  resolution: {
    label: 'Resolution',
    hint: 'Fix being made, deployed, verified',
    stage: 'Remediation',
    status: 'Resolution in progress',
    doing: 'We are putting a fix in place.',
    publicStage: 'Identified',
  },
  recovery: {
    label: 'Recovery',
    hint: 'Back to normal, being watched',
    stage: 'Recovery',
    status: 'Resolved, being monitored',
    doing: 'A fix is in place, and we are monitoring it.',
    publicStage: 'Monitoring',
  },
  'post-incident': {
    label: 'Post-incident',
    hint: 'Post-mortem and follow-up',
    stage: 'Recovery',
    status: 'Resolved',
    doing: 'This is resolved.',
    publicStage: 'Resolved',
  },
  closed: {
    label: 'Closed',
    hint: 'Nothing left to do',
    stage: 'Recovery',
    status: 'Resolved',
    doing: 'This is resolved.',
    publicStage: 'Resolved',
  },
};

interface RawEventWords extends Worded {
  /** What is stamped into documents. */
  readonly sentence: string;
}

/** S0-11: the bottom line of a bug that touches data. */
export const RAW_EVENT_DATA: Readonly<Record<RawEventData, RawEventWords>> = {
  unknown: {
    label: 'Not known yet',
    hint: 'Has to be answered before anybody can approve',
    sentence: 'Whether raw event data is affected is still being checked.',
  },
  intact: {
    label: 'Intact',
    hint: 'Only views or calculations are wrong, for a while',
    sentence:
      'Raw event data is intact. What is affected is how it is processed or shown, and that is temporary.',
  },
  lost: {
    label: 'Lost',
    hint: 'A permanent hole',
    sentence:
      'Some raw event data is lost. The period concerned will stay incomplete.',
  },
};

interface DocumentWords extends Worded {
  /** For file names. */
  readonly short: string;
}

export const DOCUMENTS: Readonly<Record<DocumentKind, DocumentWords>> = {
  internal: {
    label: 'Internal communication',
    short: 'Internal',
    hint: 'The place a newcomer starts; kept up to date until the end',
  },
  customer: {
    label: 'Customer communication',
    short: 'Customer',
    hint: 'What customers will read; no personal data',
  },
  faq: {
    label: 'FAQ',
    short: 'FAQ',
    hint: 'Answers CSMs may copy',
  },
  technical: {
    label: 'Technical explanation',
    short: 'Technical',
    hint: 'For readers who ask for detail; goes out as PDF',
  },
  update: {
    label: 'Update to customers',
    short: 'Update',
    hint: 'What is new since the last message',
  },
  resolution: {
    label: 'Resolution notice',
    short: 'Resolution',
    hint: 'It is over: what happened, what it meant, what comes next',
  },
  'follow-up': {
    label: 'Follow-up letter',
    short: 'Follow-up',
    hint: 'Apology, explanation, prevention, credit',
  },
  status: {
    label: 'Status page entry',
    short: 'Status page',
    hint: 'State of each component, impact, estimate',
  },
  stakeholders: {
    label: 'Stakeholder update',
    short: 'Stakeholders',
    hint: 'For engineering, product and customer success leadership',
  },
  executive: {
    label: 'Executive update',
    short: 'Executives',
    hint: 'The same in a few lines',
  },
  legal: {
    label: 'Notice to Legal and Compliance',
    short: 'Legal',
    hint: 'What may be touched, and since when we have known',
  },
  handover: {
    label: 'Handover',
    short: 'Handover',
    hint: 'For whoever takes over communications',
  },
  analysis: {
    label: 'Preliminary analysis',
    short: 'Preliminary analysis',
    hint: 'What colleagues may tell customers until the post-mortem is out',
  },
  'post-mortem': {
    label: 'Post-mortem',
    short: 'Post-mortem',
    hint: 'What happened, why, and what changes; inside',
  },
  'public-post-mortem': {
    label: 'Public post-mortem',
    short: 'Public post-mortem',
    hint: 'The same for everybody who was affected; legal signs it',
  },
  retrospective: {
    label: 'Communications retrospective',
    short: 'Communications retrospective',
    hint: 'How people were told, from the record',
  },
};

export const DOCUMENT_KINDS = keysOf(DOCUMENTS);

/** A vocabulary as choices, in its order. */
export function choices(
  words: Readonly<Record<string, {label: string; hint?: string} | string>>,
): readonly Choice[] {
  return Object.entries(words).map(([value, word]) =>
    typeof word === 'string'
      ? {value, label: word}
      : {
          value,
          label: word.label,
          ...(word.hint === undefined ? {} : {hint: word.hint}),
        },
  );
}

export function isKey<T extends object>(
  words: T,
  key: string,
): key is Extract<keyof T, string> {
  return Object.prototype.hasOwnProperty.call(words, key);
}
