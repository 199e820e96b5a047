import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {makeMessage} from '../../../src/messages/actions/make-message';
import type {MessageForm} from '../../../src/messages/contract';
import {messagesView} from '../../../src/messages/views/messages-view';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import type {FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  aForm,
  installedWorkspace,
  LEAD,
} from '../../scenery/fakes/installed-workspace';

const ID = 'INC-2026-0001';

function declared(restricted = false): FakeWorkspace {
  const workspace = installedWorkspace();
  declareIncident(
    fakeWorld(workspace, LEAD),
    aForm({
      facts: {symptom: 'Card payments fail with an error'},
      ...(restricted
        ? {visibility: 'restricted' as const, people: ['writer@example.com']}
        : {}),
    }),
  );
  return workspace;
}

function make(workspace: FakeWorkspace, form: Partial<MessageForm> = {}) {
  return makeMessage(fakeWorld(workspace, LEAD), {
    incidentId: ID,
    kind: 'update',
    operation: 'op-update-1',
    sinceLast: 'Payments work again in the EU',
    nextAt: '',
    ...form,
  });
}

function textAt(workspace: FakeWorkspace, url: string): string {
  const file = [...workspace.files.values()].find(({id}) => url.includes(id));
  return file?.document?.textOf() ?? '';
}

function rows(workspace: FakeWorkspace, tab: string) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get(tab)?.rows ?? [];
}

describe('the next message', () => {
  it('is a document of its own, with the facts that are known and what is new (S2-27, S1-9, S2-18)', () => {
    const workspace = declared();
    const {url, label} = make(workspace);
    expect(label).toBe('Update to customers');
    const text = textAt(workspace, url);
    expect(text).toContain(
      'Subject: Update 1: Card payments fail with an error',
    );
    expect(text).toContain('Payments work again in the EU.');
    expect(text).not.toContain('✎ What is new');
  });

  it('is numbered, in the register and by its name', () => {
    const workspace = declared();
    make(workspace);
    workspace.later(30);
    const {label, url} = make(workspace, {operation: 'op-update-2'});
    expect(label).toBe('Update to customers 2');
    expect(textAt(workspace, url)).toContain('Subject: Update 2: ');
    expect(
      rows(workspace, 'documents').map(({kind, number}) => [kind, number]),
    ).toEqual([
      ['internal', 1],
      ['customer', 1],
      ['faq', 1],
      ['update', 1],
      ['update', 2],
    ]);
    expect([...workspace.files.values()].map(({name}) => name)).toContain(
      `${ID} Update 2 – Checkout is down`,
    );
  });

  it('is made once, however often the form is sent', () => {
    const workspace = declared();
    const {url} = make(workspace);
    expect(make(workspace).url).toBe(url);
    expect(rows(workspace, 'documents')).toHaveLength(4);
    expect(
      rows(workspace, 'journal').filter(({event}) => event === 'message begun'),
    ).toHaveLength(1);
  });

  it('says what the form says when it was edited after a lost answer, and is still one', () => {
    const workspace = declared();
    const {url} = make(workspace);
    const sinceLast = 'Payments work again everywhere';
    expect(textAt(workspace, make(workspace, {sinceLast}).url)).not.toContain(
      sinceLast,
    );
    expect(make(workspace, {sinceLast, edited: true}).url).toBe(url);
    expect(textAt(workspace, url)).toContain(sinceLast);
    expect(textAt(workspace, url)).not.toContain('in the EU');
    expect(rows(workspace, 'incidents')[0].sinceLast).toBe(sinceLast);
    expect(rows(workspace, 'documents')).toHaveLength(4);
  });

  it.each([1, 2, 3, 4])(
    'is whole after a lost answer at call %i and a second try',
    nth => {
      const workspace = declared();
      let at = 0;
      workspace.fault = () => (++at === nth ? 'unknown, done' : null);
      try {
        make(workspace);
      } catch {
        // The person presses again.
      }
      workspace.calm();
      workspace.later(5);
      const {url} = make(workspace);
      expect(textAt(workspace, url)).toContain(
        'Payments work again in the EU.',
      );
      expect(
        rows(workspace, 'documents').filter(({kind}) => kind === 'update'),
      ).toHaveLength(1);
    },
  );

  it('moves the next update of its readers, as typed or as policy says', () => {
    const workspace = declared();
    workspace.later(40);
    make(workspace);
    const [row] = rows(workspace, 'incidents');
    const policy = String(row.nextCustomerAt);
    expect(policy > workspace.now).toBe(true);
    make(workspace, {operation: 'op-update-2', nextAt: '2027-01-01T10:00:00Z'});
    expect(rows(workspace, 'incidents')[0].nextCustomerAt).toBe(
      '2027-01-01T10:00:00Z',
    );
  });

  it('refuses a time that has passed, beside its field, and makes nothing', () => {
    const workspace = declared();
    expect(() => make(workspace, {nextAt: '2020-01-01T00:00:00Z'})).toThrow();
    expect(rows(workspace, 'documents')).toHaveLength(3);
  });

  it('leaves the message before it as it went out, when facts change later', () => {
    const workspace = declared();
    const first = make(workspace).url;
    workspace.later(30);
    make(workspace, {operation: 'op-update-2'});
    const before = textAt(workspace, first);
    const world = fakeWorld(workspace, LEAD);
    const fileId = String(rows(workspace, 'documents')[0].fileId);
    const view = sidebarView(fakeWorld(workspace, LEAD, fileId));
    if (!view.edit) throw new Error('Not editable.');
    changeMetadata(world, {
      incidentId: ID,
      rev: view.rev,
      form: {
        ...view.edit,
        facts: {...view.edit.facts, symptom: 'Some card payments fail'},
      },
      decisions: {},
    });
    expect(textAt(workspace, first)).toBe(before);
  });

  it('is listed in the internal document (S2-29)', () => {
    const workspace = declared();
    make(workspace);
    const internal = [...workspace.files.values()].find(
      ({mark}) => mark.kind === 'internal',
    );
    expect(internal?.document?.textOf()).toMatch(/UTC on .* – Update/);
  });
});

describe('what can be made next', () => {
  const offered = (workspace: FakeWorkspace) =>
    messagesView(fakeWorld(workspace, LEAD), ID);

  it('is an update while it lasts, and the others beside it', () => {
    const {next, last} = offered(declared());
    expect(next.map(({kind, suggested}) => [kind, suggested])).toEqual([
      ['update', true],
      ['resolution', false],
      ['status', false],
      ['stakeholders', false],
      ['executive', false],
      ['legal', false],
      ['handover', false],
    ]);
    expect(last?.lines[0]).toBe('Subject: Card payments fail with an error');
  });

  it('is a follow-up once a resolution has been written (S1-20)', () => {
    const workspace = declared();
    make(workspace, {kind: 'resolution', operation: 'op-resolved-1'});
    expect(offered(workspace).next[0].kind).toBe('follow-up');
  });

  it('is never a status page entry of a restricted incident', () => {
    const workspace = declared(true);
    expect(offered(workspace).next.map(({kind}) => kind)).not.toContain(
      'status',
    );
    expect(() =>
      make(workspace, {kind: 'status', operation: 'op-status-1'}),
    ).toThrow(/status page/);
  });

  it('names a promise that has passed', () => {
    const workspace = declared();
    workspace.later(600);
    expect(offered(workspace).stale.join()).toContain(
      'Customers were promised an update by',
    );
  });
});
