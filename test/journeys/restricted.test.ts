import {declare, fillDialog, setUp} from './acts';
import {Stage} from './stage';

jest.setTimeout(120_000);

const SECRET = 'Tokens of partners were copied out';

describe('a restricted incident', () => {
  let stage: Stage;
  let register = '';
  beforeAll(async () => {
    stage = await Stage.open();
    register = setUp(stage);
    const page = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
    );
    const form = await fillDialog(page, {
      title: SECRET,
      known: `${SECRET} on Tuesday.`,
      kind: 'Security incident',
      level: /Level 1/,
      why: 'Partners must change their tokens',
      commander: 'commander@example.com',
      restrictedTo: ['legal@example.com'],
    });
    await declare(form);
    await form.getByRole('heading', {name: 'INC-2026-0001'}).waitFor();
    await page.context().close();
  });
  afterAll(() => stage.close());

  const search = (person: string): string[] =>
    stage
      .rest<{files: {name: string}[]}>(
        person,
        'GET',
        '/drive/v3/files?pageSize=200&fields=files(id,name)',
      )
      .files.map(({name}) => name);

  it('is found by the people it names', () => {
    for (const person of ['comms.lead', 'commander', 'legal']) {
      expect(search(person).join('\n')).toMatch(/INC-2026-0001 .*Internal/);
    }
  });

  it.each(['writer', 'csm', 'admin', 'outsider@elsewhere.example'])(
    'shows %s nothing in Drive (S0-34)',
    person => {
      expect(search(person).join('\n')).not.toContain('INC-2026-0001');
    },
  );

  it('leaves a row in the register that tells nothing but its id and phase (S0-34)', async () => {
    const page = await stage.as('writer', `/spreadsheets/d/${register}/edit`);
    await page.getByText('INC-2026-0001', {exact: true}).first().waitFor();
    const {valueRanges} = stage.rest<{valueRanges: {values?: string[][]}[]}>(
      'writer',
      'GET',
      `/v4/spreadsheets/${register}/values:batchGet?ranges=Incidents&ranges=Journal&ranges=Documents&ranges=People`,
    );
    const everything = JSON.stringify(valueRanges);
    expect(everything).toContain('INC-2026-0001');
    for (const word of [
      'Tokens',
      'Partners',
      'commander@',
      'legal@',
      'Level 1',
    ]) {
      expect(everything).not.toContain(word);
    }
    await page.context().close();
  });

  it('gives a colleague with the link a page that tells not even the title', async () => {
    const {files} = stage.rest<{files: {id: string; name: string}[]}>(
      'comms.lead',
      'GET',
      '/drive/v3/files?pageSize=200&fields=files(id,name)',
    );
    const internal = files.find(({name}) =>
      /INC-2026-0001 .*Internal/.test(name),
    );
    expect(internal).toBeDefined();
    const page = await stage.as('csm', `/document/d/${internal?.id}/edit`);
    await page
      .getByText(/request access/i)
      .first()
      .waitFor();
    expect(await page.content()).not.toContain('Tokens');
    expect(stage.complaints).toEqual([]);
  });
});
