import type {PageLane, ReviewPageView} from '../../../../src/review/contract';
import type {Answers} from '../../../scenery/browser/fake-server';
import type {OpenPage, Window} from '../../../scenery/browser/open-page';
import type {Opener} from '../../../scenery/browser/pages';

export const PHONE: Window = {width: 390, height: 844};
export const NARROW: Window = {width: 300, height: 640};
export const LAPTOP: Window = {width: 1200, height: 860};

export const FILE = '1customer_-document';

const minutes = (from: number) =>
  new Date(Date.now() + from * 60_000 + 5000).toISOString();

/** A lane that asks the visitor, first round, nothing said yet. */
export function aLane(own: Partial<PageLane> = {}): PageLane {
  return {
    key: 'legal',
    label: 'Legal',
    answersFor: 'liability and what the law asks for',
    checklist: [
      'Nothing is promised that we may not keep',
      'No cause is named before it is proven',
      'Nobody can be recognised',
    ],
    round: 1,
    dueAt: minutes(25),
    asksMe: true,
    answers: [],
    myVerdict: '',
    changes: null,
    threadUrl: 'https://docs.google.com/document/d/x/edit?disco=AAA',
    ...own,
  };
}

export const OTHER_LANE = aLane({
  key: 'leadership',
  label: 'Senior leadership',
  answersFor: 'what the company says',
  asksMe: false,
  round: 2,
  answers: [
    {
      name: 'Noor Haddad',
      at: minutes(-40),
      verdict: 'object',
      words: 'The start time is wrong: the first alarm was at 09:12.',
      mine: false,
    },
    {
      name: 'Rui Abe',
      at: minutes(-30),
      verdict: 'words',
      words: 'Corrected.',
      mine: false,
    },
    {
      name: 'Noor Haddad',
      at: minutes(-20),
      verdict: 'approve',
      words: '',
      mine: false,
    },
  ],
});

/** Nobody who reads this page answers for it. */
const NOBODYS = {finding: '', mayLeave: false, waiting: null} as const;
/** Words the rules found, one of them left. */
export const FOUND: NonNullable<ReviewPageView['words']> = {
  current: true,
  finds: [
    {
      gate: 'words',
      level: 'block',
      sample:
        'A full disk in the payment cluster caused the outage, and it will never happen again.',
      message:
        'This names a cause; the register does not say that it may be shared.',
      fix: 'Say what customers saw, or have the cause marked as shareable in the sidebar.',
      left: null,
      finding: 'SPEC-cause:1',
      mayLeave: true,
      waiting: null,
    },
    {
      gate: 'personal-data',
      level: 'block',
      sample: 'n… (24 characters)',
      message: 'An e-mail address that is not a role mailbox.',
      fix: 'Give a role mailbox such as support@…; the admin lists more of them in the Settings.',
      left: null,
      ...NOBODYS,
    },
    {
      gate: 'words',
      level: 'warn',
      sample: '',
      message: 'Since when is missing.',
      fix: 'Give the start with its zone; the register knows it.',
      left: null,
      ...NOBODYS,
    },
    {
      gate: 'words',
      level: 'block',
      sample: 'We guarantee that no order is lost.',
      message: 'An absolute promise.',
      fix: 'Say what is done and until when.',
      left: {
        by: 'lou.legal@example.com',
        reason: 'Legal agreed on 3 May.',
        at: minutes(-30),
      },
      ...NOBODYS,
    },
  ],
};

const heading = (text: string, level: number) =>
  ({kind: 'heading', level, text, links: []}) as const;
const paragraph = (text: string, links: readonly string[] = []) =>
  ({kind: 'paragraph', level: 0, text, links}) as const;
const row = (...cells: readonly string[]) =>
  ({kind: 'row', level: 0, text: cells.join(' | '), links: [], cells}) as const;

export function aView(own: Partial<ReviewPageView> = {}): ReviewPageView {
  return {
    me: 'ana.legal@example.com',
    fileId: FILE,
    name: 'INC-2026-0042 Customer communication – Card payments fail',
    documentUrl: `https://docs.google.com/document/d/${FILE}/edit`,
    textHash: '3f2a9c01'.repeat(8),
    lines: [
      heading('Card payments fail for some customers', 1),
      row('Started', '2026-11-21 09:12 UTC'),
      row('Affected', 'Card payments in Europe'),
      heading('What happened', 3),
      paragraph(
        'Since 09:12 UTC about 45 % of card payments end in an error page. Invoices, direct debit and stored orders work. No payment was taken twice.',
      ),
      heading('What you can do', 2),
      paragraph('Please offer payment by invoice. Our status page has news.', [
        'https://status.example.com/incidents/42',
      ]),
      paragraph('Nothing else is needed from you.'),
      heading('Next update', 2),
      paragraph('At 11:00 UTC, or earlier if something changes.'),
    ],
    lanes: [aLane(), OTHER_LANE],
    closed: false,
    partial: '',
    now: new Date().toISOString(),
    ...own,
  };
}

/** Opens the page on that view, as the web app does: with the file's id in it. */
export async function openReview(
  openPage: Opener,
  view: ReviewPageView,
  answers: Answers = {},
  window: Window = PHONE,
): Promise<OpenPage> {
  const opened = await openPage(
    `review-page?file=${FILE}`,
    {reviewPageView: () => ({ok: true, value: view}), ...answers},
    window,
  );
  await opened.page.getByRole('heading', {name: 'The text'}).waitFor();
  return opened;
}
