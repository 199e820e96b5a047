import type {Lane} from './lanes';

/** What an ask was made from, sealed with it: whatever weakens it later has to be decided anew. */
export interface Terms {
  readonly severity: string;
  /** What kind of incident, and of document. */
  readonly kinds: readonly [incident: string, document: string];
  readonly commander: string;
  /** Left out before November 2026. */
  readonly commsLead?: string;
  readonly ownDraft: boolean;
  readonly overrides: boolean;
  readonly lanes: readonly {
    readonly key: string;
    readonly quorum: Lane['quorum'];
    readonly conditional: boolean;
    /** Whom policy and roles named for it. */
    readonly named: readonly string[];
  }[];
}

/** Null where a row of another version says something else. */
export function readTerms(words: string): Terms | null {
  try {
    const read = JSON.parse(words) as Terms;
    return Array.isArray(read.lanes) ? read : null;
  } catch {
    return null;
  }
}
