import type {TimelineEntry} from '../incident/views';
import {parseInstant} from '../base/instant';
import type {Cell} from './table-plan';

export type JournalEvent =
  | 'declared'
  | 'comms decision'
  | 'documents ready'
  /** That the mail to the people named did not go, or may not have arrived. */
  | 'team mail'
  | 'metadata changed'
  | 'timeline'
  | 'second copy removed'
  | 'second copy kept'
  | 'review'
  | 'release'
  /** Puts an earlier entry right; its key names which. */
  | 'correction'
  | 'after the incident'
  | 'exercise'
  | 'clock'
  | 'message begun'
  | 'draft looked at'
  | 'words'
  /** A tab that decides who signs or who gets what. */
  | 'policy changed';

export interface JournalEntry {
  /** When it happened; `recordedAt` is when we heard. */
  readonly at: string;
  readonly incident: string;
  readonly event: JournalEvent;
  readonly text: string;
  readonly by: string;
  readonly recordedAt: string;
  /** The same happening has the same key; it is written once. */
  readonly key: string;
}

export function journalRow(entry: JournalEntry): Record<string, Cell> {
  return {...entry};
}

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

export function hasEntry(rows: Rows, key: string): boolean {
  return rows.some(({cells}) => cells.key === key);
}

/** Timeline entries of an incident, newest first. */
export function timelineOf(rows: Rows, incident: string): TimelineEntry[] {
  return rows
    .filter(
      ({cells}) => cells.incident === incident && cells.event === 'timeline',
    )
    .map(({cells}) => ({
      at: parseInstant(String(cells.at ?? '')) ?? '',
      text: String(cells.text ?? ''),
      by: String(cells.by ?? ''),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
