/** Fields whose values are made from the whole record of an incident: journal, ledger, reviews, FAQ, actions. */
export interface RecordField {
  readonly label: string;
  readonly example: string;
  /** What is there when the record shows nothing of the kind. */
  readonly empty: string;
}

export const REPORT_FIELDS: Readonly<Record<string, RecordField>> = {
  'report.timeline': {
    label: 'Reviewed timeline, each line with its row',
    example: '2026-11-21 09:12 UTC – Errors begin [milestone/started]',
    empty: 'No entries yet',
  },
  'report.doubts': {
    label: 'Gaps and contradictions of the timeline',
    example: 'Nothing is written down between 09:12 and 10:05 UTC.',
    empty: 'Nothing',
  },
  'report.toDetection': {
    label: 'From start to detection',
    example: '8 min',
    empty: 'not known',
  },
  'report.toResolution': {
    label: 'From detection to resolution',
    example: '2 h 15 min',
    empty: 'not known',
  },
  'report.communication': {
    label: 'Who was told too late, and facts corrected later',
    example: 'Customers: 4 min late; no reason recorded',
    empty:
      'The ledger shows nobody who was told late, and no fact corrected later.',
  },
  'report.actions': {
    label: 'Actions of this incident, with owner, day and measure',
    example: 'Accepted: Alert when … · due 2026-12-15',
    empty: 'None recorded yet',
  },
  'report.carriedOver': {
    label: 'Open actions of earlier incidents on these services',
    example: 'Accepted, from INC-2026-0007: …',
    empty: 'None',
  },
  'report.patterns': {
    label: 'What it has in common with earlier incidents',
    example: 'Checkout was affected 2 times before …',
    empty: 'Nothing in the last twelve months',
  },
};

export const RETROSPECTIVE_FIELDS: Readonly<Record<string, RecordField>> = {
  'retro.clocks': retro(
    'Clocks: kept, late, missed',
    'The ledger holds no time that was due.',
  ),
  'retro.late': retro(
    'Who was told too late',
    'The ledger shows nobody who was told late. The clocks show what was never sent.',
  ),
  'retro.messages': retro('Messages sent', 'No message was handed over.'),
  'retro.reviews': retro('Time in each review', 'Nobody was asked to review.'),
  'retro.objections': retro('Objections and overrides', 'Nobody objected.'),
  'retro.promises': retro(
    'Promises and how they went',
    'Not counted by the record: look through the messages.',
  ),
  'retro.questions': retro(
    'Questions the FAQ did not have',
    'Every question had an approved answer.',
  ),
  'retro.corrections': retro(
    'Facts corrected later',
    'No fact customers had been told was changed.',
  ),
  'retro.drift': retro(
    'Texts that drifted apart',
    'Not counted by the record: compare the texts.',
  ),
};

export const ANALYSIS_FIELDS: Readonly<Record<string, RecordField>> = {
  'analysis.replacedBy': {
    label: 'Where the post-mortem is, once it is out',
    example: 'Replaced by the post-mortem: https://docs.google.com/…',
    empty: 'The post-mortem is not out yet.',
  },
};

function retro(label: string, empty: string): RecordField {
  return {label, example: empty, empty};
}
