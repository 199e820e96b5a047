/** Fields whose values are made from the whole record of an incident: journal, ledger, reviews, FAQ, actions. */
export interface RecordField {
  readonly label: string;
  /** What is there when the record shows nothing of the kind. */
  readonly empty: string;
}

export const REPORT_FIELDS: Readonly<Record<string, RecordField>> = {
  'report.timeline': {
    label: 'Reviewed timeline, each line with its row',
    empty: 'No entries yet',
  },
  'report.doubts': {
    label: 'Gaps and contradictions of the timeline',
    empty: 'Nothing',
  },
  'report.toDetection': {
    label: 'From start to detection',
    empty: 'not known',
  },
  'report.toResolution': {
    label: 'From detection to resolution',
    empty: 'not known',
  },
  'report.communication': {
    label: 'Who was told too late, and facts corrected later',
    empty:
      'The ledger shows nobody who was told late, and no fact corrected later.',
  },
  'report.actions': {
    label: 'Actions of this incident, with owner, day and measure',
    empty: 'None recorded yet',
  },
  'report.carriedOver': {
    label: 'Open actions of earlier incidents on these services',
    empty: 'None',
  },
  'report.patterns': {
    label: 'What it has in common with earlier incidents',
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
    empty: 'The post-mortem is not out yet.',
  },
};

function retro(label: string, empty: string): RecordField {
  return {label, empty};
}
