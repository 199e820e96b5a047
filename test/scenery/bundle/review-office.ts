import {createHash} from 'node:crypto';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {TypedResult} from '../../../emulator/appsscript/contracts';
import {REGISTER_PLAN} from '../../../src/product';
import type {Answer} from '../../../src/core/base/answer';
import type {DocumentKind} from '../../../src/core/incident/words';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {
  AnswerForm,
  AskForm,
  ReleaseView,
  ReviewPageView,
  ReviewView,
  VerdictKey,
} from '../../../src/review/contract';
import type {SetupForm, SetupView} from '../../../src/setup/contract';
import {aForm} from './a-form';
import {ADMIN, COMMANDER, LEAD, Mould, SETUP, SME, type Office} from './office';
import {placeFor} from '../shared-drive';
import {filesOf} from './what-is-there';

export const ID = 'INC-2026-0001';
export const EXEC = 'exec@example.com';
export const LEGAL = 'legal@example.com';
const PRIVACY = 'privacy@example.com';
export const CS_LEAD = 'cs.lead@example.com';
export const CS_OPS = 'cs.ops@example.com';

/** Who signs, below the incident's own people. Legal has two, so that a ladder has a second rung. */
const SIGNERS: readonly (readonly [
  name: string,
  email: string,
  lanes: string,
])[] = [
  ['Victoria', EXEC, 'leadership'],
  ['Edmund', LEGAL, 'legal'],
  ['Salma', PRIVACY, 'legal'],
  ['Hanna', CS_LEAD, 'cs'],
];

/** Set up as the admin guide says: who signs, and who gets released texts. */
export function setUpForReviews(
  office: Office,
  form: SetupForm = {...SETUP, ...placeFor(office.workspace)},
): void {
  const {steps} = office.value<SetupView>(ADMIN, 'runSetup', [form]);
  const failed = steps.filter(({state}) => state !== 'done');
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  append(
    office,
    'people',
    SIGNERS.map(([name, email, lanes]) => ({name, email, lanes})),
  );
  setting(office, 'csOps', CS_OPS);
  setting(office, 'csLeadership', CS_LEAD);
  // Stories of one text: the sweep writes no others beside it.
  setting(office, 'holdingNotes', 'off');
  office.later(10);
}

/** Declared, and its documents written: no notes to writers, no field left open. */
export function declareWritten(
  office: Office,
  changes: Partial<NewIncidentForm> = {},
): void {
  office.value(LEAD, 'declareIncident', [
    aForm({
      faq: {needed: false, reason: 'Too small.'},
      affected: 'Everybody who pays by card.',
      customerAction: 'Pay later.',
      facts: {symptom: 'Card payments fail with an error'},
      ...changes,
    }),
  ]);
  office.later(10);
  for (const file of documents(office)) write(office, file.id);
  office.later(10);
}

const moulds = new Map<string, Mould>();

/** A Workspace with a written incident, the same for every test that asks for the same form. */
export function reviewOffice(
  changes: Partial<NewIncidentForm> = {},
  settings: Parameters<Mould['copy']>[0] = {},
): Office {
  return written(changes).copy(settings);
}

/** A Workspace in which more has been done with that incident, once for all tests of a file that name it so. */
export function officeAfter(
  name: string,
  prepare: (office: Office) => void,
  changes: Partial<NewIncidentForm> = {},
): Office {
  return moulded(name, () => new Mould(prepare, written(changes))).copy();
}

/** Set up for reviews, and nothing declared yet. */
export function officeForReviews(...copy: Parameters<Mould['copy']>): Office {
  return setUp().copy(...copy);
}

function setUp(): Mould {
  return moulded('', () =>
    Mould.once('reviews', () => new Mould(setUpForReviews)),
  );
}

function written(changes: Partial<NewIncidentForm>): Mould {
  const name = JSON.stringify(changes);
  return moulded(name, () =>
    Mould.once(
      `written-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`,
      () => new Mould(office => declareWritten(office, changes), setUp()),
    ),
  );
}

