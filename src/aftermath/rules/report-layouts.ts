/** Where a fact in a report comes from: a row of the register that can be looked up. */
export interface FactSource {
  readonly tab:
    'incidents' | 'journal' | 'comms' | 'reviews' | 'actions' | 'faq';
  readonly key: string;
}

/** A stretch of a report that the record can fill, or that only people can. */
export type PartKey =
  | 'facts'
  | 'impact'
  | 'people'
  | 'timeline'
  | 'detection'
  | 'resolution'
  | 'causes'
  | 'five-whys'
  | 'went-well'
  | 'went-poorly'
  | 'lucky'
  | 'actions'
  | 'carried-over'
  | 'lessons'
  | 'patterns'
  | 'communication'
  | 'summary';

export interface ReportSection {
  readonly title: string;
  readonly demand: string;
  readonly parts: readonly PartKey[];
}

export type LayoutKey = 'post-mortem' | 'post-incident' | 'incident-report';

export interface ReportLayout {
  readonly label: string;
  readonly hint: string;
  readonly sections: readonly ReportSection[];
}

/** One document kind in three shapes; the parts are the same, so that no fact differs between them. */
export const LAYOUTS: Readonly<Record<LayoutKey, ReportLayout>> = {
  'post-mortem': {
    label: 'Post-mortem',
    hint: 'Seven sections, for the meeting and for learning',
    sections: [
      section(
        'Incident summary',
        'S4-19',
        'summary',
        'facts',
        'impact',
        'people',
      ),
      section('Timeline', 'S4-20', 'detection', 'timeline', 'resolution'),
      section('Causes', 'S4-21', 'causes', 'five-whys'),
      section('What went well', 'S4-22', 'went-well', 'lucky'),
      section('What went poorly', 'S4-23', 'went-poorly', 'communication'),
      section('Corrective actions', 'S4-24', 'actions', 'carried-over'),
      section('Lessons learned', 'S4-25', 'lessons', 'patterns'),
    ],
  },
  'post-incident': {
    label: 'Post-incident report',
    hint: 'Seven sections with an executive summary, for management',
    sections: [
      section('Executive summary', 'S2-30', 'summary', 'facts'),
      section('Detailed timeline', 'S2-30', 'detection', 'timeline'),
      section('Root cause analysis', 'S2-30', 'causes', 'five-whys'),
      section('Impact', 'S2-30', 'impact', 'communication'),
      section('Resolution', 'S2-30', 'resolution', 'people'),
      section(
        'Lessons learned',
        'S2-30',
        'went-well',
        'went-poorly',
        'lucky',
        'lessons',
        'patterns',
      ),
      section('Action items', 'S2-30', 'actions', 'carried-over'),
    ],
  },
  'incident-report': {
    label: 'Incident report',
    hint: 'Six short sections',
    sections: [
      section('Summary', 'S1-19', 'summary', 'facts', 'people'),
      section('Timeline', 'S1-19', 'detection', 'timeline'),
      section('Root cause analysis', 'S1-19', 'causes', 'five-whys'),
      section('Impact assessment', 'S1-19', 'impact', 'communication'),
      section('Remediation', 'S1-19', 'resolution', 'went-well', 'went-poorly'),
      section(
        'Prevention',
        'S1-19',
        'actions',
        'carried-over',
        'lessons',
        'patterns',
      ),
    ],
  },
};

/** What only people can write: the questions that stand in the empty report. Nothing is answered for them. */
export const QUESTIONS: Readonly<Partial<Record<PartKey, readonly string[]>>> =
  {
    summary: [
      'Three sentences for somebody who was not there: what happened, for whom, how it ended.',
    ],
    detection: ['How was it noticed, and what would have shown it earlier?'],
    resolution: [
      'Which steps were taken, in order, and what effect had each?',
      'How do we know that it holds?',
    ],
    causes: [
      'Primary cause: which condition, without which it would not have happened?',
      'Contributing factors, technical: what made it worse, longer or harder to see?',
      'Contributing factors, process: which rule, routine or hand-over let it through?',
      'Contributing factors, human conditions: what did people know, see and have to hand at that moment? Roles, not names.',
      'Trigger: what set it off, as distinct from the cause?',
    ],
    'five-whys': [
      'Why did customers notice it?',
      'Why was that so?',
      'Why was that so?',
      'Why was that so?',
      'Why was that so? Stop where something can be changed; go on where the answer is a person.',
    ],
    'went-well': [
      'Detection: what showed it early?',
      'Mitigation: what limited the harm?',
      'Working together: where did it help?',
      'Tools and routines: which ones worked as meant?',
    ],
    'went-poorly': [
      'Detection or response: what came late, and what would have brought it sooner?',
      'Mitigation: what was tried and did not help?',
      'Communication: who heard too late, too much or the wrong thing?',
      'Routines or tools: what was missing?',
    ],
    lucky: ['Where were we lucky: what could as well have made it worse?'],
    lessons: [
      'What do we know now that we did not know before?',
      'Where else does it hold: other services, other teams?',
    ],
  };

function section(
  title: string,
  demand: string,
  ...parts: readonly PartKey[]
): ReportSection {
  return {title, demand, parts};
}
