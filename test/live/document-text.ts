import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/** The paragraphs of the body outside tables. */
export function textOf({body}: docs_v1.Schema$Document): string {
  return (body?.content ?? [])
    .flatMap(({paragraph}) => paragraph?.elements ?? [])
    .map(({textRun}) => textRun?.content ?? '')
    .join('');
}
