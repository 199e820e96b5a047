import type {Activity} from './activity';
import type {Approvals} from './approvals';
import type {Briefs} from './briefs';
import type {Changes as ChangeLog} from './changes';
import type {Comments} from './comments';
import type {ContentLock} from './content-lock';
import type {Evidence} from './evidence';
import type {Looks} from './looks';
import type {Inbox} from './inbox';
import type {ReviewText} from './review-text';
import type {SeenTexts} from './seen-texts';
import type {PartReviews} from './part-reviews';
import type {Shelf} from './shelf';
import type {SweepLog} from './sweeps';
import type {Incident, IncidentDocument} from '../core/incident/incident';
import type {DocumentKind} from '../core/incident/words';
import type {SealKey} from '../core/base/seal';
import type {Settings} from '../core/register/settings';
import type {RegisterFacts} from './incidents/register-facts';
import type {Changes, Row} from './register';
import type {DocumentText} from '../core/documents/document-text';
import type {TextFind} from '../core/documents/text-find';
import type {World} from './world';

/** Looks for what a document of those kinds must not say, or does not say yet. */
export interface TextRule {
  readonly kinds: readonly DocumentKind[];
  /** Tabs of the incident's register in which people decide about its finds. */
  readonly reads: readonly string[];
  find(text: SignedWords, about: TextAbout): readonly TextFind[];
}

export interface SignedWords {
  /** As they are signed, one a paragraph. */
  readonly lines: readonly string[];
  /** Where they stand; null for words that stand in no document yet. */
  readonly document: DocumentText | null;
}

/** What a rule may know of the text beside its words. */
export interface TextAbout {
  readonly kind: DocumentKind;
  readonly incident: Incident;
  readonly settings: Settings;
  /** Names out of the People tab. */
  readonly people: readonly string[];
  /** Other documents of the incident, as far as the person may read them. */
  readonly beside: readonly BesideText[];
  /** All of the incident, itself included. */
  readonly documents: readonly IncidentDocument[];
  readonly phrases: World['phrases'];
  readonly keptText: World['keptText'];
  /** To tell decisions the add-on wrote from what people typed. */
  readonly keys: readonly SealKey[];
  /** Of the tabs it reads; without a register, none. */
  rows(tab: string): readonly Row[];
}

export interface BesideText {
  readonly kind: DocumentKind;
  readonly document: DocumentText;
}

/**
 * Looks at a text as it is now in its incident: what keeps it from being released is not in its words alone. The same
 * text, register and time always give the same answer.
 */
export interface ReleaseRule {
  readonly kinds: readonly DocumentKind[];
  readonly gate: 'promises' | 'outdated';
  /** Tabs it looks at, beside those of reviews. */
  readonly reads: readonly string[];
  /** Each find is a sentence; none: nothing is in the way. */
  find(lines: readonly string[], about: ReleaseAbout): readonly string[];
  /** The same of what reviewers should not be asked to sign: finds that are, or will be, in the way once they have. */
  beforeAsk?(lines: readonly string[], about: ReleaseAbout): readonly string[];
  /** Rows of the register that come to be with the release, and are written with it. */
  released?(lines: readonly string[], about: ReleaseAbout): Append;
}

export interface ReleaseAbout {
  readonly kind: DocumentKind;
  readonly fileId: string;
  readonly incident: Incident;
  /** The register the incident is kept in. */
  readonly register: RegisterFacts;
  readonly now: string;
  /** Who looks, or releases. */
  readonly by: string;
}

type Append = NonNullable<Changes['append']>;

/** What reviews ask of the world beside the rest. */
export interface ReviewWorld extends World {
  readonly comments: Comments;
  readonly changes: ChangeLog;
  readonly briefs: Briefs;
  readonly activity: Activity;
  readonly approvals: Approvals;
  readonly evidence: Evidence;
  readonly lock: ContentLock;
  readonly reviewText: ReviewText;
  readonly inbox: Inbox;
  readonly sweeps: SweepLog;
  readonly looks: Looks;
  /** What documents must not say, from every capability that knows something of it. */
  readonly textRules: readonly TextRule[];
  readonly releaseRules: readonly ReleaseRule[];
  readonly seenTexts: SeenTexts;
  /** For the person who acts alone. */
  readonly myShelf: Shelf;
  readonly parts: PartReviews;
  /** Address of the review page, for everybody. */
  readonly reviewPage: (fileId: string) => string;
}
