import type {WordsView} from '../../../src/writing/contract';
import {called, sidewaysOverflow} from '../../scenery/browser/open-page';
import {sidebars} from '../../upkeep/pages/a-sidebar';

const open = sidebars();

const CAUSE: WordsView['findings'][number] = {
  key: 'SPEC-cause:1',
  rule: 'SPEC-cause',
  level: 'block',
  concern: 'liability',
  sample: 'caused the',
  message:
    'This names a cause; the register does not say that it may be shared.',
  fix: 'Write “We are investigating the cause and will name it when it is confirmed”, with the date of the report.',
  replacement: null,
  locator: {text: 'caused the', occurrence: 0, segment: 'body'},
  ignored: null,
  waiting: null,
};
const THANKS: WordsView['findings'][number] = {
  ...CAUSE,
  key: 'TONE-hollow:2',
  rule: 'TONE-hollow',
  level: 'warn',
  concern: 'tone',
  sample: 'Thank you for your patience',
  message: 'This phrase is in every such message, so it says nothing.',
  fix: 'Say what the reader lost, or what exactly is being done until when; or take the sentence out.',
  replacement: '',
};

function words(changes: Partial<WordsView> = {}): WordsView {
  return {
    fileId: 'file-customer',
    findings: [CAUSE, THANKS],
    english: true,
    mayIgnore: ['liability'],
    canEdit: true,
    ...changes,
  };
}

const shown = (value: WordsView | null) => () => ({ok: true, value}) as const;

describe('S1-22: the group Words', () => {
  it('shows findings in reading order, and a click selects the words', async () => {
    const {page, callsOf, shot} = await open(
      {},
      {
        wordsView: shown(words()),
        selectText: () => ({ok: true, value: true}),
      },
    );
    await page.getByText('1 must go, 1 to mend').waitFor();
    await shot('words');
    await page.getByRole('button', {name: 'Select caused the'}).click();
    await page.getByText('Selected in the document.').waitFor();
    expect(callsOf('selectText')[0].args).toEqual([CAUSE.locator]);
  });

  it('takes a phrase out with one click', async () => {
    const {page, callsOf} = await open(
      {},
      {
        wordsView: shown(words()),
        replaceWords: shown(words({findings: [CAUSE]})),
      },
    );
    await page.getByText('1 must go, 1 to mend').waitFor();
    await page.getByRole('button', {name: 'Take out Thank you'}).click();
    await page.getByText('1 must go', {exact: true}).waitFor();
    expect(callsOf('replaceWords')[0].args).toEqual([
      {fileId: 'file-customer', finding: 'TONE-hollow:2'},
    ]);
  });

  it('leaves a finding with a reason, for whoever answers for it', async () => {
    const left = {
      by: 'legal@example.com',
      reason: 'Agreed on 3 May.',
      at: '2026-11-21T09:00:00Z',
    };
    const {page, callsOf, shot} = await open(
      {},
      {
        wordsView: shown(words()),
        ignoreWords: shown(
          words({findings: [{...CAUSE, ignored: left}, THANKS]}),
        ),
      },
    );
    await page.getByRole('button', {name: 'Leave caused the as it is'}).click();
    await page
      .getByRole('button', {name: /Leave Thank you/})
      .waitFor({state: 'detached'});
    await page.getByLabel('Why it stays').fill('Agreed on 3 May.');
    await shot('words-leaving');
    await page.getByRole('button', {name: 'Leave it', exact: true}).click();
    await page.getByText('Left with a reason (1)').click();
    await page
      .getByText('Left by legal@example.com: Agreed on 3 May.')
      .waitFor();
    expect(callsOf('ignoreWords')[0].args).toEqual([
      {
        fileId: 'file-customer',
        finding: 'SPEC-cause:1',
        reason: 'Agreed on 3 May.',
      },
    ]);
  });

  it('S3-6: says of a decision that waits whose it is, in a narrow sidebar too', async () => {
    const waiting = {
      by: 'alexandra.montgomery-whitfield@subsidiary.example.com',
      words:
        '“Names a cause before it may be named” stays. Legal has agreed to this sentence in writing, see the letter of 3 May.',
    };
    const {page, shot} = await open(
      {},
      {wordsView: shown(words({findings: [{...CAUSE, waiting}, THANKS]}))},
    );
    const line = page.getByText('It counts once it stands in the register.');
    await line.waitFor();
    expect(await line.innerText()).toContain(waiting.by);
    expect(
      await page
        .getByRole('button', {name: 'Leave caused the as it is'})
        .count(),
    ).toBe(0);
    expect(await sidewaysOverflow(page)).toBe(0);
    await shot('words-waiting');
  });

  it('finds anew by itself, and does not move under the pointer', async () => {
    const {page, answers} = await open(
      {},
      {wordsView: shown(words())},
      {clock: true},
    );
    await page.getByText('1 must go, 1 to mend').waitFor();
    await page.getByText('Thank you for your patience').hover();
    answers.wordsView = shown(words({findings: [THANKS]}));
    await page.clock.runFor(45_000);
    await called(page);
    await page.getByText('The text has changed').waitFor();
    expect(await page.getByText('1 must go, 1 to mend').count()).toBe(1);
    await page.getByText('The text has changed').click();
    await page.getByText('1 to mend', {exact: true}).waitFor();
  });

  it('says that rules of style are silent in another language', async () => {
    const {page} = await open(
      {},
      {wordsView: shown(words({english: false, findings: [CAUSE]}))},
    );
    await page.getByText('Rules of style know English only').waitFor();
  });

  it('is not there where there is nothing to check', async () => {
    const {page} = await open({}, {wordsView: shown(null)});
    await page.getByText('INC-2026-0042').waitFor();
    await called(page);
    await page
      .locator('.group-title', {hasText: /^Words$/})
      .waitFor({state: 'detached'});
  });
});
