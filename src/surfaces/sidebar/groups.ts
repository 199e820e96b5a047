import {AfterGroup} from '../../aftermath/pages/after-group';
import {SidebarClocks} from '../../clocks/pages/sidebar-group';
import {StatusEntryGroup} from '../../connectors/pages/status-entry-group';
import {FaqGroup} from '../../faq/pages/faq-group';
import {ExerciseGroup} from '../../practice/pages/exercise-group';
import type {SidebarGroup} from '../../kit/sidebar-group';
import {MessagesGroup} from '../../messages/pages/messages-group';
import {ReviewGroup} from '../../review/pages/review-group';
import {WordsGroup} from '../../writing/pages/words-group';

/** What capabilities show in the sidebar, below its head and above the incident's details; a line a group. */
export const GROUPS: readonly SidebarGroup[] = [
  {key: 'exercise', Group: ExerciseGroup},
  {key: 'clocks', Group: SidebarClocks},
  {key: 'messages', Group: MessagesGroup},
  {key: 'review', Group: ReviewGroup},
  {key: 'status-entry', Group: StatusEntryGroup},
  {key: 'faq', Group: FaqGroup},
  {key: 'after', Group: AfterGroup},
  {key: 'words', Group: WordsGroup},
];
