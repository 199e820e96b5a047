import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {blocksIn, elementsIn, type Element} from '../a-document';

export type Draft = docs_v1.Schema$Document;

export type Change = (document: Draft, nth: number) => boolean;

export const pick = <T>(all: readonly T[], nth: number): T | undefined =>
  all[nth % Math.max(all.length, 1)];

export const runs = (document: Draft) =>
  elementsIn(document).flatMap(({textRun}) =>
    textRun?.content && textRun.content.trim() !== '' ? [textRun] : [],
  );

/** Changes one thing of that kind; false where there is none. */
export const each =
  <K extends keyof Element>(
    kind: K,
    act: (one: NonNullable<Element[K]>) => void,
  ): Change =>
  (document, nth) => {
    const found = pick(
      elementsIn(document).flatMap(one => one[kind] ?? []),
      nth,
    );
    if (found === undefined) return false;
    act(found as NonNullable<Element[K]>);
    return true;
  };

export const run =
  (act: (one: docs_v1.Schema$TextRun) => void): Change =>
  (document, nth) => {
    const found = pick(runs(document), nth);
    if (found) act(found);
    return found !== undefined;
  };

export const block =
  (act: (one: docs_v1.Schema$Paragraph) => boolean): Change =>
  (document, nth) => {
    const full = blocksIn(document).flatMap(({paragraph}) =>
      paragraph && (paragraph.elements ?? []).length > 1 ? [paragraph] : [],
    );
    const found = pick(full, nth);
    return found !== undefined && act(found);
  };
