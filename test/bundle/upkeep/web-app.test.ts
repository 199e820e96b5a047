import type {IncidentView} from '../../../src/core/incident/views';
import type {SetupView, VisitorView} from '../../../src/setup/contract';
import type {FoundIncidents, SidebarView} from '../../../src/upkeep/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  BOT,
  COMMANDER,
  CSM,
  emptyOffice,
  installedOffice,
  LEAD,
  OUTSIDER,
  SETUP,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';

const WEB = {surface: 'webapp'} as const;

function declared(
  office: Office,
  changes: Parameters<typeof aForm>[0] = {},
): IncidentView {
  return office.value(LEAD, 'declareIncident', [aForm(changes)]);
}

const desk = (office: Office, who: string, at: object) =>
  office.value<SidebarView>(who, 'sidebarView', [at], WEB);
const found = (office: Office, who: string, search: object = {}) =>
  office.value<FoundIncidents>(who, 'searchIncidents', [search], WEB);
const titles = (office: Office, who: string, search: object = {}) =>
  found(office, who, search).incidents.map(({title}) => title);

describe('the desk of an incident, without any editor', () => {
  it('is that of the document named, with everything the sidebar shows beside it', () => {
    const office = installedOffice();
    const incident = declared(office);
    for (const {fileId, kind, label} of incident.documents) {
      const at = {incident: incident.id, file: fileId};
      const view = desk(office, LEAD, at);
      expect(view.document).toMatchObject({fileId, kind, label, canEdit: true});
      const beside = office.value<SidebarView>(LEAD, 'sidebarView', [], {
        container: {fileId, kind: 'document'},
      });
      expect({...view, now: ''}).toEqual({...beside, now: ''});
    }
  });

  it('takes the first document where only the incident is named, and lists all', () => {
    const office = installedOffice();
    const incident = declared(office);
    const view = desk(office, LEAD, {incident: incident.id, file: ''});
    expect(view.document?.kind).toBe('internal');
    expect(view.edit).not.toBeNull();
    expect(view.documents.map(({fileId}) => fileId)).toEqual(
      incident.documents.map(({fileId}) => fileId),
    );
  });

  it('shows a document only beside its own incident', () => {
    const office = installedOffice();
    const first = declared(office);
    const other = declared(office, {
      operation: 'another-0001',
      title: 'Another one',
    });
    const mixed = {incident: first.id, file: other.documents[0].fileId};
    expect(desk(office, LEAD, mixed)).toMatchObject({
      incident: {id: first.id},
      document: null,
    });
  });

  it('saves details and adds to the timeline from there', () => {
    const office = installedOffice();
    const {id, documents} = declared(office);
    const at = {incident: id, file: documents[1].fileId};
    const {rev, edit} = desk(office, LEAD, at);
    const change = {
      incidentId: id,
      rev,
      form: {...edit, title: 'A better title'},
      decisions: {},
    };
    const saved = office.value<{sidebar: SidebarView}>(
      LEAD,
      'changeMetadata',
      [change, at],
      WEB,
    );
    expect(saved.sidebar.incident?.title).toBe('A better title');
    expect(saved.sidebar.document?.fileId).toBe(at.file);
    const entry = {
      incidentId: id,
      operation: 'entry-00000001',
      at: '',
      text: 'Switched over.',
    };
    const added = office.value<SidebarView>(
      LEAD,
      'addTimelineEntry',
      [entry, at],
      WEB,
    );
    expect(added.timeline.map(({text}) => text)).toContain('Switched over.');
    expect(added.document?.fileId).toBe(at.file);
  });

  it('lets a commander who may not write the register set the level: the sweep records it as theirs', () => {
    const office = installedOffice();
    const {id, documents} = declared(office);
    const at = {incident: id, file: documents[0].fileId};
    const {rev, edit, actsAs} = desk(office, COMMANDER, at);
    expect(actsAs).toEqual(['Incident commander']);
    const form = {...edit, severity: 'level-2'};
    const saved = office.value<{waits: boolean; sidebar: SidebarView}>(
      COMMANDER,
      'changeMetadata',
      [{incidentId: id, rev, form, base: edit, decisions: {}}, at],
      WEB,
    );
    expect(saved.waits).toBe(true);
    const entry = {
      incidentId: id,
      operation: 'entry-00000001',
      at: '',
      text: 'Switched over.',
    };
    office.value(SME, 'addTimelineEntry', [entry, at], WEB);
    expect(desk(office, LEAD, at)).toMatchObject({
      edit: {severity: 'level-1'},
      waiting: [{by: COMMANDER}, {by: SME}],
    });
    office.run(BOT, 'sweep');
    expect(desk(office, LEAD, at)).toMatchObject({
      edit: {severity: 'level-2'},
      waiting: [],
      timeline: [{text: 'Switched over.', by: SME}],
    });
  });

  it('needs two round trips at most', () => {
    const office = installedOffice();
    const {id, documents} = declared(office, {visibility: 'restricted'});
    const at = {incident: id, file: documents[0].fileId};
    const before = office.workspace.calls.list().length;
    desk(office, SME, at);
    const sent = office.workspace.calls
      .list()
      .slice(before)
      .filter(({method}) => !method.startsWith('service.'));
    const waves = new Set(sent.map(({wave}) => wave));
    expect(waves.size).toBeLessThanOrEqual(2);
  });
});

