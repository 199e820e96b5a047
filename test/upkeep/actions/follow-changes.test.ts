import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {finishIncident} from '../../../src/declare/actions/finish-incident';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import type {MetadataForm} from '../../../src/upkeep/contract';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  aForm,
  CSM,
  installedWorkspace,
  LEAD,
  SME,
} from '../../scenery/fakes/installed-workspace';

function declared(restricted = false) {
  const workspace = installedWorkspace();
  declareIncident(
    fakeWorld(workspace, LEAD),
    aForm(restricted ? {visibility: 'restricted'} : {}),
  );
  workspace.later(5);
  workspace.calm();
  const fileOf = (kind: string) => {
    const file = [...workspace.files.values()].find(
      ({mark}) => mark.kind === kind && mark.incident !== '',
    );
    if (!file) throw new Error(`There is no ${kind}.`);
    return file;
  };
  const as = () => fakeWorld(workspace, LEAD, fileOf('internal').id);
  const save = (changes: (edit: MetadataForm) => Partial<MetadataForm>) => {
    const {rev, edit} = sidebarView(as());
    if (!edit) throw new Error('Nothing can be edited.');
    return changeMetadata(as(), {
      incidentId: 'INC-2026-0001',
      rev,
      base: edit,
      form: {...edit, ...changes(edit)},
      decisions: {},
    });
  };
  const mayWrite = (email: string) =>
    fileOf('folder').access.some(
      ({who, role}) =>
        who.type === 'user' && who.email === email && role === 'writer',
    );
  // What those heard who were named when it was declared.
  workspace.mails.length = 0;
  return {workspace, fileOf, as, save, mayWrite};
}

const naming = (role: string, email: string) => (edit: MetadataForm) => ({
  roles: {...edit.roles, [role]: email},
});

describe('somebody named after the declaration', () => {
  it('is let in at once and told', () => {
    const {workspace, save, mayWrite} = declared();
    expect(mayWrite(CSM)).toBe(false);
    const {failed} = save(naming('technicalLead', CSM));
    expect(failed).toEqual([]);
    expect(mayWrite(CSM)).toBe(true);
    const [mail, ...more] = workspace.mails;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: [CSM],
      subject: '[INC-2026-0001] You are technical lead',
    });
    expect(mail.body).toContain('Checkout is down');
  });

  it('is told of another role without being let in anew, and of none twice', () => {
    const {workspace, save} = declared();
    save(naming('technicalLead', SME));
    save(() => ({phase: 'investigation'}));
    expect(workspace.mails.map(({to}) => to)).toEqual([[SME]]);
  });

  it('in a restricted incident hears nothing of it but where it is', () => {
    const {workspace, save, mayWrite} = declared(true);
    save(naming('scribe', CSM));
    expect(mayWrite(CSM)).toBe(true);
    const [mail] = workspace.mails;
    expect(`${mail.subject} ${mail.body}`).not.toMatch(/INC-|Checkout/);
  });

  it('under an address nobody has is named with it, and everything else is saved', () => {
    const {workspace, save} = declared();
    workspace.unknown.add('nobody@example.com');
    const {failed} = save(edit => ({
      ...naming('scribe', 'nobody@example.com')(edit),
      phase: 'investigation',
    }));
    expect(failed.join()).toContain('nobody@example.com');
    expect(failed.join()).toContain('Edit details');
    expect(save(naming('scribe', CSM)).failed).toEqual([]);
    expect(workspace.mails.map(({to}) => to)).toEqual([[CSM]]);
  });

  it('by a folder id somebody typed is let into nothing', () => {
    const {workspace, fileOf, save} = declared();
    const folder = fileOf('folder');
    workspace.files.set(folder.id, {
      ...folder,
      mark: {...folder.mark, operation: 'another'},
    });
    const {failed} = save(naming('scribe', CSM));
    expect(failed).toHaveLength(1);
    expect(workspace.mails).toEqual([]);
  });
});

describe('a corrected title', () => {
  it('stands in the names of folder and files', () => {
    const {fileOf, save} = declared();
    fileOf('customer').name = 'Our own name';
    save(() => ({title: 'Payments fail'}));
    expect(fileOf('folder').name).toBe('INC-2026-0001 – Payments fail');
    expect(fileOf('internal').name).toBe(
      'INC-2026-0001 Internal – Payments fail',
    );
    expect(fileOf('customer').name).toBe('Our own name');
  });

  it('of a restricted incident stands in no name', () => {
    const {fileOf, save} = declared(true);
    save(() => ({title: 'Payments fail'}));
    expect(fileOf('folder').name).not.toContain('Payments');
  });
});

describe('a timeline entry', () => {
  it('stands in the document where its time belongs, whenever it was typed', () => {
    const {fileOf, as} = declared();
    for (const time of ['08:50', '08:30', '08:55', '08:40']) {
      addTimelineEntry(as(), {
        incidentId: 'INC-2026-0001',
        operation: `entry-${time.replace(':', '')}-x`,
        at: `2026-11-21T${time}:00Z`,
        text: `At ${time}`,
      });
    }
    const text = fileOf('internal').document?.textOf() ?? '';
    expect(
      [...text.matchAll(/ – At (\d\d:\d\d)/g)].map(([, at]) => at),
    ).toEqual(['08:55', '08:50', '08:40', '08:30']);
  });
});

describe('a document whose row somebody has deleted', () => {
  it('is said to be missing, and “Finish” takes it up again', () => {
    const {workspace, fileOf, as} = declared();
    const rows = [...workspace.files.values()].flatMap(
      ({tabs}) => tabs.get('documents')?.rows ?? [],
    );
    const before = rows.map(row => ({...row}));
    const tab = [...workspace.files.values()]
      .map(({tabs}) => tabs.get('documents'))
      .find(one => (one?.rows.length ?? 0) > 0);
    tab?.rows.splice(
      tab.rows.findIndex(({kind}) => kind === 'customer'),
      1,
    );
    expect(sidebarView(as()).incident?.complete).toBe(false);
    finishIncident(as(), 'INC-2026-0001');
    expect(sidebarView(as()).incident?.complete).toBe(true);
    expect(tab?.rows).toHaveLength(before.length);
    expect(tab?.rows.map(({fileId}) => fileId)).toContain(
      fileOf('customer').id,
    );
    finishIncident(as(), 'INC-2026-0001');
    expect(tab?.rows).toHaveLength(before.length);
  });
});
