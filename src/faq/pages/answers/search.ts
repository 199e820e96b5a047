import MiniSearch from 'minisearch';
import {lineText} from '../../../core/documents/parts';
import type {AnswerView, DeskFaq} from '../../contract';

/** An answer with the FAQ it is in. */
export interface FoundAnswer {
  readonly faq: DeskFaq;
  readonly answer: AnswerView;
}

/** Finds answers by words of the question and of the answer, also misspelt and half-typed ones. */
export class AnswerSearch {
  private readonly index: MiniSearch<{
    readonly id: number;
    readonly question: string;
    readonly text: string;
  }>;

  /** @param all In the order they are shown while nothing is typed. */
  constructor(readonly all: readonly FoundAnswer[]) {
    this.index = new MiniSearch({
      fields: ['question', 'text'],
      searchOptions: {boost: {question: 2}, prefix: true, fuzzy: 0.2},
    });
    this.index.addAll(
      all.map(({answer}, id) => ({
        id,
        question: answer.question,
        text: answer.lines.map(lineText).join('\n'),
      })),
    );
  }

  /** Best first; of equal ones those of the first FAQ. */
  find(typed: string): readonly FoundAnswer[] {
    if (typed.trim() === '') return this.all;
    const found = this.index
      .search(typed)
      .map(({id, score}) => ({at: Number(id), score}));
    const strict = this.index.search(typed, {combineWith: 'AND'});
    const every = new Set(strict.map(({id}) => Number(id)));
    return found
      .sort(
        (a, b) =>
          Number(every.has(b.at)) - Number(every.has(a.at)) ||
          b.score - a.score ||
          a.at - b.at,
      )
      .map(({at}) => this.all[at]);
  }
}
