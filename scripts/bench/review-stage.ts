import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {TypedResult} from '../../emulator/appsscript/contracts';
import {REGISTER_PLAN} from '../../src/product';
import {
  ADMIN,
  aForm,
  BenchStage,
  LEAD,
  valueOf,
  type DeclaredView,
} from './stage';

export const EXEC = 'exec@example.com';
export const LEGAL = 'legal@example.com';
export const COMMANDER = 'commander@example.com';

/** Who signs in a lane of the worst level. */
export const LANES = [
  [EXEC, 'leadership'],
  [COMMANDER, 'commander'],
  [LEGAL, 'legal'],
] as const;

/** Reviewers and readers are entered, so that texts can be asked about and released. */
export class ReviewBenchStage extends BenchStage {
  private pressed = 0;

  constructor() {
    super();
    this.append('people', [
      {name: 'Victoria', email: EXEC, lanes: 'leadership'},
      {name: 'Edmund', email: LEGAL, lanes: 'legal'},
      {name: 'Rafael', email: 'cto@example.com', lanes: 'engineering'},
    ]);
    this.setting('csOps', 'cs.ops@example.com');
    this.setting('csLeadership', 'cs.lead@example.com');
    // Reviews are measured: the sweep writes no texts beside them.
    this.setting('holdingNotes', 'off');
  }

  /** An incident with its reviewed documents, by kind. */
  declared(nth: number): Readonly<Record<string, string>> {
    const form = {...aForm(nth), technical: true};
    const view = valueOf<DeclaredView>(this.run(LEAD, 'declareIncident', form));
    return Object.fromEntries(
      view.documents.map(({kind, fileId}) => [kind, fileId]),
    );
  }

  /**
   * Templates as they come lack facts that only people know.
   *
   * @param mailLater As the page asks, which has the mails written in a call of its own.
   */
  ask(fileId: string, mailLater = false): TypedResult {
    return this.run(LEAD, 'askForReview', {
      fileId,
      people: {},
      notNeeded: {},
      asIs: true,
      mailLater,
    });
  }

  /** What the review page sends when somebody presses "Approve". */
  approve(as: string, lane: string, fileId: string): TypedResult {
    const {textHash} = valueOf<{textHash: string}>(
      this.run(as, 'reviewPageView', fileId),
    );
    return this.run(as, 'answerReview', {
      fileId,
      lane,
      verdict: 'approve',
      words: '',
      textHash,
      operation: `bench${String(++this.pressed).padStart(15, '0')}`,
    });
  }

  /** Types a reply into the document's first thread, over the Drive API. */
  reply(as: string, fileId: string, content: string): void {
    const url = `/drive/v3/files/${fileId}/comments`;
    const {comments} = this.rest<drive_v3.Schema$CommentList>(
      as,
      'GET',
      `${url}?fields=comments(id,content)`,
    );
    const thread = (comments ?? []).find(one =>
      one.content?.includes('icr1.leadership.'),
    );
    this.rest(as, 'POST', `${url}/${thread?.id}/replies?fields=id`, {content});
  }

  /** Replaces the text by one that is ready: no notes to writers, no open fields. */
  write(fileId: string): void {
    const url = `/v1/documents/${fileId}`;
    const {body} = this.rest<docs_v1.Schema$Document>(LEAD, 'GET', url);
    const end = Math.max(
      ...(body?.content ?? []).map(({endIndex}) => endIndex ?? 0),
    );
    const requests: docs_v1.Schema$Request[] = [
      {deleteContentRange: {range: {startIndex: 1, endIndex: end - 1}}},
      {
        insertText: {
          location: {index: 1},
          text: 'What happened\nPayments failed from 08:40 UTC on.\nPay by invoice until then. We write again within an hour.\n',
        },
      },
    ];
    this.rest(LEAD, 'POST', `${url}:batchUpdate`, {requests});
  }

  private setting(key: string, value: string): void {
    const at = `/v4/spreadsheets/${this.registerId}/values/${planOf('settings').title}`;
    const {values} = this.rest<sheets_v4.Schema$ValueRange>(
      ADMIN,
      'GET',
      `${at}!A1:A50`,
    );
    const row = (values ?? []).findIndex(([first]) => first === key) + 1;
    this.rest(ADMIN, 'PUT', `${at}!B${row}?valueInputOption=RAW`, {
      values: [[value]],
    });
  }
}

function planOf(tab: string) {
  const plan = REGISTER_PLAN.tabs.find(({key}) => key === tab);
  if (!plan) throw new Error(`There is no tab "${tab}".`);
  return plan;
}
