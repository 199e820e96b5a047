import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {NewIncidentForm} from '../../src/declare/contract';
import {documentsOf, setUp} from './acts';
import {addressOf, type Stage} from './stage';

/** Who signs for what, as the admin writes it into the People tab. */
const SIGNERS = [
  ['Victoria Lund', 'exec@example.com', 'Leadership', 'leadership', ''],
  ['Edmund Clarke', 'legal@example.com', 'Legal', 'legal', ''],
  ['Salma Nasser', 'privacy@example.com', 'Legal', 'legal', ''],
  ['Hanna Virtanen', 'cs.lead@example.com', 'Customer Success', 'cs', ''],
];

/** Names reviewers and those who get released texts, in the register; the sweep runs; the web app's address is known. */
export function readyForReviews(stage: Stage, register: string): void {
  stage.rest(
    'admin',
    'POST',
    `/v4/spreadsheets/${register}/values/People:append?valueInputOption=RAW`,
    {values: SIGNERS},
  );
  writeSetting(stage, register, 'csOps', 'cs.ops@example.com');
  writeSetting(stage, register, 'csLeadership', 'cs.lead@example.com');
  stage.call('bot', 'installSweep');
}

/** Writes a value into the Settings tab, as an admin types it. */
export function writeSetting(
  stage: Stage,
  register: string,
  key: string,
  value: string,
): void {
  const range = `/v4/spreadsheets/${register}/values/Settings`;
  const {values} = stage.rest<{values: string[][]}>(
    'admin',
    'GET',
    `${range}!A1:A50`,
  );
  const row = values.findIndex(([first]) => first === key) + 1;
  if (row === 0) throw new Error(`There is no setting ${key}.`);
  stage.rest('admin', 'PUT', `${range}!B${row}?valueInputOption=RAW`, {
    values: [[value]],
  });
}

/** An incident as the dialog sends it, for journeys that begin with a document. */
export function anIncident(
  changes: Partial<NewIncidentForm> = {},
): NewIncidentForm {
  return {
    operation: 'journey-0000001',
    title: 'Pages show old information',
    known: 'Since 22:52 UTC pages and hooks lag behind what people do.',
    severity: 'level-1',
    percentUsers: '90',
    kind: 'degradation',
    detection: 'monitoring-errors',
    services: ['Pages', 'Hooks'],
    roles: {
      commander: addressOf('commander'),
      technicalLead: '',
      commsLead: addressOf('comms.lead'),
      sme: addressOf('sme'),
      scribe: '',
    },
    links: [],
    regulatory: [],
    visibility: 'open',
    people: [],
    rawEventData: 'intact',
    startedAt: '2026-01-05T08:40:00Z',
    detectedAt: '2026-01-05T08:45:00Z',
    comms: {needed: true, reason: 'Customers see old pages'},
    faq: {needed: false, reason: 'One question, answered in the mail'},
    technical: false,
    customerAction: 'Nothing has to be done.',
    affected: 'Everybody who uses pages or hooks.',
    facts: {symptom: 'Pages and hooks show what was true hours ago'},
    ...changes,
  };
}

/** Sentences by the heading below which the notes to writers (✎) make room for them. */
export type Draft = Readonly<Record<string, string>>;

/** What changes at one place. */
interface Piece {
  readonly start: number;
  readonly requests: docs_v1.Schema$Request[];
}

/** A person writes the text: each note to writers gives way to the sentence under its heading, or goes. */
export function writeText(
  stage: Stage,
  person: string,
  fileId: string,
  draft: Draft,
): void {
  const {body} = stage.rest<docs_v1.Schema$Document>(
    person,
    'GET',
    `/v1/documents/${fileId}`,
  );
  const content = body?.content ?? [];
  const end = content[content.length - 1]?.endIndex;
  let heading = '';
  const used = new Set<string>();
  const requests: Piece[] = content.flatMap(
    ({paragraph, startIndex, endIndex}) => {
      const words = (paragraph?.elements ?? [])
        .map(({textRun}) => textRun?.content ?? '')
        .join('')
        .trim();
      if (paragraph?.paragraphStyle?.namedStyleType?.startsWith('HEADING')) {
        heading = words;
      }
      if (!words.startsWith('✎')) return [];
      if (heading === '') used.add(heading);
      const start = startIndex ?? 0;
      const text = used.has(heading) ? undefined : draft[heading];
      used.add(heading);
      // A document's last line break cannot go; nor need the one of a line that is written anew.
      const keep = text !== undefined || endIndex === end;
      const range = {
        startIndex: start,
        endIndex: (endIndex ?? 0) - Number(keep),
      };
      return [
        {
          start,
          requests: [
            {deleteContentRange: {range}},
            ...(text === undefined
              ? []
              : [{insertText: {text, location: {index: start}}}]),
          ],
        },
      ];
    },
  );
  // A letter has no headings: what belongs under none goes in before what we are doing.
  const own = Object.keys(draft).filter(title => !used.has(title));
  const doing = content.find(({paragraph}) =>
    paragraph?.elements?.[0]?.textRun?.content?.startsWith('We '),
  );
  const index =
    doing?.startIndex ?? content[content.length - 1].startIndex ?? 1;
  const added: Piece[] = own.map(title => ({
    start: index,
    requests: [{insertText: {text: `${draft[title]}\n`, location: {index}}}],
  }));
  stage.rest(person, 'POST', `/v1/documents/${fileId}:batchUpdate`, {
    requests: [...requests, ...added]
      .sort((a, b) => b.start - a.start)
      .flatMap((one): docs_v1.Schema$Request[] => one.requests),
  });
}

/** In the order in which it is read. */
function cardPayments(rerouted: string): string {
  return [
    `Payments go through a second provider since ${rerouted} UTC. We are watching that it stays so.`,
    'Your customers may have seen the error page when paying by card. No payment was taken twice.',
  ].join('\n');
}

/** The scene of the guides: set up, declared an hour after it began, its customer text written. */
export function writtenForGuides(stage: Stage): {
  readonly file: string;
  readonly register: string;
} {
  const register = setUp(stage);
  readyForReviews(stage, register);
  writeSetting(stage, register, 'support', 'support@example.com');
  writeSetting(stage, register, 'statusPage', 'https://status.example.com');
  writeSetting(stage, register, 'sender', 'Your Example Payments team');
  const ago = (minutes: number): string => {
    const now = stage.server.workspace.ground.clock.now();
    return `${new Date(now - minutes * 60_000).toISOString().slice(0, 16)}:00Z`;
  };
  const clock = (at: string): string => at.slice(11, 16);
  const startedAt = ago(60);
  stage.call('comms.lead', 'declareIncident', {
    ...anIncident(),
    title: 'Card payments fail',
    known: `Since ${clock(startedAt)} UTC card payments end in an error page.`,
    kind: 'outage',
    services: ['Card payments'],
    startedAt,
    detectedAt: ago(55),
    affected: 'Everybody who takes card payments.',
    customerAction: '',
    facts: {
      symptom: 'Card payments end in an error page',
      stillWorks: 'Invoices, direct debit and stored orders are not affected',
      actionNeeded: 'no',
    },
  });
  const file = documentsOf(stage, 'comms.lead', 'INC-2026-0001').get(
    'Customer',
  );
  if (file === undefined) throw new Error('There is no customer document.');
  writeText(stage, 'comms.lead', file, {
    'What we are doing': cardPayments(clock(ago(20))),
  });
  return {file, register};
}
