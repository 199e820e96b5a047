import {cellsSeal} from '../../../src/core/register/sealed-cells';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {runSetup} from '../../../src/setup/actions/install';
import type {TemplateSource} from '../../../src/world/capability';
import type {DocumentKind} from '../../../src/core/incident/words';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {ReviewWorld} from '../../../src/world/review-world';
import type {CanonicalText} from '../../../src/review/rules/text/canonical-text';
import {canonicalText} from '../../../src/review/rules/text/canonical-text';
import {readFacts} from '../../../src/review/rules/record/fact-rows';
import {
  packed,
  type PackedFact,
} from '../../../src/review/rules/record/packed-fact';
import type {ReviewFact} from '../../../src/review/rules/record/facts';
import {answerReview} from '../../../src/review/actions/answer-review';
import type {Verdict} from '../../../src/review/rules/answers/signature';
import {readerOf} from '../../scenery/fakes/reader-of';
import {FakeReviews} from '../../scenery/fakes/fake-reviews';
import {fakeReviewWorld} from '../../scenery/fakes/fake-review-world';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {FakeWorkspace, type FakeFile} from '../../scenery/fakes/fake-workspace';
import {aForm} from '../../scenery/fakes/installed-workspace';

export const ADMIN = 'admin@example.com';
export const LEAD = 'comms.lead@example.com';
export const WRITER = 'writer@example.com';
export const COMMANDER = 'commander@example.com';
export const SME = 'sme@example.com';
export const EXEC = 'exec@example.com';
export const LEGAL = 'legal@example.com';
export const LEGAL2 = 'legal2@example.com';
export const CS = 'cs.lead@example.com';
export const CS_OPS = 'cs.ops@example.com';
export const CSM = 'csm@example.com';
export const OUTSIDER = 'outsider@elsewhere.example';

const NAMES: Readonly<Record<string, string>> = {
  [ADMIN]: 'Ada Admin',
  [LEAD]: 'Lee Lead',
  [WRITER]: 'Wren Writer',
  [COMMANDER]: 'Cam Commander',
  [SME]: 'Sam Engineer',
  [EXEC]: 'Alex Kim',
  [LEGAL]: 'Lou Legal',
  [LEGAL2]: 'Lin Legal',
  [CS]: 'Chris Success',
  [CS_OPS]: 'Opal Ops',
  // The same name as the executive's.
  [CSM]: 'Alex Kim',
  [OUTSIDER]: 'Otto Outside',
};

const BODY =
  '# {{incident.id}}\n\n## What happened\n\nPayments failed.\n\nIt began at 08:40 UTC. We write again within an hour.\n\n## What you can do\n\nPay later.\n\n## Contact\n\nWrite to support.';

export const TEMPLATES: readonly TemplateSource[] = (
  ['internal', 'customer', 'faq', 'technical', 'analysis'] as const
).map(key => ({key, name: `Template ${key}`, markdown: BODY}));

/** An incident with its documents, and the people who review them. */
export class ReviewStage {
  readonly workspace = new FakeWorkspace();
  readonly reviews = new FakeReviews(this.workspace);
  private pressed = 0;

  /**
   * @param settings Rows of the Settings tab that the form does not hold.
   * @param templates Left out: short ones, the same for every document.
   */
  constructor(
    form: Partial<NewIncidentForm> = {},
    settings: Readonly<Record<string, string>> = {},
    templates = TEMPLATES,
  ) {
    for (const [email, name] of Object.entries(NAMES)) {
      this.reviews.account(email, name);
    }
    const setup = runSetup(
      fakeWorld(this.workspace, ADMIN),
      {
        preset: 'level-1-4',
        writers: [LEAD, WRITER],
        domainReads: true,
        idPrefix: 'INC',
      },
      templates,
    );
    if (setup.steps.some(({state}) => state !== 'done')) {
      throw new Error(JSON.stringify(setup.steps));
    }
    this.tab('people').push(
      {name: 'Alex Kim', email: EXEC, team: '', lanes: 'leadership', group: ''},
      {name: 'Lou', email: LEGAL, team: '', lanes: 'legal', group: ''},
      {name: 'Lin', email: LEGAL2, team: '', lanes: 'legal', group: ''},
      {name: 'Chris', email: CS, team: '', lanes: 'cs', group: ''},
    );
    this.setting('csOps', CS_OPS);
    this.setting('csLeadership', CS);
    for (const [key, value] of Object.entries(settings)) {
      this.setting(key, value);
    }
    this.workspace.later(10);
    const {complete} = declareIncident(
      fakeWorld(this.workspace, LEAD),
      aForm({
        faq: {needed: false, reason: 'Too small.'},
        technical: true,
        ...form,
      }),
    );
    if (!complete) throw new Error('The incident is not complete.');
    this.workspace.later(10);
    this.workspace.calm();
  }

