import type {TemplateKey} from '../core/documents/template-keys';
import type {Policy} from '../core/policy/policy';
import type {CellFinding} from '../core/policy/policy-tab';
import type {SettingPlan, TabPlan} from '../core/register/table-plan';
import type {PartReviews} from './part-reviews';
import type {Row} from './register';
import type {ReviewWorld, TextRule} from './review-world';

/** Looks for cells of one tab that say something impossible. */
export interface TabCheck {
  /** Key of the tab. */
  readonly tab: string;
  /** @param policy As the Policy tab says it, for cells that name a level. */
  find(rows: readonly Row[], policy: Policy): readonly CellFinding[];
}

/** One part of the five-minute trigger's work; it may stop anywhere and run again. */
export interface SweepPart {
  readonly key: string;
  /** Answers with the ids of documents under review it could not look at, so that people are told; mostly none. */
  run(world: ReviewWorld): readonly string[];
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
  readonly sweepParts?: readonly SweepPart[];
  readonly textRules?: readonly TextRule[];
  readonly partReviews?: PartReviews;
  readonly templates?: readonly TemplateSource[];
}
