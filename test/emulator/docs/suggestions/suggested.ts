import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Office, WRITER} from '../office';

type Answer = docs_v1.Schema$BatchUpdateDocumentResponse;

export type Request = docs_v1.Schema$Request;

export const SEED = '0123456789';

export const ACCEPTED = 'PREVIEW_SUGGESTIONS_ACCEPTED';

export const WITHOUT = 'PREVIEW_WITHOUT_SUGGESTIONS';

export function created({suggestionResponses}: Answer, at = 0): string {
  const ids = suggestionResponses?.[at].createdSuggestionIds ?? [];
  expect(ids).toHaveLength(1);
  return ids[0];
}

export function summaries(office: Office): (string | null | undefined)[] {
  return (office.reviewed(WRITER).suggestions ?? [])
    .filter(({status}) => status === 'OPEN')
    .map(({summaryText}) => summaryText)
    .reverse();
}

/** Names of fields that tell of suggestions. */
export function traces(office: Office): string[] {
  const names = /"suggested\w+"/g;
  return JSON.stringify(office.get(WRITER, '')).match(names) ?? [];
}

/** Text with the marks of each run: `+` inserted, `-` deleted. */
export function marks(office: Office): string[] {
  return (office.get(WRITER, '').body?.content ?? []).flatMap(({paragraph}) =>
    (paragraph?.elements ?? []).map(({textRun: run}) =>
      [
        run?.suggestedInsertionIds ? '+' : '',
        run?.suggestedDeletionIds ? '-' : '',
        run?.content,
      ].join(''),
    ),
  );
}