function moulded(name: string, make: () => Mould): Mould {
  const known = moulds.get(name) ?? make();
  moulds.set(name, known);
  return known;
}

function documents(office: Office) {
  return filesOf(office, ID).filter(({mimeType}) =>
    mimeType.endsWith('document'),
  );
}

export function fileId(
  office: Office,
  kind: DocumentKind = 'customer',
): string {
  const file = documents(office).find(one => office.mark(one).icKind === kind);
  if (!file) throw new Error(`There is no ${kind} document.`);
  return file.id;
}

/** Takes out the notes to writers, as whoever writes the text does. */
export function write(office: Office, id: string): void {
  const document = office.rest<docs_v1.Schema$Document>(
    LEAD,
    'GET',
    `/v1/documents/${id}`,
  );
  const body = document.body?.content ?? [];
  const end = Math.max(...body.map(({endIndex}) => endIndex ?? 0));
  const requests = body
    .filter(({paragraph}) =>
      paragraph?.elements?.[0]?.textRun?.content?.startsWith('✎'),
    )
    .map(({startIndex = 0, endIndex = 0}): docs_v1.Schema$Request => ({
      deleteContentRange: {
        range: {
          startIndex: startIndex ?? 0,
          // The last line break of a document cannot be taken out.
          endIndex: Math.min(endIndex ?? 0, end - 1),
        },
      },
    }))
    .reverse();
  if (requests.length === 0) return;
  office.rest(LEAD, 'POST', `/v1/documents/${id}:batchUpdate`, {requests});
}

/** Somebody edits the text over the Docs API, as an editor does. */
export function edit(
  office: Office,
  from: string,
  to: string,
  id = fileId(office),
  as = LEAD,
): void {
  const {replies} = office.rest<docs_v1.Schema$BatchUpdateDocumentResponse>(
    as,
    'POST',
    `/v1/documents/${id}:batchUpdate`,
    {
      requests: [
        {
          replaceAllText: {
            containsText: {text: from, matchCase: true},
            replaceText: to,
          },
        },
      ],
    },
  );
  if (!replies?.[0]?.replaceAllText?.occurrencesChanged) {
    throw new Error(`"${from}" does not stand in the text.`);
  }
}

export function append(
  office: Office,
  tab: string,
  rows: readonly Readonly<Record<string, string>>[],
): void {
  const plan = planOf(tab);
  office.rest(
    ADMIN,
    'POST',
    `/v4/spreadsheets/${office.places.registerId}:batchUpdate`,
    {
      requests: [
        {
          appendCells: {
            sheetId: plan.sheetId,
            fields: 'userEnteredValue',
            rows: rows.map(cells => ({
              values: plan.columns.map(({key}) =>
                cells[key] === undefined
                  ? {}
                  : {userEnteredValue: {stringValue: cells[key]}},
              ),
            })),
          },
        },
      ],
    },
  );
}

/** Types a value into the Settings tab. */
export function setting(office: Office, key: string, value: string): void {
  const {title} = planOf('settings');
  const {registerId} = office.places;
  const range = `/v4/spreadsheets/${registerId}/values/${title}`;
  const {values} = office.rest<sheets_v4.Schema$ValueRange>(
    ADMIN,
    'GET',
    `${range}!A1:A50`,
  );
  const row = (values ?? []).findIndex(([first]) => first === key) + 1;
  if (row === 0) throw new Error(`There is no setting ${key}.`);
  office.rest(ADMIN, 'PUT', `${range}!B${row}?valueInputOption=RAW`, {
    values: [[value]],
  });
}

function planOf(tab: string) {
  const plan = REGISTER_PLAN.tabs.find(({key}) => key === tab);
  if (!plan) throw new Error(`There is no tab "${tab}".`);
  return plan;
}

/** The sidebar's function, run in the document. */
export function act(
  office: Office,
  as: string,
  name: string,
  ...parameters: readonly unknown[]
): TypedResult {
  return office.run(as, name, parameters);
}

export function ask(
  office: Office,
  form: Partial<AskForm> = {},
  as = LEAD,
): TypedResult {
  return act(office, as, 'askForReview', {
    fileId: fileId(office),
    people: {},
    notNeeded: {},
    ...form,
  });
}

