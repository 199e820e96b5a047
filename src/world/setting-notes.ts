import NOTES from '../core/register/setting-notes.kept';
import type {World} from './world';

/** What each setting means, by its key. */
export function settingNotes({
  keptText,
}: Pick<World, 'keptText'>): Readonly<Record<string, string>> {
  return JSON.parse(keptText(NOTES)) as Readonly<Record<string, string>>;
}
