import type {FrameLocator, Page} from 'playwright-core';
import {placeFor} from '../scenery/shared-drive';
import {chooseMenu, scriptPage, type Stage} from './stage';

/** What a comms lead types into the form; the rest keeps its defaults. */
export interface Declared {
  readonly title: string;
  readonly known: string;
  readonly kind: string;
  readonly percentUsers?: string;
  readonly level: RegExp;
  readonly why: string;
  readonly restrictedTo?: readonly string[];
  readonly commander?: string;
}

interface SetUp {
  readonly value: {readonly registerUrl: string; readonly folderUrl: string};
}

export const SETUP_FORM = {
  preset: 'level-1-4',
  writers: ['comms-team@example.com', 'bot@example.com'],
  domainReads: true,
  idPrefix: 'INC',
};

/** Set-up by the admin, without the page; the register's file id. */
export function setUp(stage: Stage): string {
  const {value} = stage.call<SetUp>('admin', 'runSetup', {
    ...SETUP_FORM,
    ...placeFor(stage.server.workspace),
  });
  return fileIdIn(value.registerUrl);
}

export function fileIdIn(url: string): string {
  const id = /\/d\/([\w-]+)/.exec(url)?.[1];
  if (id === undefined) throw new Error(`No file id in ${url}`);
  return id;
}

/** Opens the dialog from the register's menu and fills it in, without sending. */
export async function fillDialog(
  page: Page,
  incident: Declared,
): Promise<FrameLocator> {
  await chooseMenu(page, 'New incident…');
  const form = scriptPage(page, 'New incident');
  await form.getByLabel('Title').first().fill(incident.title);
  await form.getByLabel(/What is known/).fill(incident.known);
  await form
    .getByLabel(/Kind of incident/)
    .selectOption({label: incident.kind});
  if (incident.percentUsers !== undefined) {
    await form.getByLabel(/Share of users/).fill(incident.percentUsers);
  }
  await form.getByRole('radio', {name: incident.level}).check();
  await form.getByRole('radio', {name: /Yes, make/}).check();
  await form.getByLabel(/Why it is needed/).fill(incident.why);
  if (incident.commander !== undefined) {
    await form.getByText('People and roles').click();
    await form
      .getByLabel('Incident commander', {exact: true})
      .fill(incident.commander);
  }
  if (incident.restrictedTo !== undefined) {
    await restrict(form, incident.restrictedTo);
  }
  return form;
}

async function restrict(
  form: FrameLocator,
  people: readonly string[],
): Promise<void> {
  await form.getByRole('radio', {name: /Restricted/}).check();
  for (const [index, person] of people.entries()) {
    await form.getByRole('button', {name: /Add person/}).click();
    const row = index === 0 ? '#field-people' : `#field-people-${index}`;
    await form.locator(row).fill(person);
  }
}

export async function declare(form: FrameLocator): Promise<void> {
  await form.getByRole('button', {name: 'Declare incident'}).click();
}

interface Files {
  readonly files: readonly {readonly id: string; readonly name: string}[];
}

/** The incident's documents that person can find, by the first word after the id: Internal, Customer, FAQ. */
export function documentsOf(
  stage: Stage,
  person: string,
  incidentId: string,
): ReadonlyMap<string, string> {
  const q = `name contains '${incidentId}' and mimeType='application/vnd.google-apps.document' and trashed=false`;
  const {files} = stage.rest<Files>(
    person,
    'GET',
    `/drive/v3/files?q=${encodeURIComponent(q)}&fields=files(id,name)`,
  );
  return new Map(files.map(({id, name}) => [name.split(' ')[1], id]));
}

/** A document's words, as the plain-text export gives them. */
export function textOf(stage: Stage, person: string, fileId: string): string {
  return String(
    stage.rest(
      person,
      'GET',
      `/drive/v3/files/${fileId}/export?mimeType=text/plain`,
    ),
  );
}

/** Waits for words in a page. A page that never says them is quoted: on a busy machine nobody sees it again. */
export async function shows(page: FrameLocator, words: RegExp): Promise<void> {
  try {
    await page.getByText(words).first().waitFor();
  } catch (error) {
    const said = await page.locator('body').innerText();
    throw new Error(`${String(error)}\nThe page says:\n${said}`);
  }
}
