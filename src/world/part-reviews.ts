import type {
  DocumentPart,
  PartStanding,
  SectionTitle,
} from '../core/documents/parts';
import type {Incident} from '../core/incident/incident';
import type {DocumentKind} from '../core/incident/words';
import type {RegisterFacts} from './incidents/register-facts';
import type {Strand} from './ask/call';
import type {ReviewWorld} from './review-world';

/** One document with what its lanes have signed, section by section. */
export interface ReviewedParts {
  readonly fileId: string;
  readonly incident: Incident;
  readonly registerId: string;
  readonly register: RegisterFacts;
  /** Whether its record is as the add-on wrote it: otherwise nothing counts as approved. */
  readonly sound: boolean;
  /** Lanes that have to sign, by key. */
  readonly lanes: Readonly<Record<string, string>>;
  /** Every section somebody was asked about or has signed, the newest last, each once. */
  readonly known: readonly SectionTitle[];
  /** @param since Approvals from before that instant count no more; '' for all. */
  standings(
    hashes: readonly string[],
    since: string,
  ): ReadonlyMap<string, PartStanding>;
}

/** What the capability that reviews documents tells the others of their sections. */
export interface PartReviews {
  /** For whoever may read the document; one round trip. */
  read(world: ReviewWorld, fileId: string): Strand<readonly DocumentPart[]>;
  /** Documents of a kind in the common register that somebody was asked to review, none of restricted incidents. One round trip. */
  all(
    world: ReviewWorld,
    kind: DocumentKind,
    wanted: (document: {
      readonly fileId: string;
      readonly incident: Incident;
    }) => boolean,
  ): readonly ReviewedParts[];
  /** One document, for whoever may read the register it is kept in. Two round trips at most. */
  of(
    world: ReviewWorld,
    fileId: string,
  ): {readonly reviewed: ReviewedParts; readonly records: boolean};
}
