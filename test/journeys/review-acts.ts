import type {FrameLocator, Page} from 'playwright-core';
import {addressOf, chooseMenu, PHONE, scriptPage, type Stage} from './stage';

/** What every mail of a script's `MailApp` and of Google itself has in the outbox. */
interface Mail {
  readonly kind: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly {readonly name: string}[];
}

/** Mails the product itself wrote to that person, oldest first. */
export function mailsTo(stage: Stage, person: string): readonly Mail[] {
  return (stage.server.workspace.outbox as unknown as readonly Mail[]).filter(
    ({kind, to}) => kind === 'mail' && to.includes(addressOf(person)),
  );
}

/** The document with the sidebar beside it, its review shown. */
export async function besideDocument(
  stage: Stage,
  person: string,
  fileId: string,
): Promise<{page: Page; sidebar: FrameLocator}> {
  const page = await stage.at(person, `/document/d/${fileId}/edit`);
  await chooseMenu(page, 'Open sidebar');
  const sidebar = scriptPage(page, 'Incident');
  await lanes(sidebar).first().waitFor();
  return {page, sidebar};
}

function lanes(sidebar: FrameLocator) {
  return sidebar.getByRole('list', {name: 'Lanes'}).getByRole('listitem');
}

/** A lane's row in the sidebar. */
export function lane(sidebar: FrameLocator, label: string) {
  return sidebar
    .getByRole('list', {name: 'Lanes'})
    .getByRole('listitem', {name: label, exact: true});
}

/** The panel beside the register, its reviews unfolded. */
export async function besideRegister(
  stage: Stage,
  person: string,
  register: string,
): Promise<FrameLocator> {
  const page = await stage.at(person, `/spreadsheets/d/${register}/edit`);
  await chooseMenu(page, 'Show incidents and reviews');
  const panel = scriptPage(page, 'Incidents and reviews');
  // Once the list is there, what waits for the person looking has unfolded it.
  const head = panel.locator('summary', {hasText: /^\s*Reviews\s*(\d|none)/});
  await head.waitFor();
  const group = panel.locator('details', {has: head});
  if ((await group.getAttribute('open')) === null) await head.click();
  return panel;
}

/** A document in that list, of the first incident. */
export function reviewRow(panel: FrameLocator, label: string) {
  return panel.getByRole('listitem', {
    name: `${label} of INC-2026-0001`,
    exact: true,
  });
}

/** Opens the form, changes what has to be changed, asks. */
export async function askForReview(
  sidebar: FrameLocator,
  change: (form: FrameLocator) => Promise<void> = async () => undefined,
): Promise<void> {
  await sidebar.getByRole('button', {name: /^Ask (for review|again)$/}).click();
  const ask = sidebar.getByRole('button', {name: 'Ask', exact: true});
  await ask.waitFor();
  await change(sidebar);
  // What a writer would mend first; these journeys are about signing.
  const asIs = sidebar.getByLabel('Ask all the same');
  if (await asIs.isVisible()) await asIs.check();
  await ask.click();
  await sidebar
    .getByText(/^Review requested\..*Their mails are written\.$/)
    .waitFor();
}

/** The page behind the link of the mail that asked that person about that document. */
export async function openReviewPage(
  stage: Stage,
  person: string,
  fileId: string,
  {phone = false} = {},
): Promise<{page: Page; review: FrameLocator}> {
  const link = mailsTo(stage, person)
    .map(({text}) => /https:\/\/script\.google\.com\S+/.exec(text)?.[0] ?? '')
    .find(address => address.includes(fileId));
  if (link === undefined) throw new Error(`No link was sent to ${person}.`);
  return reviewPageAt(stage, person, link, phone);
}

export async function reviewPageAt(
  stage: Stage,
  person: string,
  link: string,
  phone = false,
): Promise<{page: Page; review: FrameLocator}> {
  const {pathname, search} = new URL(link);
  const page = await stage.at(
    person,
    pathname + search,
    ...(phone ? [PHONE] : []),
  );
  return {page, review: scriptPage(page, 'Review – Incident Comms')};
}

/** Presses a verdict, says why, confirms. */
export async function answerOnPage(
  review: FrameLocator,
  verdict: 'Approve' | 'Object' | 'Suggest',
  words = '',
): Promise<void> {
  await review.getByRole('button', {name: verdict, exact: true}).click();
  const panel = review.locator('form');
  if (words !== '') await panel.getByRole('textbox').fill(words);
  await panel.getByRole('button', {name: /^(Approve|Post)/}).click();
  await review.getByText(/^Your \w+ is posted\.$/).waitFor();
}

export async function approveInSidebar(
  sidebar: FrameLocator,
  label: string,
): Promise<void> {
  await sidebar.getByRole('button', {name: `Answer for ${label}`}).click();
  await sidebar.getByRole('button', {name: 'Approve', exact: true}).click();
  await sidebar.getByRole('button', {name: 'Yes, approve'}).click();
  await sidebar.getByText(new RegExp(`^Approved for ${label}`)).waitFor();
}

/** A reply typed below the lane's comment, in the document. */
export async function replyInDocs(
  stage: Stage,
  person: string,
  fileId: string,
  label: string,
  words: string,
): Promise<Page> {
  const page = await stage.at(person, `/document/d/${fileId}/edit`);
  // The newest thread of the lane stands first.
  const thread = page
    .getByRole('region', {name: /^Comment by/})
    .filter({hasText: `Review: ${label}`})
    .first();
  await thread.locator('.said').first().click();
  await thread.getByLabel('Reply').fill(words);
  await thread.getByRole('button', {name: 'Reply', exact: true}).click();
  await thread.getByText(words, {exact: true}).waitFor();
  return page;
}

export async function release(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', {name: 'Release', exact: true}).click();
  await sidebar.getByRole('button', {name: /^Release version/}).click();
}

/** Everybody answers for a document at once, without a browser: for documents the journey is not about. */
export function approveAll(
  stage: Stage,
  fileId: string,
  signers: Readonly<Record<string, string>>,
): void {
  const {textHash} = stage.call<{value: {textHash: string}}>(
    'comms.lead',
    'reviewView',
    fileId,
  ).value;
  for (const [laneKey, person] of Object.entries(signers)) {
    const answer = stage.call<{ok: boolean; why?: string}>(
      person,
      'answerReview',
      {
        fileId,
        lane: laneKey,
        verdict: 'approve',
        words: '',
        textHash,
        operation: `journey${fileId.slice(0, 8)}${laneKey}x`
          .replace(/[^a-zA-Z0-9]/g, '')
          .padEnd(24, '0')
          .slice(0, 40),
      },
    );
    if (!answer.ok) throw new Error(answer.why);
  }
}
