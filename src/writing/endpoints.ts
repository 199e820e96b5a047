/** What pages call about words. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {beside} from '../world/incidents/beside';
import type {World} from '../world/world';
import {ignoreWords as ignore} from './actions/ignore-words';
import {replaceWords as replace} from './actions/replace-words';
import type {IgnoreForm, ReplaceForm, WordsFunctions} from './contract';
import {wordsView as view} from './views/words-view';

type Answered<N extends keyof WordsFunctions> = ReturnType<WordsFunctions[N]>;

export function wordsView(fileId: string): Answered<'wordsView'> {
  return answer(() => view(beside(googleWorld(), {file: fileId})));
}

export function ignoreWords(form: IgnoreForm): Answered<'ignoreWords'> {
  return answer(() => ignore(worldOf(form), form));
}

export function replaceWords(form: ReplaceForm): Answered<'replaceWords'> {
  return answer(() => replace(worldOf(form), form));
}

/** In front of the document the form is about. */
function worldOf(form: {readonly fileId: string} | null): World {
  return beside(googleWorld(), {file: form?.fileId});
}
