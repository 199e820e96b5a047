import * as v from 'valibot';
import {documentUrl} from '../../core/base/google-addresses';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {
  isTranslated,
  languageName,
  languagesIn,
} from '../../core/documents/language';
import {isMessage, type MessageKind} from '../../core/documents/message-kinds';
import {wordsDigest} from '../../core/documents/translation';
import {documentLabel} from '../../core/incident/document-label';
import type {IncidentDocument} from '../../core/incident/incident';
import {ask, type Strand} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MadeMessage} from '../contract';
import {messagesView} from '../views/messages-view';
import {beginMessage, templateOf} from './begin-message';

const NOT_MADE = 'The translation was not made.';

const Shape = v.object({
  incidentId: v.string(),
  /** Of the original. */
  fileId: v.string(),
  language: v.pipe(v.string(), v.maxLength(35)),
  operation: OperationShape,
});

/**
 * Makes a translation: a document of its own from the template of its original's stage, with its number, its facts said in
 * the other language. Nothing is translated by machine: what nobody has brought words for stays as it is, and is named until
 * somebody has said it. Five round trips. A language that is there already is only shown.
 *
 * @param input A `TranslationForm`, unchecked.
 */
export function makeTranslation(world: World, input: unknown): MadeMessage {
  const installation = installed(world);
  const by = signedIn(world);
  const form = shaped(Shape, input, NOT_MADE);
  const made = world.mutex.exclusive(() => {
    const home = requireHome(
      openHome(world, installation, form.incidentId, false),
    );
    const {incident} = home.found;
    const documents = home.facts.documentsOf(incident.id);
    const {original, kind, language} = possible(form, home.facts, documents);
    const earlier = home.facts.documentMadeBy(form.operation);
    const there = documents.find(
      ({translation}) =>
        translation?.of === original.fileId &&
        translation.language === language,
    );
    // Two people may press at the same time; the same form again goes on with what it began.
    if (there && there.fileId !== earlier?.fileId) return there;
    const from = templateOf(kind, home.facts, installation, NOT_MADE);
    function* work(): Strand<IncidentDocument> {
      const text = yield* ask(world.documents.read(original.fileId));
      return yield* beginMessage(world, {
        operation: form.operation,
        kind,
        number: original.number,
        from,
        by,
        saved: incident,
        translation: {
          language,
          of: original.fileId,
          from: wordsDigest(text),
        },
        documents,
        home,
      });
    }
    try {
      return run(world.transport, work());
    } catch (error) {
      throw explained(
        error,
        'The translation is not complete yet.',
        'Press again: what is there already is kept.',
      );
    }
  });
  return {
    fileId: made.fileId,
    label: documentLabel(made),
    url: documentUrl(made.fileId),
    messages: messagesView(world, form.incidentId),
  };
}

function possible(
  form: {readonly fileId: string; readonly language: string},
  facts: RegisterFacts,
  documents: readonly IncidentDocument[],
): {
  readonly original: IncidentDocument;
  readonly kind: MessageKind;
  readonly language: string;
} {
  const original = documents.find(({fileId}) => fileId === form.fileId);
  if (!original) {
    throw refused(
      'The register no longer names this message.',
      'Reload and choose again.',
    );
  }
  const {kind, translation} = original;
  if (!isMessage(kind) || !isTranslated(kind) || translation) {
    throw refused(
      'Only messages to customers and status page entries are translated, each from its original.',
      'Reload and choose again.',
    );
  }
  const {translations} = languagesIn(facts.settings);
  const language = translations.find(tag => tag === form.language);
  if (language === undefined) {
    throw refused(
      `Nobody is to get messages in ${languageName(form.language)}.`,
      'Ask an admin to name the language under “translations” in the Settings tab.',
    );
  }
  if (facts.missingColumns('documents').includes('translates')) {
    throw refused(
      'The register has no columns for translations yet.',
      'Ask an admin to run set-up again: it adds what is missing.',
    );
  }
  return {original, kind, language};
}

function refused(why: string, remedy: string): UserError {
  return new UserError(NOT_MADE, why, remedy);
}
