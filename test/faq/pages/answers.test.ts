import type {Page} from 'playwright-core';
import {askQuestion} from '../../../src/faq/actions/ask-question';
import {dismissChange, noteCopied} from '../../../src/faq/actions/note-copied';
import {deskView, presentDesk} from '../../../src/faq/views/desk-view';
import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import {losing} from '../../scenery/browser/lost-answer';
import {barriers} from '../../scenery/browser/barriers';
import type {Answers} from '../../scenery/browser/fake-server';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {pages} from '../../scenery/browser/pages';
import {CSM} from '../../review/actions/review-stage';
import {FaqStage} from '../actions/faq-stage';

const openPage = pages();
const PHONE = {width: 390, height: 844, timezoneId: 'UTC'};
const HAPPENED = 'What happened?';

function answer<T>(act: () => T): Answer<T> {
  try {
    return {ok: true, value: act()};
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {what, why, remedy, fields} = error;
    return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
  }
}

/** The server the page talks to: the real actions, as a customer success manager who may read the FAQ only. */
function served(...signed: string[]): {
  readonly stage: FaqStage;
  readonly answers: Answers;
} {
  const stage = new FaqStage();
  stage.workspace.now = `${new Date().toISOString().slice(0, 19)}Z`;
  stage.share(CSM);
  stage.ask();
  stage.sign(...signed);
  const world = () => stage.as(CSM);
  return {
    stage,
    answers: {
      answersView: file => answer(() => deskView(world(), file)),
      askQuestion: form =>
        answer(() => deskView(world(), askQuestion(world(), form).fileId)),
      noteCopied: form =>
        answer(() => presentDesk(world(), noteCopied(world(), form))),
      dismissChange: (file, key) =>
        answer(() => presentDesk(world(), dismissChange(world(), file, key))),
    },
  };
}

/** What a mail would get. */
async function pastedInto(page: Page): Promise<string> {
  await page.evaluate(`
    const mail = document.createElement('div');
    mail.id = 'mail';
    mail.contentEditable = 'true';
    document.body.append(mail);
    mail.focus();
  `);
  await page.keyboard.press('Control+V');
  const html = await page.locator('#mail').innerHTML();
  await page.evaluate("document.getElementById('mail').remove()");
  return html;
}

describe('the desk of customer success, on a phone', () => {
  it('finds an approved answer, copies it as rich and as plain text, and shows when it changes (S0-26, S0-38)', async () => {
    const {stage, answers} = served(
      HAPPENED,
      'Do I have to do anything?',
      'Was personal data seen by others?',
      'What can I say meanwhile?',
      'Names of suppliers',
    );
    const {page, faults, shot} = await openPage('answers', answers, PHONE);
    await page.getByRole('heading', {name: HAPPENED}).waitFor();
    await shot('answers');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Search the answers').fill('paymnt faild');
    await page.getByText('found, the best first').waitFor();
    expect(await page.locator('article.answer h3').first().textContent()).toBe(
      HAPPENED,
    );
    await page
      .getByRole('button', {name: `Copy the answer to: ${HAPPENED}`})
      .click();
    await page.getByText('Copied.').waitFor();
    expect(await pastedInto(page)).toMatch(
      /<p[^>]*>Card payments failed from 10:00 to 10:40 UTC\.<\/p>/,
    );
    stage.edit('10:40 UTC', '10:45 UTC');
    stage.sign(HAPPENED);
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('An answer you copied has changed').waitFor();
    await shot('answers-changed');
    await page.getByText('It says something else now.').waitFor();
    await page
      .getByRole('button', {name: `I have seen the change: ${HAPPENED}`})
      .click();
    await page
      .getByText('An answer you copied has changed')
      .waitFor({state: 'detached'});
    expect(faults).toEqual([]);
  });

  it('asks a question; a name in it stands beside its field, and nothing typed is lost', async () => {
    const {stage, answers} = served(HAPPENED);
    const {
      page,
      answers: now,
      shot,
    } = await openPage('answers', answers, PHONE);
    const question = page.getByLabel('The question, in the customer’s words');
    await question.fill('Was jane.doe@customer.example charged twice?');
    await page.getByLabel('What we have to know').fill('Needed by 15:00 UTC.');
    await page.getByRole('button', {name: 'Ask', exact: true}).click();
    await page.getByText('Leave out who it is about').waitFor();
    await shot('answers-refused');
    expect(await question.inputValue()).toContain('charged twice');
    const really = now.askQuestion;
    now.askQuestion = losing(really);
    await question.fill('Was anybody charged twice?');
    await page.getByRole('button', {name: 'Ask', exact: true}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    now.askQuestion = really;
    await page.reload();
    await question.waitFor();
    expect(await question.inputValue()).toBe('Was anybody charged twice?');
    await page.getByRole('button', {name: 'Ask', exact: true}).click();
    await page.getByText('Your question was sent').waitFor();
    await page.getByText('waits for a writer').waitFor();
    expect(await question.inputValue()).toBe('');
    stage.sweep();
    expect(stage.tab('faq')).toHaveLength(1);
    await shot('answers-asked');
  });

  it('shows no words and no button for what is not approved, and hostile text as text', async () => {
    const {stage, answers} = served();
    stage.edit(HAPPENED, '<img src=x onerror=alert(1)>');
    const {page, faults} = await openPage('answers', answers, PHONE);
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    await page
      .getByRole('button', {name: /^Copy the/})
      .waitFor({state: 'detached'});
    await page.getByText('Card payments failed').waitFor({state: 'detached'});
    expect(faults).toEqual([]);
  });

  it('says what to do when there is nothing one may read', async () => {
    const {answers} = served();
    const {page} = await openPage(
      'answers',
      {
        ...answers,
        answersView: () => ({
          ok: true,
          value: {
            me: CSM,
            fileId: '',
            faqs: [],
            changes: [],
            now: '2026-11-21T09:00:00Z',
          },
        }),
      },
      PHONE,
    );
    await page.getByText('There is no FAQ you may read').waitFor();
  });
});
