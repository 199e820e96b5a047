import type {Activity} from './activity';
import type {Approvals} from './approvals';
import type {Briefs} from './briefs';
import type {Changes} from './changes';
import type {Comments} from './comments';
import type {ContentLock} from './content-lock';
import type {Directory} from './directory';
import type {Evidence} from './evidence';
import type {Looks} from './looks';
import type {Inbox} from './inbox';
import type {RecordHeads} from './record-heads';
import type {ReviewText} from './review-text';
import type {SeenTexts} from './seen-texts';
import type {PartReviews} from './part-reviews';
import type {Shelf} from './shelf';
import type {SweepLog} from './sweeps';
import type {Incident} from '../core/incident/incident';
import type {DocumentKind} from '../core/incident/words';
import type {Settings} from '../core/register/settings';
import type {World} from './world';

/** Looks for what a document of those kinds must not say; finds keep it from being released, each as a sentence. */
export interface TextRule {
  readonly kinds: readonly DocumentKind[];
  /** Which gate it closes; `words` when left out. Finds of personal data repeat none of it. */
  readonly gate?: 'words' | 'personal-data';
  find(lines: readonly string[], about: TextAbout): readonly string[];
}

/** What a rule may know of the text beside its lines. */
export interface TextAbout {
  readonly kind: DocumentKind;
  readonly incident: Incident;
  readonly settings: Settings;
  /** Names out of the People tab. */
  readonly people: readonly string[];
}

/** What reviews ask of the world beside the rest. */
export interface ReviewWorld extends World {
  readonly comments: Comments;
  readonly changes: Changes;
  readonly briefs: Briefs;
  readonly activity: Activity;
  readonly directory: Directory;
  readonly approvals: Approvals;
  readonly evidence: Evidence;
  readonly lock: ContentLock;
  readonly reviewText: ReviewText;
  readonly heads: RecordHeads;
  readonly inbox: Inbox;
  readonly sweeps: SweepLog;
  readonly looks: Looks;
  /** What documents must not say, from every capability that knows something of it. */
  readonly textRules: readonly TextRule[];
  readonly seenTexts: SeenTexts;
  /** For the person who acts alone. */
  readonly myShelf: Shelf;
  readonly parts: PartReviews;
  /** Address of the review page, for everybody. */
  readonly reviewPage: (fileId: string) => string;
}