  as(email: string): ReviewWorld {
    return fakeReviewWorld(this.reviews, email);
  }

  file(kind: DocumentKind): FakeFile {
    const found = [...this.workspace.files.values()].find(
      ({mark}) => mark.kind === kind && mark.incident !== '',
    );
    if (!found) throw new Error(`There is no ${kind} document.`);
    return found;
  }

  id(kind: DocumentKind = 'customer'): string {
    return this.file(kind).id;
  }

  text(kind: DocumentKind = 'customer'): CanonicalText {
    const {document, id} = this.file(kind);
    if (!document) throw new Error('It holds no text.');
    const read = document.read(id, false);
    return canonicalText(readerOf(read), read);
  }

  /** A row of the Comms tab as the add-on wrote it before rows were chained. */
  wrote(cells: Readonly<Record<string, string>> & {sentAt: string}): void {
    const row = {...cells, recordedAt: cells.sentAt};
    const seal = cellsSeal('message', row, this.as(ADMIN).secrets.keys());
    this.tab('comms').push({...row, seal});
  }

  /** Rows of the main register, or of a restricted incident's own. */
  tab(key: string, own = false): Record<string, string | number | boolean>[] {
    const id = this.workspace.installation?.registerId ?? '';
    const register = own
      ? [...this.workspace.files.values()].find(
          ({mark}) => mark.kind === 'register' && mark.incident !== '',
        )
      : this.workspace.files.get(id);
    const rows = register?.tabs.get(key)?.rows;
    if (!rows) throw new Error(`There is no tab ${key}.`);
    return rows;
  }

  setting(key: string, value: string): void {
    const row = this.tab('settings').find(one => one.key === key);
    if (!row) throw new Error(`There is no setting ${key}.`);
    row.value = value;
  }

  facts(kind: DocumentKind = 'customer', own = false): readonly ReviewFact[] {
    const rows = this.tab('reviews', own).map((cells, at) => ({
      position: at + 1,
      cells,
    }));
    const id = this.id(kind);
    const {keys, heads} = this.reviews;
    return readFacts(rows, id, keys, heads.get(id) ?? null).facts;
  }

  /** Facts by their columns in the register. */
  columns(kind: DocumentKind = 'customer'): readonly PackedFact[] {
    return this.facts(kind).map(packed);
  }

  /** Presses a button of the review page. */
  press(
    email: string,
    lane: string,
    verdict: Verdict = 'approve',
    words = verdict === 'approve' ? '' : 'Because.',
    kind: DocumentKind = 'customer',
  ): void {
    answerReview(this.as(email), {
      fileId: this.id(kind),
      lane,
      verdict,
      words,
      textHash: this.text(kind).hash,
      operation: this.operation(),
    });
  }

  operation(): string {
    return `press${String(++this.pressed).padStart(15, '0')}`;
  }

  /** Thread id of a lane's latest round. */
  thread(lane: string, kind: DocumentKind = 'customer'): string {
    return (
      this.facts(kind)
        .flatMap(fact =>
          fact.kind === 'thread' && fact.lane === lane ? [fact.threadId] : [],
        )
        .pop() ?? ''
    );
  }
}
