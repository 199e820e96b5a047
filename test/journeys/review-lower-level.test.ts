import type {Answer} from '../../src/core/base/answer';
import type {NewIncidentForm} from '../../src/declare/contract';
import type {ReleaseView, ReviewView} from '../../src/review/contract';
import {documentsOf, setUp} from './acts';
import {
  answerOnPage,
  approveInSidebar,
  askForReview,
  besideDocument,
  besideRegister,
  lane,
  mailsTo,
  openReviewPage,
  replyInDocs,
} from './review-acts';
import {anIncident, readyForReviews, writeText} from './review-ready';
import {addressOf, scriptPage, Stage} from './stage';
import {picture} from './web-app-acts';

jest.setTimeout(180_000);

const ENGINEERING = 'Engineering';
const CS = 'Customer success or senior leadership';
const NO_LEGAL = 'No contract speaks of search.';

interface Approvals {
  readonly items?: readonly {
    readonly approvalId: string;
    readonly status: string;
  }[];
}

describe('below the worst level, engineering and either of customer success and leadership sign (S0-6)', () => {
  let stage: Stage;
  let register = '';
  let declared = 0;

  beforeAll(async () => {
    stage = await Stage.open();
    register = setUp(stage);
    readyForReviews(stage, register);
  });
  afterAll(() => stage.close());

  /** A written customer text; its file id. */
  const written = (
    changes: Partial<NewIncidentForm> = {},
    happened = 'You cannot find new entries in the search.',
  ): string => {
    declared += 1;
    const {ok, why} = stage.call<{ok: boolean; why?: string}>(
      'comms.lead',
      'declareIncident',
      anIncident({
        operation: `journey-000000${declared}`,
        title: 'Search misses new entries',
        severity: 'level-3',
        percentUsers: '15',
        ...changes,
      }),
    );
    if (!ok) throw new Error(why);
    const id = documentsOf(stage, 'comms.lead', `INC-2026-000${declared}`).get(
      'Customer',
    );
    if (id === undefined) throw new Error('There is no customer text.');
    writeText(stage, 'comms.lead', id, {
      'What happened': happened,
      'What we are doing':
        'We build the index anew. We write again within an hour.',
      Contact: 'Questions: Write to support.',
    });
    return id;
  };
  const value = <T>(person: string, fn: string, ...rest: unknown[]): T => {
    const answer = stage.call<Answer<T>>(person, fn, ...rest);
    if (!answer.ok) throw new Error(`${answer.what} ${answer.why}`);
    return answer.value;
  };
  const standings = (fileId: string) =>
    value<ReviewView>('comms.lead', 'reviewView', fileId).lanes.map(
      ({label, standing}) => [label, standing],
    );

  describe('in a tenant with Drive’s own approvals', () => {
    let text = '';

    it('is asked about without legal, for a recorded reason (S0-33)', async () => {
      text = written({technical: true});
      const {sidebar} = await besideDocument(stage, 'comms.lead', text);
      await askForReview(sidebar, async form => {
        await form.getByRole('radio', {name: /^Not needed/}).check();
        await form.getByLabel('Why Legal is not needed').fill(NO_LEGAL);
      });
      await lane(sidebar, 'Legal').getByText(NO_LEGAL).waitFor();
      expect(mailsTo(stage, 'legal')).toEqual([]);
    });

    it('counts an approval given in Drive, and one given on the page (S0-31, S0-32)', async () => {
      const at = `/drive/v3/files/${text}/approvals`;
      const {items = []} = stage.rest<Approvals>(
        'sme',
        'GET',
        `${at}?fields=items(approvalId,status)`,
      );
      const running = items.find(({status}) => status === 'IN_PROGRESS');
      const approve = `${at}/${running?.approvalId}:approve`;
      expect(stage.status('sme', 'POST', approve)).toBe(200);
      const {review} = await openReviewPage(stage, 'cs.lead', text);
      await answerOnPage(review, 'Approve');
      stage.later(5);

      const {sidebar} = await besideDocument(stage, 'comms.lead', text);
      await sidebar.getByText(/^Every lane has signed/).waitFor();
      await lane(sidebar, ENGINEERING).getByText('approved in Drive').waitFor();
    });

    it('leaves engineering’s sign-off standing when a line is edited that it does not answer for', async () => {
      const {page, sidebar} = await besideDocument(stage, 'comms.lead', text);
      await page
        .getByText('Questions: Write to support.', {exact: true})
        .click();
      await page.keyboard.press('End');
      await page.keyboard.type(' We answer within a day.');
      await page.getByText('Saved', {exact: true}).waitFor();
      await sidebar.getByRole('button', {name: 'Refresh', exact: true}).click();
      await lane(sidebar, CS)
        .getByText(/: Questions/)
        .waitFor();
      await lane(sidebar, ENGINEERING).getByText('Signed by').waitFor();

      await askForReview(sidebar);
      // Either of the two is enough.
      const {review} = await openReviewPage(stage, 'exec', text);
      await review
        .locator('ins', {hasText: 'We answer within a day.'})
        .waitFor();
      await answerOnPage(review, 'Approve');
      stage.later(5);
      expect(standings(text)).toEqual([
        [ENGINEERING, 'approved'],
        [CS, 'approved'],
        ['Legal', 'not-needed'],
      ]);
    });

    it('is released without an FAQ, with its technical explanation on request (S0-24)', async () => {
      const {sidebar} = await besideDocument(stage, 'comms.lead', text);
      await sidebar.getByRole('button', {name: 'Release', exact: true}).click();
      await sidebar.getByRole('radio', {name: /^On request/}).check();
      await sidebar.getByRole('button', {name: 'Release version 1'}).click();
      await sidebar.getByText('Released v1').waitFor();
      const [mail] = mailsTo(stage, 'cs.ops');
      expect(mail.text).toContain('There is a technical explanation');
      expect(mail.attachments).toHaveLength(1);
    });
  });

  it('waits beside the register for whom it waits, and for nobody once it is withdrawn', async () => {
    const text = written();
    value('comms.lead', 'askForReview', {
      fileId: text,
      people: {engineering: [addressOf('writer')]},
      notNeeded: {legal: NO_LEGAL},
    });
    const panel = await besideRegister(stage, 'writer', register);
    await panel.getByText('1 waits for you').waitFor();
    const waiting = panel.getByRole('list', {name: 'Documents under review'});
    await waiting.getByText('waits for you', {exact: true}).waitFor();
    await waiting.getByRole('button', {name: /^Review of/}).click();
    await approveInSidebar(panel, ENGINEERING);
    await panel.getByText('1 waits for you').waitFor({state: 'detached'});

    const read = `/drive/v3/files/${text}`;
    expect(stage.status('cs.lead', 'GET', read)).toBe(200);
    const {sidebar} = await besideDocument(stage, 'comms.lead', text);
    await sidebar.getByRole('button', {name: 'Withdraw', exact: true}).click();
    await sidebar.getByLabel('Reason').fill('The search works again.');
    await sidebar.getByRole('button', {name: 'Withdraw the review'}).click();
    await sidebar.getByText(/^The review is withdrawn/).waitFor();
    expect(stage.status('cs.lead', 'GET', read)).toBe(404);
  });

  it.each(['off', 'unsaved'] as const)(
    'is reviewed by replies in a tenant without approvals whose Docs comments are %s',
    async docsComments => {
      stage.server.workspace.configure({docsComments, approvals: false});
      const text = written();
      value('comms.lead', 'askForReview', {
        fileId: text,
        people: {engineering: [addressOf('sme')]},
        notNeeded: {legal: NO_LEGAL},
      });
      const comments = stage.rest<{comments: {content: string}[]}>(
        'comms.lead',
        'GET',
        `/drive/v3/files/${text}/comments?fields=comments(content)`,
      ).comments;
      expect(comments).toHaveLength(2);

      // A typed word counts for a text that somebody has seen since it was written.
      stage.later(5);
      await replyInDocs(stage, 'sme', text, ENGINEERING, 'approved');
      await replyInDocs(stage, 'cs.lead', text, CS, 'APPROVE');
      stage.later(5);
      expect(standings(text)).toEqual([
        [ENGINEERING, 'awaited'],
        [CS, 'approved'],
        ['Legal', 'not-needed'],
      ]);
      await replyInDocs(stage, 'sme', text, ENGINEERING, 'Approve!');
      stage.later(5);
      const {kind} = value<ReleaseView>(
        'comms.lead',
        'releaseDocument',
        text,
        'withheld',
      );
      expect(kind).toBe('released');
    },
  );

  it('a writer mends a notice that leaks, apologises too much and states a cause, in the sidebar, and releases it (S0-4, S0-7, S0-19, S1-22)', async () => {
    stage.server.workspace.configure({docsComments: 'on', approvals: true});
    const hollow = 'Thank you for your patience';
    const host = 'db-07.internal.example.net';
    const bad = [
      'We apologise to you again.',
      `Victoria Lund found it on ${host}.`,
      'The outage was caused by a wrong setting of the database.',
    ];
    const text = written(
      {},
      `You cannot find new entries in the search, and we are sorry for the hours you lost.\n${bad.join('\n')}\n${hollow}.`,
    );
    const {page, sidebar} = await besideDocument(stage, 'comms.lead', text);
    const select = (words: string) =>
      sidebar.getByRole('button', {name: `Select ${words}`}).first();
    for (const words of ['We apologise', 'V…', host, 'caused by', hollow]) {
      await select(words).waitFor();
    }
    await picture(page, 'words-to-mend');
    await sidebar
      .getByRole('button', {name: /^Ask (for review|again)$/})
      .click();
    await sidebar.getByRole('button', {name: 'Ask', exact: true}).click();
    await sidebar.getByLabel('Ask all the same').waitFor();
    await sidebar.getByRole('button', {name: 'Close', exact: true}).click();

    await select(host).click();
    await sidebar.getByText('Selected in the document.').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(host);
    await sidebar.getByRole('button', {name: `Take out ${hollow}`}).click();
    await select(hollow).waitFor({state: 'detached'});
    for (const sentence of bad) {
      await page.getByText(sentence, {exact: true}).click();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('Delete');
    }
    await page.getByText('Saved', {exact: true}).waitFor();
    await sidebar.getByRole('button', {name: 'Refresh', exact: true}).click();
    for (const words of ['We apologise', 'V…', host, 'caused by']) {
      await select(words).waitFor({state: 'detached'});
    }
    await askForReview(sidebar, async form => {
      await form.getByRole('radio', {name: /^Not needed/}).check();
      await form.getByLabel('Why Legal is not needed').fill(NO_LEGAL);
    });
    for (const person of ['sme', 'cs.lead']) {
      const {review} = await openReviewPage(stage, person, text);
      await answerOnPage(review, 'Approve');
    }
    stage.later(5);
    await sidebar.getByRole('button', {name: 'Refresh', exact: true}).click();
    await sidebar.getByRole('button', {name: 'Release', exact: true}).click();
    await sidebar.getByRole('button', {name: 'Release version 1'}).click();
    await sidebar.getByText('Released v1').waitFor();
  });

  it('tells of a restricted incident nothing to whom it does not concern (S0-30)', async () => {
    stage.server.workspace.configure({docsComments: 'on', approvals: true});
    const secret = 'Tokens of partners were copied out';
    const before = stage.server.workspace.outbox.length;
    const text = written(
      {
        title: secret,
        severity: 'level-1',
        kind: 'security',
        visibility: 'restricted',
        people: [addressOf('exec'), addressOf('legal')],
      },
      'You cannot sign in with your tokens: somebody copied them. We do not know yet whether your data was read.',
    );
    value('comms.lead', 'askForReview', {
      fileId: text,
      people: {leadership: [addressOf('exec')], legal: [addressOf('legal')]},
      notNeeded: {},
    });
    const mails = stage.server.workspace.outbox.slice(before);
    expect(JSON.stringify(mails)).not.toContain(secret);
    for (const person of ['commander', 'exec', 'legal']) {
      expect(mailsTo(stage, person).slice(-1)[0].subject).toMatch(
        /^Your review is wanted by/,
      );
    }

    const {review} = await openReviewPage(stage, 'exec', text);
    await answerOnPage(review, 'Approve');
    const [link] = /\/macros\S+/.exec(
      mailsTo(stage, 'exec').slice(-1)[0].text,
    ) ?? [''];
    const page = await stage.at('csm', link);
    const refused = scriptPage(page, 'Review – Incident Comms');
    await refused.getByText('The text cannot be shown now.').waitFor();
    const shown = await refused.locator('body').innerText();
    expect(shown).toMatch(/Ask the person who sent you the link/);
    expect(shown).not.toMatch(/INC-|Tokens/);
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
