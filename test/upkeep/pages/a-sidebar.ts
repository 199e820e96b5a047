import type {SidebarView} from '../../../src/upkeep/contract';
import type {Answers} from '../../scenery/browser/fake-server';
import type {OpenPage} from '../../scenery/browser/open-page';
import {type Opener, pages} from '../../scenery/browser/pages';
import {UNREVIEWED} from '../../scenery/browser/review-views';
import {SIDEBAR} from '../../scenery/browser/views';

/** Opens the sidebar on the example incident, but for what `view` and `answers` say. */
export function sidebars(): (
  view?: Partial<SidebarView>,
  answers?: Answers,
  options?: Parameters<Opener>[2],
) => Promise<OpenPage> {
  const open = pages();
  return (view = {}, answers = {}, options = {}) =>
    open(
      'sidebar',
      {
        sidebarView: () => ({ok: true, value: {...SIDEBAR, ...view}}),
        reviewView: () => ({ok: true, value: UNREVIEWED}),
        refreshReview: () => ({ok: true, value: UNREVIEWED}),
        ...answers,
      },
      options,
    );
}
