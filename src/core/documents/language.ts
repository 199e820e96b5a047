import type {Settings} from '../register/settings';
import type {DocumentKind} from '../incident/words';
import {isMessage, MESSAGES} from './message-kinds';

/** Languages of messages to readers outside; what the Settings tab says. Tags as in BCP 47. */
export interface Languages {
  /** What messages are written in; '' while nobody has said, which counts as English. */
  readonly own: string;
  /** What readers outside get beside it. */
  readonly translations: readonly string[];
}

export function languagesIn({brought}: Settings): Languages {
  const own = languageTag(brought.language ?? '');
  const translations = tagsIn(brought.translations ?? '').map(languageTag);
  return {
    own,
    translations: [...new Set(translations)].filter(
      tag => tag !== '' && tag !== (own || 'en'),
    ),
  };
}

/** One a line, or with commas between. */
export function tagsIn(cell: string): readonly string[] {
  return cell.split(/[\s,;]+/).filter(part => part !== '');
}

/** The tag in its own spelling; '' for what is none, or what the runtime cannot write dates in. */
export function languageTag(typed: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(typed.trim())[0] ?? '';
  } catch {
    return '';
  }
}

/** `de` of `de-AT`. */
export function primaryOf(tag: string): string {
  return tag.split('-')[0].toLowerCase();
}

/** Where somebody has typed over the tag. */
export const UNKNOWN_LANGUAGE = 'und';

/** `German`, `Austrian German`. */
export function languageName(tag: string): string {
  if (languageTag(tag) === '') return 'another language';
  return new Intl.DisplayNames(['en'], {type: 'language'}).of(tag) ?? tag;
}

/** Whether readers outside get it, each in their language; colleagues read what was written. */
export function isTranslated(kind: DocumentKind): boolean {
  return (
    isMessage(kind) && ['customers', 'status'].includes(MESSAGES[kind].audience)
  );
}

/** The language a document is in; '' while nobody has said. */
export function languageOf(
  {
    kind,
    translation,
  }: {
    readonly kind: DocumentKind;
    readonly translation?: {readonly language: string};
  },
  settings: Settings,
): string {
  if (translation) return translation.language;
  return isTranslated(kind) ? languagesIn(settings).own : '';
}
