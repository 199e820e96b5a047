import de from '../../templates/languages/de.md';
import es from '../../templates/languages/es.md';
import fr from '../../templates/languages/fr.md';

/** Our words in other languages, by the first part of the tag: a file each, read by a run that translates. */
export const LANGUAGES: Readonly<Record<string, string>> = {de, es, fr};
