/** What pages call about words. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {ignoreWords as ignore} from './actions/ignore-words';
import {replaceWords as replace} from './actions/replace-words';
import type {IgnoreForm, ReplaceForm, WordsFunctions} from './contract';
import {wordsView as view} from './views/words-view';

type Answered<N extends keyof WordsFunctions> = ReturnType<WordsFunctions[N]>;

export function wordsView(): Answered<'wordsView'> {
  return answer(() => view(googleWorld()));
}

export function ignoreWords(form: IgnoreForm): Answered<'ignoreWords'> {
  return answer(() => ignore(googleWorld(), form));
}

export function replaceWords(form: ReplaceForm): Answered<'replaceWords'> {
  return answer(() => replace(googleWorld(), form));
}
