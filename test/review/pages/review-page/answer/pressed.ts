import type {Answer} from '../../../../../src/core/base/answer';
import type {
  AnswerForm,
  ReviewPageView,
} from '../../../../../src/review/contract';
import type {OpenPage} from '../../../../scenery/browser/open-page';
import {pages} from '../../../../scenery/browser/pages';
import {aLane, aView, OTHER_LANE} from '../a-review';

export const openPage = pages();

export const sent = ({callsOf}: OpenPage) =>
  callsOf('answerReview').map(({args}) => args[0] as AnswerForm);
export const posted = (
  own: Parameters<typeof aLane>[0],
): Answer<ReviewPageView> => ({
  ok: true,
  value: aView({lanes: [aLane(own), OTHER_LANE]}),
});
export const focused = ({page}: OpenPage) =>
  page.evaluate(
    'document.activeElement.textContent.slice(0, 200)',
  ) as Promise<string>;
