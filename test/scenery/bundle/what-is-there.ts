import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {meantKey} from '../../../src/core/register/shown-names';
import type {Cell} from '../../../src/core/register/table-plan';
import {REGISTER_PLAN} from '../../../src/product';
import type {FileRecord} from '../../../emulator/drive/records';
import type {SentMail} from '../../../emulator/mail/send';
import {
  ADMIN,
  BOT,
  COMMANDER,
  CSM,
  LEAD,
  OUTSIDER,
  SME,
  WRITER,
  type Office,
} from './office';

type Cells = Readonly<Record<string, unknown>>;

/** Rows of a tab, by the keys of the plan; read by header text, without the product's own reading. */
export function rowsOf(
  office: Office,
  registerId: string,
  tab: string,
  as = ADMIN,
): readonly Cells[] {
  const plan = REGISTER_PLAN.tabs.find(({key}) => key === tab);
  if (!plan) throw new Error(`No tab "${tab}".`);
  const {valueRanges} =
    office.rest<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(
      as,
      'POST',
      `/v4/spreadsheets/${registerId}/values:batchGetByDataFilter`,
      {
        dataFilters: [{gridRange: {sheetId: plan.sheetId}}],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
    );
  const [headers = [], ...rows] = (valueRanges?.[0]?.valueRange?.values ??
    []) as unknown[][];
  return rows.map(row =>
    Object.fromEntries(
      plan.columns.map(column => [
        column.key,
        meantKey(column, (row[headers.indexOf(column.header)] ?? '') as Cell),
      ]),
    ),
  );
}

/** All text of a document with its headers, footers and link targets. */
export function textOf(office: Office, fileId: string, as = LEAD): string {
  const document = office.rest<docs_v1.Schema$Document>(
    as,
    'GET',
    `/v1/documents/${fileId}?includeTabsContent=true`,
  );
  const words: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if ((name === 'content' || name === 'url') && isText(inner)) {
          words.push(inner);
        } else if (name !== 'namedRanges') collect(inner);
      }
    }
  };
  collect(document.tabs);
  return words.join('');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Files of one incident that are not in the bin. */
export function filesOf(office: Office, incident: string): FileRecord[] {
  return office
    .files()
    .filter(
      file =>
        file.trashedAt === undefined &&
        office.mark(file).icIncident === incident,
    );
}

const EVERYBODY = [
  LEAD,
  WRITER,
  COMMANDER,
  SME,
  CSM,
  ADMIN,
  BOT,
  OUTSIDER,
] as const;

/** Who may do what with a file; owner counts as writer, because whoever finishes an incident owns what it made. */
export function rolesOn(office: Office, fileId: string): string {
  return EVERYBODY.map(email => {
    const role = office.workspace.gate.roleOf(email, fileId) ?? '-';
    return `${email.split('@')[0]}:${role === 'owner' ? 'writer' : role}`;
  }).join(' ');
}

export type WhatIsThere = ReturnType<typeof whatIsThere>;

/** Everything that has to be true of all incidents, as one value in which ids and times are names. */
export function whatIsThere(office: Office) {
  const {registerId} = office.places;
  const stubs = rowsOf(office, registerId, 'incidents');
  const known = new Set(stubs.map(({id}) => String(id)));
  const strays = office
    .files()
    .filter(
      file =>
        file.trashedAt === undefined &&
        (office.mark(file).icIncident ?? '') !== '' &&
        !known.has(office.mark(file).icIncident),
    );
  const incidents = stubs.map(row => anIncident(office, registerId, row));
  const told = teamMails(office);
  const doubted = incidents.some(({journal}) => journal.includes('team mail'));
  return {
    incidents,
    // One that is in doubt may have gone; nobody is written to twice.
    teamMails: doubted && told < 2 ? 'in doubt' : told,
    strays: strays.map(({name}) => name),
    files: office.files().filter(({trashedAt}) => trashedAt === undefined)
      .length,
  };
}

function teamMails({workspace}: Office): number {
  const sent = workspace.ground.store.collection<SentMail>('mail.outbox');
  return [...sent.values()].filter(({subject, text}) =>
    /you are named in (it|an incident)/i.test(`${subject} ${text}`),
  ).length;
}

function anIncident(office: Office, mainId: string, stub: Cells) {
  const id = String(stub.id);
  const files = filesOf(office, id);
  const own = files.find(file => office.mark(file).icKind === 'register');
  const restricted = stub.visibility === 'restricted';
  const home = restricted ? (own?.id ?? '') : mainId;
  const rows = (tab: string): readonly Cells[] =>
    home === ''
      ? []
      : rowsOf(office, home, tab, restricted ? LEAD : ADMIN).filter(
          row => (row.incident ?? row.id) === id,
        );
  return {
    id,
    setup: stub.setup,
    stub: Object.entries(stub).flatMap(([key, value]) =>
      value === '' ? [] : [key],
    ),
    registerNamed: restricted ? stub.registerId === own?.id : true,
    homeRows: rows('incidents').map(({title, severity, rev}) => [
      title,
      severity,
      rev,
    ]),
    files: files
      .map(file => `${office.mark(file).icKind}: ${rolesOn(office, file.id)}`)
      .sort(),
    inFolder: files.every(
      ({id: fileId, parent}) =>
        fileId === stub.folderId || parent === stub.folderId,
    ),
    documents: rows('documents')
      .map(({kind, fileId}) => {
        const file = files.find(one => one.id === fileId);
        return `${String(kind)} is a ${file ? office.mark(file).icKind : 'lost file'}`;
      })
      .sort(),
    journal: rows('journal')
      .map(({event}) => String(event))
      .filter(event => !event.startsWith('second copy'))
      .sort(),
    texts: files
      .filter(({mimeType}) => mimeType.endsWith('document'))
      .map(({id: fileId}) => settled(textOf(office, fileId)))
      .sort(),
  };
}

/** Ids of files differ from run to run; so do the seconds. */
function settled(text: string): string {
  return text
    .replace(/\b[01][\w-]{30,}/g, '<file>')
    .replace(/\d\d:\d\d(:\d\d)?Z?/g, '<time>');
}
