import type {TemplateKey} from '../core/documents/template-keys';
import type {SealKey} from '../core/base/seal';
import type {ChainedTab, Log} from '../core/register/chained-rows';
import type {Policy} from '../core/policy/policy';
import type {CellFinding} from '../core/policy/policy-tab';
import type {SettingPlan, TabPlan} from '../core/register/table-plan';
import type {AwaitedSource} from './awaited';
import type {ActTakers} from './incidents/waiting-acts';
import type {PartReviews} from './part-reviews';
import type {Row} from './register';
import type {ReleaseRule, ReviewWorld, TextRule} from './review-world';
import type {ClosingRule} from './world';

/** Looks for cells of one tab that say something impossible. */
export interface TabCheck {
  /** Key of the tab. */
  readonly tab: string;
  /**
   * @param policy As the Policy tab says it, for cells that name a level.
   * @param keys To tell what was recorded from what was typed.
   * @param logs Of every incident, for tabs whose rows are chained.
   */
  find(
    rows: readonly Row[],
    policy: Policy,
    keys: readonly SealKey[],
    logs: LogsOf,
  ): readonly CellFinding[];
}

/** Rows of a chained tab by incident. */
export type LogsOf = <T extends {readonly recordedAt: string}>(
  tab: ChainedTab,
) => ReadonlyMap<string, Log<T>>;

/** One part of the five-minute trigger's work; it may stop anywhere and run again. */
export interface SweepPart {
  readonly key: string;
  /** Tabs of the register it looks at first: the sweep reads them once for all its parts. */
  readonly reads: readonly string[];
  run(world: ReviewWorld): SweepNote | void;
}

/** What people are to be told of a part that came to its end; mostly nothing. */
export interface SweepNote {
  /** Ids of documents under review it could not look at. */
  readonly missed?: readonly string[];
  /** Why it left something undone, in a sentence that holds nothing of an incident. */
  readonly undone?: string;
}

/** A template as it comes with the product; in a file beside the bundle, read when set-up needs it. */
export interface TemplateSource {
  readonly key: TemplateKey;
  readonly name: string;
  readonly markdown: string;
}

/** What a capability adds to the whole, as plain lists. `src/product.ts` joins them; nothing is found by magic. */
export interface Capability {
  readonly key: string;
  readonly tabs?: readonly TabPlan[];
  readonly settings?: readonly SettingPlan[];
  readonly tabChecks?: readonly TabCheck[];
  /** Writes into the register what people left who may not. */
  readonly acts?: ActTakers;
  readonly sweepParts?: readonly SweepPart[];
  readonly textRules?: readonly TextRule[];
  readonly releaseRules?: readonly ReleaseRule[];
  readonly closingRules?: readonly ClosingRule[];
  readonly partReviews?: PartReviews;
  readonly awaited?: AwaitedSource;
  readonly templates?: readonly TemplateSource[];
}
