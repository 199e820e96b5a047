import {declarationProgress} from '../../../../src/declare/actions/declaration-progress';
import {roleOf} from '../../../scenery/fakes/fake-files';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  CSM,
  installedWorkspace,
  LEAD,
  SME,
} from '../../../scenery/fakes/installed-workspace';
import {asking, declare, fileOf, mainRows} from './declared';
import {refusal} from '../../../scenery/refusal';

describe('declaring an open incident', () => {
  it('makes folder, documents, row and journal in seven round trips at most', () => {
    const workspace = installedWorkspace();
    const view = declare(workspace);
    expect(view.complete).toBe(true);
    expect(view.id).toBe('INC-2026-0001');
    expect(view.documents.map(({kind, state}) => [kind, state])).toEqual([
      ['internal', 'ready'],
      ['customer', 'ready'],
      ['faq', 'ready'],
    ]);
    expect(asking(workspace).length).toBeLessThanOrEqual(7);
    expect(mainRows(workspace, 'journal').map(({event}) => event)).toEqual([
      'declared',
      'comms decision',
      'documents ready',
    ]);
  });

  it('gives the internal document from its template with every value (S0-16, S0-14)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const text = fileOf(workspace, 'internal').document?.textOf() ?? '';
    expect(text).toContain('Level 1 (Critical)');
    expect(text).toContain('Ticket 12: https://tickets.example.com/12');
    expect(text).not.toContain('{{');
  });

  it('names nobody in the customer document (S0-19)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const {document} = fileOf(workspace, 'customer');
    expect(document?.textOf()).not.toContain('@example.com');
    expect(document?.linkUrls().join(' ')).not.toContain('document/d/');
  });

  it('lets everybody read the internal document and nothing else of it (S0-34)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const role = (kind: string) =>
      roleOf(workspace, fileOf(workspace, kind), CSM);
    expect(['internal', 'customer', 'faq'].map(role)).toEqual([
      'reader',
      'none',
      'none',
    ]);
    expect(roleOf(workspace, fileOf(workspace, 'customer'), SME)).toBe(
      'writer',
    );
  });

  it('makes the technical explanation only when it is wanted (S0-15)', () => {
    const workspace = installedWorkspace();
    declare(workspace, {technical: true});
    expect(fileOf(workspace, 'technical').document?.textOf()).toContain(
      'INC-2026-0001',
    );
  });

  it('skips the FAQ with a reason that is kept and shown (S0-29)', () => {
    const workspace = installedWorkspace();
    const view = declare(workspace, {
      faq: {needed: false, reason: 'Nobody noticed.'},
    });
    expect(view.documents.map(({kind}) => kind)).toEqual([
      'internal',
      'customer',
    ]);
    expect(view.faqSkipped).toBe('Nobody noticed.');
    expect(fileOf(workspace, 'internal').document?.textOf()).toContain(
      'Skipped: Nobody noticed.',
    );
  });

  it('computes when the next word is due (S2-21)', () => {
    expect(declare(installedWorkspace()).nextUpdateAt).toBe(
      '2026-11-21T09:40:00Z',
    );
  });

  it('expands no placeholder that somebody typed', () => {
    const workspace = installedWorkspace();
    declare(workspace, {
      title: 'Who is {{role.commander}}?',
      known: '{{incident.id}} =HYPERLINK("x") <script>alert(1)</script> 🔥',
    });
    const text = fileOf(workspace, 'internal').document?.textOf() ?? '';
    expect(text).toContain('Who is {{role.commander}}?');
    expect(text).toContain(
      '{{incident.id}} =HYPERLINK("x") <script>alert(1)</script> 🔥',
    );
  });

  it('shows how far it is while it works', () => {
    const workspace = installedWorkspace();
    const seen: string[][] = [];
    workspace.between = () =>
      seen.push(
        declarationProgress(
          fakeWorld(workspace, LEAD),
          'op-00000001',
        ).steps.map(({key, state}) => `${key} ${state}`),
      );
    declare(workspace);
    expect(
      seen.some(
        steps =>
          steps.includes('folder done') && steps.includes('copy:faq waiting'),
      ),
    ).toBe(true);
    expect(
      seen.some(
        steps =>
          steps.includes('copy:faq done') && steps.includes('ready waiting'),
      ),
    ).toBe(true);
  });
});

describe('a decision that nobody has to be told', () => {
  it('makes a row with reason and person, and no documents (S0-3, S1-15)', () => {
    const workspace = installedWorkspace();
    const before = workspace.files.size;
    const view = declare(workspace, {
      comms: {needed: false, reason: 'No customer noticed.'},
    });
    expect(view.complete).toBe(true);
    expect(view.documents).toEqual([]);
    expect(workspace.files.size).toBe(before);
    expect(mainRows(workspace, 'incidents')).toMatchObject([
      {
        commsNeeded: false,
        commsReason: 'No customer noticed.',
        commsDecidedBy: LEAD,
        setup: 'ready',
      },
    ]);
    expect(asking(workspace)).toHaveLength(2);
  });

  it('needs a reason (S0-3)', () => {
    const problem = refusal(() =>
      declare(installedWorkspace(), {comms: {needed: false, reason: ' '}}),
    );
    expect(problem.fields).toEqual([
      {field: 'comms.reason', message: expect.stringContaining('reason')},
    ]);
  });
});
