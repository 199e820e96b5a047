import type {Answer} from '../core/base/answer';

/** What any page may call: windows over the file it is in, and a place for what somebody has typed. */
export interface WindowFunctions {
  /** Unsent text by name, for browsers that store nothing in frames; only the person's own. */
  keptDrafts(): Answer<Readonly<Record<string, string>>>;
  /** Adds, replaces and (null) removes unsent text by name; kept for six hours at most. */
  keepDrafts(changes: Readonly<Record<string, string | null>>): Answer<boolean>;
  /** Opens the dialog "New incident" over the file the page is in; true when it was asked for. */
  openNewIncident(): Answer<boolean>;
  /** Opens the dialog "Check templates and policy". */
  openCheck(): Answer<boolean>;
}
