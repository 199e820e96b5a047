import * as v from 'valibot';
import type {DocumentText} from '../../core/documents/document-text';
import {wordsDigest} from '../../core/documents/translation';
import type {IncidentDocument} from '../../core/incident/incident';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {documentLabel} from '../../core/incident/document-label';
import {changedSince, writtenFor} from '../../core/incident/written-for';
import {journalRow} from '../../core/register/journal';
import {explained, failedAs} from '../../world/ask/explain';
import {ask} from '../../world/ask/call';
import {orNull, run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MessagesView} from '../contract';
import {behindOriginal, standingOf} from '../rules/translations';
import {messagesView} from '../views/messages-view';

const NOT_NOTED = 'It was not noted that you looked at it.';

const Shape = v.object({
  incidentId: v.string(),
  fileId: v.string(),
  /** What the page showed: somebody looks at what is known, not at what changed while they looked. */
  seen: v.pipe(v.string(), v.maxLength(240)),
});

/**
 * Somebody has read a draft against the incident as it is now: from then on it is written for that, and the journal says
 * who looked. Three round trips, four for a translation.
 *
 * @param input A `LookForm`, unchecked.
 */
export function lookAtDraft(world: World, input: unknown): MessagesView {
  const installation = installed(world);
  const by = signedIn(world);
  const {incidentId, fileId, seen} = shaped(Shape, input, NOT_NOTED);
  world.mutex.exclusive(() => {
    const home = requireHome(openHome(world, installation, incidentId, false));
    const {facts, found} = home;
    const {incident} = found;
    const documents = facts.documentsOf(incident.id);
    const draft = documents.find(one => one.fileId === fileId);
    if (!draft) {
      throw new UserError(
        NOT_NOTED,
        'The register no longer names this document.',
        'Reload and look at the list of messages.',
      );
    }
    const original = originalText(world, draft);
    const look = {
      writtenFor: writtenFor(incident),
      translatedFrom: original ? wordsDigest(original) : '',
    };
    const {writtenFor: before, translation} = draft;
    const known = {writtenFor: before, translatedFrom: translation?.from};
    if (isNoted(look, known)) return;
    if (seen !== standingOf(incident, draft, original)) {
      throw new UserError(
        NOT_NOTED,
        'The incident has changed again meanwhile.',
        'Load the list again, and read the draft against what it says now.',
      );
    }
    const changes = [
      ...changedSince(before, incident, facts.policy),
      ...(original ? behindOriginal(draft, original, documents) : []),
    ];
    const entry = journalRow({
      at: world.now,
      incident: incident.id,
      event: 'draft looked at',
      text: [documentLabel(draft), ...changes].join('. '),
      by,
      recordedAt: world.now,
      key: [
        `${fileId}:looked at:${look.writtenFor}:${incident.rev}`,
        ...(original ? [look.translatedFrom] : []),
      ].join(':'),
    });
    note(world, facts, fileId, look, entry);
  });
  return messagesView(world, incidentId);
}

/** What a draft was read against. */
interface Look {
  readonly writtenFor: string;
  /** Digest of the words it translates; '' for a draft that is no translation. */
  readonly translatedFrom: string;
}

function isNoted(
  {writtenFor, translatedFrom}: Look,
  known: {readonly [key: string]: unknown},
): boolean {
  return (
    known.writtenFor === writtenFor &&
    (translatedFrom === '' || known.translatedFrom === translatedFrom)
  );
}

/** One write; nothing where another run has noted the same. */
function note(
  world: World,
  facts: RegisterFacts,
  fileId: string,
  look: Look,
  entry: ReturnType<typeof journalRow>,
): void {
  const {writtenFor, translatedFrom} = look;
  const cells = translatedFrom === '' ? {writtenFor} : {...look};
  try {
    run(
      world.transport,
      writeRows(
        world.register,
        facts.reading,
        ['documents', 'journal'],
        reading => {
          const rows =
            reading?.tables.documents?.rows ?? facts.rows('documents');
          const row = rows.find(one => one.cells.fileId === fileId);
          if (row === undefined || isNoted(look, row.cells)) return null;
          return {
            set: [
              {
                tab: 'documents',
                position: row.position,
                by: 'fileId',
                cells,
              },
            ],
            append: [{tab: 'journal', cells: entry}],
          };
        },
      ),
    );
  } catch (error) {
    throw explained(
      error,
      NOT_NOTED,
      failedAs(error, 'forbidden')
        ? 'Only people who may edit the register can do this. Ask the communications lead.'
        : 'Press again; nothing is noted twice.',
    );
  }
}

/** What a translation is read against; null for any other draft, and where it cannot be read. */
function originalText(
  world: World,
  {translation}: IncidentDocument,
): DocumentText | null {
  if (!translation) return null;
  return run(
    world.transport,
    orNull(ask(world.documents.read(translation.of)), 'notFound', 'forbidden'),
  );
}
