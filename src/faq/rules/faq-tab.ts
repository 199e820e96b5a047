import {choice, column, instant, kept, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** Questions that came in while an incident ran, one a row. The answers themselves stand in the FAQ document. */
export const FAQ_TAB: TabPlan = {
  key: 'faq',
  sheetId: 105,
  title: 'FAQ',
  own: true,
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('question', 'Question', long),
    column('answer', 'Answer', long),
    column(
      'type',
      'Type',
      choice({
        expected: 'Expected',
        asked: 'Asked',
        'pertinent-negative': 'What is not affected',
      }),
    ),
    column(
      'state',
      'State',
      choice(['asked', 'draft', 'in review', 'approved', 'withdrawn']),
    ),
    column('askedBy', 'Asked by', {width: 180}),
    column('askedAt', 'Asked', instant),
    column('owner', 'Owner', {width: 180}),
    column('answeredAt', 'Answered', {...instant, protected: true}),
  ],
};
