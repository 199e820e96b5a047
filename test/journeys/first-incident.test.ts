import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {
  declare,
  documentsOf,
  fileIdIn,
  fillDialog,
  shows,
  textOf,
} from './acts';
import {chooseMenu, scriptPage, Stage} from './stage';

jest.setTimeout(180_000);

describe('the first incident of a new Workspace', () => {
  let stage: Stage;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'incident-comms-'));

  beforeAll(async () => {
    stage = await Stage.open(dataDir);
  });
  afterAll(async () => {
    await stage.close();
    rmSync(dataDir, {recursive: true, force: true});
  });

  let register = '';
  let documents: ReadonlyMap<string, string> = new Map();

  it('is prepared by the admin from the menu of any spreadsheet', async () => {
    const {spreadsheetId} = stage.rest<{spreadsheetId: string}>(
      'admin',
      'POST',
      '/v4/spreadsheets',
      {properties: {title: 'Operations'}},
    );
    const page = await stage.as(
      'admin',
      `/spreadsheets/d/${spreadsheetId}/edit`,
    );
    await chooseMenu(page, 'Set up…');
    const setup = scriptPage(page, 'Set up Incident Comms');
    await setup
      .locator('input[type=text], input:not([type])')
      .first()
      .fill('comms-team@example.com');
    await setup.getByRole('button', {name: 'Run set-up'}).click();
    await setup
      .getByText(/(\d+) of \1 steps done/)
      .first()
      .waitFor();

    const {value} = stage.call<{value: {registerUrl: string}}>(
      'admin',
      'setupView',
    );
    register = fileIdIn(value.registerUrl);
    await page.context().close();
  });

  it('is declared in one dialog and shows its three documents (S0-16, S0-19, S0-25)', async () => {
    const page = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
    );
    const form = await fillDialog(page, {
      title: 'Checkout fails for most customers',
      known: 'Since 09:12 UTC card payments end in an error page.',
      kind: 'Outage',
      percentUsers: '45',
      level: /Level 2/,
      why: 'Customers cannot pay',
      commander: 'commander@example.com',
    });
    await declare(form);
    await form.getByRole('heading', {name: 'INC-2026-0001'}).waitFor();

    for (const label of [
      'Internal communication',
      'Customer communication',
      'FAQ',
    ]) {
      expect(
        await form.getByRole('link', {name: label, exact: true}).count(),
      ).toBeGreaterThan(0);
    }
    documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    expect([...documents.keys()].sort()).toEqual([
      'Customer',
      'FAQ',
      'Internal',
    ]);
    // The register on the page shows the row without being reloaded.
    await page.getByText('INC-2026-0001', {exact: true}).first().waitFor();
    await page.context().close();
  });

  it('shows its state and its gaps beside the document (S0-18)', async () => {
    const page = await stage.as(
      'comms.lead',
      `/document/d/${documents.get('Internal')}/edit`,
    );
    await chooseMenu(page, 'Open sidebar');
    const sidebar = scriptPage(page, 'Incident');
    await sidebar
      .getByText('Checkout fails for most customers')
      .first()
      .waitFor();
    await sidebar.getByText(/\d+ of \d+ filled/).waitFor();
    expect(await sidebar.getByText('empty, required').count()).toBeGreaterThan(
      3,
    );
    await page.context().close();
  });

  it('renews severity where colleagues read it when it changes once', async () => {
    const page = await stage.as(
      'comms.lead',
      `/document/d/${documents.get('Internal')}/edit`,
    );
    await chooseMenu(page, 'Open sidebar');
    const sidebar = scriptPage(page, 'Incident');
    await sidebar.getByText('Edit details').click();
    await sidebar
      .getByLabel('Severity')
      .selectOption({label: 'Level 1 – Critical'});
    await sidebar.getByRole('button', {name: /Save/}).click();
    await shows(sidebar, /renewed/);

    const internal = textOf(
      stage,
      'comms.lead',
      documents.get('Internal') ?? '',
    );
    expect(internal).toContain('Level 1 (Critical)');
    expect(internal).not.toContain('Level 2 (High)');
    // What customers read names no severity; theirs is the new level's rhythm.
    expect(
      textOf(stage, 'comms.lead', documents.get('Customer') ?? ''),
    ).not.toContain('Level');
    await page.context().close();
  });

  it('is all still there after a restart', async () => {
    const before = [...documents.values()].map(id =>
      textOf(stage, 'comms.lead', id),
    );
    await stage.restart();
    const after = [...documents.values()].map(id =>
      textOf(stage, 'comms.lead', id),
    );
    expect(after).toEqual(before);

    const page = await stage.as(
      'comms.lead',
      `/document/d/${documents.get('Customer')}/edit`,
    );
    await chooseMenu(page, 'Open sidebar');
    await scriptPage(page, 'Incident')
      .getByText('INC-2026-0001')
      .first()
      .waitFor();
    await page.context().close();
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
