import {UserError} from '../../../../src/core/base/user-error';
import type {Verdict} from '../../../../src/review/rules/answers/signature';
import type {ReviewFact} from '../../../../src/review/rules/record/facts';
import {CallFailure} from '../../../../src/world/ask/call';
import type {FakeDocument} from '../../../scenery/fakes/fake-document';
import {Killed} from '../../../scenery/fakes/fake-workspace';
import {ReviewStage} from '../review-stage';
import {SIGNS} from './people';

/** What somebody really said, whether the add-on believes it or not. */
export interface Statement {
  readonly person: string;
  readonly lane: string;
  readonly verdict: Verdict | 'override';
  readonly textHash: string;
  readonly at: string;
}

/** An incident in review, and beside it what really happened to it. */
export class Model {
  readonly stage = new ReviewStage();
  readonly said: Statement[] = [];
  /** Each text that was ever there, as a PDF shows it, by hash. */
  readonly texts = new Map<string, string>();
  sharedByHand = false;
  /** Whom the register named before somebody typed another address over theirs. */
  readonly typedOver = new Set<unknown>();
  /** Rows of the record were deleted: then nobody can tell what was, and nothing may go out until an owner has looked. */
  deletedRows = false;
  /** The same, whether an owner has looked or not. */
  everDeleted = false;
  /** Versions whose signatures were looked at; what is taken back later voids nothing released. */
  readonly judged = new Set<string>();
  /** Whom the People tab has ever named for a lane. */
  readonly named = new Map<string, Set<string>>();
  /** Keys of rows made by hand that an owner has looked at. */
  readonly lookedAt = new Set<string>();
  /** The text as it was at the beginning. */
  readonly first: FakeDocument;
  /** The word that edits replace. */
  word = 'failed';
  /** Lanes a version needed when it began. */
  private readonly needed = new Map<string, readonly string[]>();
  /** Each text as its reader sees it, by hash. */
  private readonly shown = new Map<string, string>();
  private asked: readonly string[] = [];
  private read: readonly ReviewFact[] | null = null;

  constructor(
    approvalsOn: boolean,
    activityOn: boolean,
    readonly overrides: boolean,
  ) {
    this.level().overrides = overrides;
    this.stage.reviews.approvalsOn = approvalsOn;
    this.stage.reviews.activityOn = activityOn;
    this.stage.workspace.searchLag = 0;
    this.first = this.document().copyAs('');
    this.remember();
  }

  /** As recorded after the last act; seals take long to check. */
  facts(): readonly ReviewFact[] {
    this.read ??= this.stage.facts();
    return this.read;
  }

  /** Facts are read anew. */
  settle(): void {
    this.read = null;
  }

  /** The row of the worst level in the Policy tab. */
  level(): Record<string, string | number | boolean> {
    const level = this.stage.tab('policy').find(({key}) => key === 'level-1');
    if (!level) throw new Error('The policy has no level 1.');
    return level;
  }

  document(): FakeDocument {
    const {document} = this.stage.file('customer');
    if (!document) throw new Error('It holds no text.');
    return document;
  }

  /** Drive lets nobody change the comments of a locked document. */
  isLocked(): boolean {
    return this.stage.file('customer').locked ?? false;
  }

  replies(): number {
    return this.stage.reviews
      .threadsOf(this.stage.id())
      .flatMap(({replies}) => replies).length;
  }

  /** What the ask was made from and what policy says, whichever is more. */
  lanesOf(version: string): readonly string[] {
    const known = this.needed.get(version);
    if (known) return known;
    const lanes = [...new Set([...this.asked, ...this.lanes()])];
    this.needed.set(version, lanes);
    return lanes;
  }

  /** Who may sign for a lane: whoever was ever named for it, and whom these let sign in their place. */
  maySign(facts: readonly ReviewFact[], lane: string, who: string): boolean {
    return (
      SIGNS[lane].includes(who) ||
      (this.named.get(lane)?.has(who) ?? false) ||
      facts.some(
        fact =>
          fact.kind === 'delegated' &&
          fact.lane === lane &&
          fact.person === who,
      )
    );
  }

  /** An ask that begins a review is made from the policy of that moment. */
  noteAsk(): void {
    const facts = this.facts();
    const last = facts.map(({kind}) => kind).lastIndexOf('withdrawn');
    const begun = facts.slice(last + 1).some(({kind}) => kind === 'asked');
    if (!begun) this.asked = this.lanes();
    this.settle();
  }

  /** A minute later somebody does it; refusals, broken calls and killed runs are part of life. */
  perform(act: {perform(model: Model): void}): void {
    this.settle();
    this.stage.workspace.later(1);
    try {
      act.perform(this);
    } catch (error) {
      const expected =
        error instanceof Killed ||
        error instanceof UserError ||
        error instanceof CallFailure;
      if (!expected) throw error;
    }
  }

  say(
    person: string,
    lane: string,
    verdict: Statement['verdict'],
    textHash = this.stage.text().hash,
  ): void {
    const {now: at} = this.stage.workspace;
    this.said.push({person, lane, verdict, textHash, at});
  }

  /** Whether the record holds rows that only people put there. */
  hasForgedRows(): boolean {
    return this.stage
      .tab('reviews')
      .some(row => isByHand(row) && !this.lookedAt.has(String(row.key)));
  }

  /** Keeps the text that is there now. */
  remember(): void {
    const {hash} = this.stage.text();
    const {segments} = this.document().read('', false);
    const shown = JSON.stringify(
      segments.map(({paragraphs}) =>
        paragraphs.map(({start, text, heading, bullet, inTable, links}) => [
          [start, text, heading, bullet, inTable, links],
        ]),
      ),
    );
    // Two texts that a reader can tell apart never have one hash.
    expect(this.shown.get(hash) ?? shown).toBe(shown);
    this.shown.set(hash, shown);
    this.texts.set(hash, this.document().textOf());
  }

  /** Lanes the policy names now. */
  private lanes(): readonly string[] {
    return String(this.level().approvals).split('\n');
  }
}

export function isByHand({key}: Readonly<Record<string, unknown>>): boolean {
  return /^forged-| again$/.test(String(key));
}
