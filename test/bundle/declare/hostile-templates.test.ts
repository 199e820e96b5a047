import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {CheckView} from '../../../src/setup/contract';
import type {IncidentView} from '../../../src/core/incident/views';
import type {SidebarView} from '../../../src/upkeep/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  installedOffice,
  LEAD,
  type Office,
} from '../../scenery/bundle/office';
import {filesOf, textOf} from '../../scenery/bundle/what-is-there';

const ID = 'INC-2026-0001';

/** What the owner of a template does to it. */
function edit(
  office: Office,
  kind: string,
  ...requests: docs_v1.Schema$Request[]
): void {
  const fileId = office.places.templates[kind];
  office.rest(ADMIN, 'POST', `/v1/documents/${fileId}:batchUpdate`, {requests});
}

function replaced(from: string, to: string): docs_v1.Schema$Request {
  return {
    replaceAllText: {
      containsText: {text: from, matchCase: true},
      replaceText: to,
    },
  };
}

function indexOf(office: Office, kind: string, text: string): number {
  const {body} = office.rest<docs_v1.Schema$Document>(
    ADMIN,
    'GET',
    `/v1/documents/${office.places.templates[kind]}`,
  );
  for (const {paragraph} of body?.content ?? []) {
    for (const {textRun, startIndex} of paragraph?.elements ?? []) {
      const at = textRun?.content?.indexOf(text) ?? -1;
      if (at >= 0) return (startIndex ?? 0) + at;
    }
  }
  throw new Error(`"${text}" is not in the body of the template.`);
}

function findings(office: Office): readonly string[] {
  return office
    .value<CheckView>(ADMIN, 'checkTemplates')
    .findings.map(({level, message}) => `${level}: ${message}`);
}

function declared(office: Office): IncidentView {
  return office.value<IncidentView>(LEAD, 'declareIncident', [aForm()]);
}

function documentOf(office: Office, kind: string): string {
  const file = filesOf(office, ID).find(
    one => office.mark(one).icKind === kind,
  );
  if (!file) throw new Error(`No ${kind} document.`);
  return file.id;
}

describe('a template somebody has worked on', () => {
  it('is filled in where a field is split over styles', () => {
    const office = installedOffice();
    const start = indexOf(office, 'customer', '{{impact.who?}}');
    edit(office, 'customer', {
      updateTextStyle: {
        range: {startIndex: start + 5, endIndex: start + 12},
        textStyle: {bold: true},
        fields: 'bold',
      },
    });
    expect(declared(office).complete).toBe(true);
    const text = textOf(office, documentOf(office, 'customer'));
    expect(text).toContain('85 %');
    expect(text).not.toContain('{{');
  });

  it('keeps an unknown field visible, names it in the check and in the sidebar', () => {
    const office = installedOffice();
    edit(
      office,
      'internal',
      replaced('{{progress.doing}}', '{{incident.weather}}'),
    );
    expect(findings(office).join('\n')).toContain('incident.weather');
    expect(declared(office).complete).toBe(true);
    const fileId = documentOf(office, 'internal');
    expect(textOf(office, fileId)).toContain('{{incident.weather}}');
    const {document} = office.value<SidebarView>(LEAD, 'sidebarView', [], {
      container: {fileId, kind: 'document'},
    });
    expect(
      document?.looseFields.map(({text, problem}) => [text, problem]),
    ).toEqual([['{{incident.weather}}', 'unknown']]);
  });

  it('without a section is named in the check, and still makes its document', () => {
    const office = installedOffice();
    edit(office, 'internal', replaced('Impact', 'Something else'));
    const [first] = findings(office);
    expect(first).toContain('Impact');
    expect(declared(office).complete).toBe(true);
  });

  it('that names a person brings no name into what customers read (S0-19)', () => {
    const office = installedOffice();
    edit(
      office,
      'customer',
      replaced('{{org.sender?}}', 'Contact {{role.commander}}'),
    );
    expect(findings(office).join('\n')).toContain('role.commander');
    expect(declared(office).complete).toBe(true);
    expect(textOf(office, documentOf(office, 'customer'))).not.toContain(
      'commander@example.com',
    );
  });
});

describe('a template that has gone', () => {
  it.each([
    ['into the bin', 'PATCH', {trashed: true}],
    ['for ever', 'DELETE', undefined],
  ])(
    '%s: the others are made, the failed step is named, and set-up and "Finish" put it right',
    (_, method, body) => {
      const office = installedOffice();
      office.workspace.request(
        ADMIN,
        method,
        `/drive/v3/files/${office.places.templates.faq}`,
        body,
      );
      expect(findings(office).join('\n')).toMatch(/bin|cannot be read/);
      const view = declared(office);
      const failed = view.steps
        .filter(({state}) => state === 'failed')
        .map(({key}) => key);
      if (!view.complete) {
        expect(failed).toContain('copy:faq');
        expect(documentOf(office, 'internal')).not.toBe('');
      }
      office.value(ADMIN, 'runSetup', [
        {
          preset: 'level-1-4',
          writers: ['comms-team@example.com'],
          domainReads: true,
          idPrefix: 'INC',
        },
      ]);
      expect(findings(office)).toEqual([]);
      office.later(10);
      const finished = office.value<IncidentView>(LEAD, 'finishIncident', [ID]);
      expect(finished.complete).toBe(true);
      expect(textOf(office, documentOf(office, 'faq'))).toContain(
        `${ID} · FAQ`,
      );
      expect(filesOf(office, ID)).toHaveLength(4);
    },
  );
});
