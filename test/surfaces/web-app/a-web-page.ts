import type {OpenPage, Window} from '../../scenery/browser/open-page';
import type {Answers} from '../../scenery/browser/fake-server';
import {type Opener, pages} from '../../scenery/browser/pages';
import {UNREVIEWED} from '../../scenery/browser/review-views';
import {NEW_INCIDENT, SIDEBAR} from '../../scenery/browser/views';
import {sampled} from '../../scenery/sampled';

export const APP =
  'https://script.google.com/macros/s/AKfycbExampleExampleExample/exec';

/** Widths at which every page has to be whole: the narrowest phone, a usual one, a laptop. */
export const WIDTHS = sampled([300, 390, 1280] as const, 3);

/** The incident of the examples is at the desk, the lists are empty, unless `answers` says otherwise. */
const QUIET: Answers = {
  visitorView: () => ({
    ok: true,
    value: {me: 'writer@example.com', installed: true, mayInstall: false},
  }),
  registerView: () => ({ok: true, value: []}),
  reviewRows: () => ({ok: true, value: []}),
  searchIncidents: () => ({ok: true, value: {incidents: [], more: 0}}),
  newIncidentView: () => ({ok: true, value: NEW_INCIDENT}),
  sidebarView: () => ({ok: true, value: SIDEBAR}),
  reviewView: () => ({ok: true, value: UNREVIEWED}),
  refreshReview: () => ({ok: true, value: UNREVIEWED}),
};

/** Opens a page as `doGet` serves it at that address. */
export function webPages(): (
  page: string,
  answers?: Answers,
  window?: Window,
  place?: string,
) => Promise<OpenPage> {
  const open: Opener = pages();
  return (page, answers = {}, window = {}, place = '') =>
    open(
      `${page}?app=${encodeURIComponent(APP)}&page=${page}${place}`,
      {...QUIET, ...answers},
      window,
    );
}
