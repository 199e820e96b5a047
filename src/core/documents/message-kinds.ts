import type {DocumentKind} from '../incident/words';

/** Documents that are one message each. */
export type MessageKind = Extract<
  DocumentKind,
  | 'customer'
  | 'update'
  | 'resolution'
  | 'follow-up'
  | 'status'
  | 'stakeholders'
  | 'executive'
  | 'legal'
  | 'handover'
>;

export type Audience =
  'customers' | 'status' | 'stakeholders' | 'executives' | 'legal' | 'handover';

interface MessageWords {
  readonly label: string;
  readonly audience: Audience;
  /** Words of the whole message; our proposals. */
  readonly longest: number;
  /** Whether there can be several, numbered. */
  readonly series: boolean;
}

/** Documents for colleagues; names and inside addresses may be in them. */
export const FOR_COLLEAGUES: readonly DocumentKind[] = [
  'internal',
  'faq',
  'stakeholders',
  'executive',
  'legal',
  'handover',
  'analysis',
  'post-mortem',
  'retrospective',
];

/** Once released, everybody in the company may read them where they are, and nobody else ever (S3-2, S3-3). */
export const STAYS_INSIDE: readonly DocumentKind[] = [
  'analysis',
  'post-mortem',
];

/** One document a message; each is reviewed, released and kept by itself. */
export const MESSAGES: Readonly<Record<MessageKind, MessageWords>> = {
  customer: {
    label: 'First notice',
    audience: 'customers',
    longest: 120,
    series: false,
  },
  update: {
    label: 'Update',
    audience: 'customers',
    longest: 150,
    series: true,
  },
  resolution: {
    label: 'Resolution',
    audience: 'customers',
    longest: 250,
    series: true,
  },
  'follow-up': {
    label: 'Follow-up letter',
    audience: 'customers',
    longest: 350,
    series: false,
  },
  status: {
    label: 'Status page entry',
    audience: 'status',
    longest: 80,
    series: true,
  },
  stakeholders: {
    label: 'Stakeholder update',
    audience: 'stakeholders',
    longest: 200,
    series: true,
  },
  executive: {
    label: 'Executive update',
    audience: 'executives',
    longest: 90,
    series: true,
  },
  legal: {
    label: 'Notice to Legal and Compliance',
    audience: 'legal',
    longest: 250,
    series: false,
  },
  handover: {
    label: 'Handover',
    audience: 'handover',
    longest: 250,
    series: true,
  },
};

const READERS: Readonly<Record<Audience, string>> = {
  customers: 'customers',
  status: 'the status page',
  stakeholders: 'stakeholders in the company, not for customers',
  executives: 'executives, not for customers',
  legal: 'Legal and Compliance, not for customers',
  handover: 'who takes the incident over, not for customers',
};

/** For whom the approved text of a document is, as who hands it on is told. */
export function readersOf(kind: DocumentKind): string {
  if (isMessage(kind)) return READERS[MESSAGES[kind].audience];
  return kind === 'faq'
    ? 'colleagues who answer customers'
    : kind === 'internal' || kind === 'retrospective'
      ? 'colleagues, not for customers'
      : 'customers';
}

export function isMessage(kind: DocumentKind): kind is MessageKind {
  return kind in MESSAGES;
}
