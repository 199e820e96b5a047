import {
  choice,
  column,
  instant,
  kept,
  link,
  long,
} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What is to be done after incidents, one a row. */
export const ACTIONS_TAB: TabPlan = {
  key: 'actions',
  sheetId: 106,
  title: 'Actions',
  own: true,
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('action', 'Action', long),
    column(
      'category',
      'Category',
      choice(['technical', 'process', 'monitoring', 'training', 'automation']),
    ),
    column('owner', 'Owner', {width: 180}),
    column('dueAt', 'Due', instant),
    column('success', 'Done when', long),
    column('doneAt', 'Done', instant),
    column('ticket', 'Ticket', link),
    column('suggestedAt', 'Suggested', instant),
    column('suggestedBy', 'Suggested by', {width: 180}),
    column('acceptedAt', 'Accepted', {...instant, protected: true}),
    column('acceptedBy', 'Accepted by', {...kept, width: 180}),
    column('dropped', 'Dropped, because', long),
  ],
};
