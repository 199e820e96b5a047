import {column, instant, kept, long} from '../../../core/register/columns';
import type {TabPlan} from '../../../core/register/table-plan';

/** Facts of reviews. */
export const REVIEWS_TAB: TabPlan = {
  key: 'reviews',
  sheetId: 104,
  title: 'Reviews',
  own: true,
  // One row a fact; nothing is ever changed in it but a due time, by hand.
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('fileId', 'File id', kept),
    column('lane', 'Lane', kept),
    column('person', 'Reviewer', {...kept, width: 180}),
    column('verdict', 'Verdict', kept),
    column('textHash', 'Text', {...kept, hidden: true}),
    column('askedAt', 'Asked', {...instant, protected: true}),
    column('dueAt', 'Due', instant),
    column('answeredAt', 'Answered', {...instant, protected: true}),
    column('words', 'Words', {...long, ...kept}),
    column('fact', 'What', kept),
    column('round', 'Round', {...kept, kind: 'number', width: 70}),
    column('by', 'By', {...kept, width: 180}),
    column('source', 'Known from', kept),
    column('at', 'At', {...instant, protected: true}),
    column('seq', 'Number', {...kept, kind: 'number', width: 70}),
    column('sections', 'Sections', {...kept, hidden: true}),
    column('ref', 'Refers to', {...kept, hidden: true}),
    column('seal', 'Seal', {...kept, hidden: true}),
  ],
};
