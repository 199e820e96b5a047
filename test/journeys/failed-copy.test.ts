import {declare, documentsOf, fillDialog, setUp, textOf} from './acts';
import {Stage} from './stage';

jest.setTimeout(120_000);

describe('an incident whose copy failed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('says which step is missing, and one button finishes it without making anything twice', async () => {
    const register = setUp(stage);
    const page = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
    );
    const form = await fillDialog(page, {
      title: 'Reports are late',
      known: 'Reports of this morning are four hours late.',
      kind: 'Degradation',
      level: /Level 3/,
      why: 'Customers wait for their reports',
    });
    // Longer than the add-on is willing to wait for Google.
    stage.server.workspace.faults.set([
      {method: 'drive.files.copy', nth: 2, times: 12, answer: 429},
    ]);
    await declare(form);
    await form.getByRole('button', {name: 'Finish'}).waitFor();
    expect(documentsOf(stage, 'comms.lead', 'INC-2026-0001').size).toBeLessThan(
      3,
    );

    stage.server.workspace.faults.set([]);
    await form.getByRole('button', {name: 'Finish'}).click();
    await form
      .getByRole('button', {name: 'Finish'})
      .waitFor({state: 'detached'});

    const documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    expect([...documents.keys()].sort()).toEqual([
      'Customer',
      'FAQ',
      'Internal',
    ]);
    for (const id of documents.values()) {
      expect(textOf(stage, 'comms.lead', id)).not.toMatch(/\{\{|\}\}/);
    }
    expect(stage.complaints).toEqual([]);
  });
});
