import type {SidebarView} from '../../../src/ui/contract';
import type {Answers} from '../browser/fake-server';
import type {OpenPage} from '../browser/open-page';
import {type Opener, pages} from '../browser/pages';
import {UNREVIEWED} from '../browser/review-views';
import {SIDEBAR} from '../browser/views';

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