export function release(office: Office, id = fileId(office)): TypedResult {
  return act(office, LEAD, 'releaseDocument', id, 'withheld');
}

/** @throws Error with the problem when the function has none to give. */
export function valueIn<T>({outcome}: TypedResult): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  const answer = outcome.value as Answer<T>;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** The problem a function answers with. @throws Error when it worked. */
export function problemIn({outcome}: TypedResult): string {
  if (!outcome.ok) throw new Error(outcome.error.message);
  const answer = outcome.value as Answer<unknown>;
  if (answer.ok) throw new Error('It was not refused.');
  return `${answer.what} ${answer.why}`;
}

export function view(
  office: Office,
  as = LEAD,
  id = fileId(office),
): ReviewView {
  return office.value<ReviewView>(as, 'reviewView', [id]);
}

export function refresh(
  office: Office,
  as = LEAD,
  id = fileId(office),
): ReviewView {
  return office.value<ReviewView>(as, 'refreshReview', [id]);
}

export function released(result: TypedResult): ReleaseView {
  return valueIn<ReleaseView>(result);
}

export function page(
  office: Office,
  as: string,
  id = fileId(office),
): ReviewPageView {
  return office.value<ReviewPageView>(as, 'reviewPageView', [id]);
}

/** What the page sends when somebody presses a button now: alike in every copy of a Workspace. */
export function anAnswer(
  office: Office,
  as: string,
  changes: Partial<AnswerForm> & Pick<AnswerForm, 'lane' | 'textHash'>,
): AnswerForm {
  const pressed = `${as}${changes.lane}`.replace(/[^a-z]/g, '').slice(0, 20);
  const now = Math.floor(office.workspace.ground.clock.now()).toString(36);
  return {
    fileId: fileId(office),
    verdict: 'approve',
    words: '',
    operation: `${pressed}${now}`,
    ...changes,
  };
}

/** Opens the review page as that person and presses a button. */
export function press(
  office: Office,
  as: string,
  lane: string,
  verdict: VerdictKey = 'approve',
  words = verdict === 'approve' ? '' : 'The start time is wrong.',
  id = fileId(office),
): TypedResult {
  const {textHash} = page(office, as, id);
  const form = {fileId: id, lane, verdict, words, textHash};
  return act(office, as, 'answerReview', anAnswer(office, as, form));
}

/** The three lanes of the worst level sign. */
export function signAll(office: Office): void {
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    valueIn(press(office, person, lane));
  }
}

export const SIGN_BELOW = [
  [SME, 'engineering'],
  [CS_LEAD, 'cs|leadership'],
] as const;

/** Threads of a document as that person sees them, oldest first. */
export function threads(
  office: Office,
  as = LEAD,
  id = fileId(office),
): readonly drive_v3.Schema$Comment[] {
  const {comments = []} = office.rest<drive_v3.Schema$CommentList>(
    as,
    'GET',
    `/drive/v3/files/${id}/comments?fields=*&pageSize=100`,
  );
  return [...comments].reverse();
}

/** The thread that lane has in its latest round. */
export function threadOf(
  office: Office,
  lane: string,
  as = LEAD,
  id = fileId(office),
): drive_v3.Schema$Comment & {readonly id: string} {
  const found = threads(office, as, id)
    .filter(({content}) => content?.includes(`icr1.${lane}.`))
    .pop();
  if (!found?.id) throw new Error(`There is no thread of ${lane}.`);
  return {...found, id: found.id};
}

/** Types a reply into a lane's thread over the Drive API; answers its id. */
export function reply(
  office: Office,
  as: string,
  lane: string,
  content: string,
  id = fileId(office),
): string {
  const thread = threadOf(office, lane, as, id);
  const {id: replyId} = office.rest<drive_v3.Schema$Reply>(
    as,
    'POST',
    `/drive/v3/files/${id}/comments/${thread.id}/replies?fields=id`,
    {content},
  );
  return replyId ?? '';
}