describe('a restricted incident in the web app (S0-34)', () => {
  const RESTRICTED = {
    operation: 'restricted-0001',
    visibility: 'restricted',
    title: 'Zanzibar',
    services: ['Quokka'],
  } as const;

  it('is found and opened by its people, and by nobody else', () => {
    const office = installedOffice();
    declared(office);
    const {id, documents} = declared(office, RESTRICTED);
    office.later(10);
    for (const insider of [LEAD, COMMANDER, SME]) {
      expect(titles(office, insider)).toContain('Zanzibar');
      expect(titles(office, insider, {text: 'quokka'})).toEqual(['Zanzibar']);
      expect(desk(office, insider, {incident: id, file: ''}).incident?.id).toBe(
        id,
      );
    }
    for (const other of [WRITER, ADMIN, CSM]) {
      expect(titles(office, other)).not.toContain('Zanzibar');
      expect(titles(office, other, {text: 'quokka'})).toEqual([]);
      for (const file of ['', documents[0].fileId]) {
        const view = desk(office, other, {incident: id, file});
        expect([view.incident, view.document, view.edit]).toEqual([
          null,
          null,
          null,
        ]);
      }
    }
  });

  it('is found by its people also where they may not read the main register', () => {
    const office = emptyOffice();
    office.value(ADMIN, 'runSetup', [{...SETUP, domainReads: false}]);
    const {id} = declared(office, RESTRICTED);
    // Search lags behind what was just made.
    office.later(10);
    expect(titles(office, SME)).toEqual(['Zanzibar']);
    expect(desk(office, SME, {incident: id, file: ''})).toMatchObject({
      incident: {id},
    });
    expect(office.answer(CSM, 'searchIncidents', [{}], WEB)).toMatchObject({
      ok: false,
      remedy: 'Ask an admin for access to the register.',
    });
  });
});

describe('the list of incidents', () => {
  it('finds by words of title, number, level, kind and service, in any order', () => {
    const office = installedOffice();
    declared(office, {title: 'Checkout fails', services: ['Card payments']});
    declared(office, {operation: 'another-0001', title: 'Search is slow'});
    for (const text of ['fails checkout', '0001', 'CARD pay', 'card checkout'])
      expect([text, titles(office, LEAD, {text})]).toEqual([
        text,
        ['Checkout fails'],
      ]);
    expect(titles(office, LEAD, {text: 'nothing like it'})).toEqual([]);
    expect(titles(office, LEAD)).toHaveLength(2);
  });

  it('tells active ones from earlier ones', () => {
    const office = installedOffice();
    const {id, documents} = declared(office, {title: 'It is over'});
    declared(office, {operation: 'another-0001', title: 'It goes on'});
    const at = {incident: id, file: documents[0].fileId};
    const {rev, edit} = desk(office, LEAD, at);
    const form = {...edit, phase: 'post-incident'};
    const change = {incidentId: id, rev, form, decisions: {}};
    office.value(LEAD, 'changeMetadata', [change, at], WEB);
    const shown = (standing: string) => titles(office, LEAD, {standing});
    expect(shown('active')).toEqual(['It goes on']);
    expect(shown('earlier')).toEqual(['It is over']);
    expect(shown('all')).toHaveLength(2);
  });

  it.each([null, 'x', 42, {text: 7, standing: 'x'}, {text: {}}])(
    'shows everything where the page asks for nothing it knows: %j',
    input => {
      const office = installedOffice();
      declared(office, {title: 'Checkout fails'});
      expect(titles(office, LEAD, input as object)).toEqual(['Checkout fails']);
    },
  );
});

describe('somebody who has nothing to do with the installation', () => {
  it('learns no more than that there is one', () => {
    const office = emptyOffice();
    office.value(ADMIN, 'runSetup', [{...SETUP, domainReads: false}]);
    declared(office);
    const {registerId, folderId, templates} = office.places;
    const ids = [registerId, folderId, ...Object.values(templates)];
    for (const stranger of [CSM, OUTSIDER]) {
      expect(
        office.value<VisitorView>(stranger, 'visitorView', [], WEB),
      ).toEqual({me: stranger, installed: true, mayInstall: false});
      const setup = office.value<SetupView>(stranger, 'setupView', [], WEB);
      const all = JSON.stringify([
        setup,
        office.run(stranger, 'sidebarView', [{}], WEB).outcome,
        office.run(stranger, 'registerView', [], WEB).outcome,
        office.run(stranger, 'searchIncidents', [{}], WEB).outcome,
      ]);
      for (const id of ids) expect(all).not.toContain(id);
    }
  });

  it('is not an owner; who set it up is', () => {
    const office = installedOffice();
    const of = (who: string) =>
      office.value<VisitorView>(who, 'visitorView', [], WEB).mayInstall;
    expect([of(ADMIN), of(LEAD), of(WRITER)]).toEqual([true, false, false]);
  });
});
