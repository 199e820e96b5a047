import type {SidebarView} from '../../../src/upkeep/contract';
import type {ReviewView} from '../../../src/review/contract';
import type {Answers} from '../../scenery/browser/fake-server';
import type {OpenPage} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {sidebars} from '../../upkeep/pages/a-sidebar';

/** Opens the sidebar in the customer communication, whose review is `review`. */
export function reviews(): (
  review: ReviewView,
  answers?: Answers,
  options?: Parameters<ReturnType<typeof sidebars>>[2],
  view?: Partial<SidebarView>,
) => Promise<OpenPage> {
  const open = sidebars();
  return (review, answers = {}, options = {}, view = {}) =>
    open(
      {
        document: {
          ...SIDEBAR.document!,
          kind: 'customer',
          label: 'Customer communication',
          looseFields: [],
          missingSections: [],
          sections: [],
        },
        ...view,
      },
      {
        reviewView: () => ({ok: true, value: review}),
        refreshReview: () => ({ok: true, value: review}),
        ...answers,
      },
      options,
    );
}
