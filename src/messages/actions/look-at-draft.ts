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
import {installed, signedIn} from '../../world/incidents/register-facts';
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
 * Somebody has read a draft against the incident as it stands: from then on it is written for that, and the journal says
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
    const {incident} = home.found;
    const draft = home.facts
      .documentsOf(incident.id)
      .find(one => one.fileId === fileId);
    if (!draft) {
      throw new UserError(
        NOT_NOTED,
        'The register no longer names this document.',
        'Reload and look at the list of messages.',
      );
    }
    const now = writtenFor(incident);
    const original = originalText(world, draft);
    const from = original ? wordsDigest(original) : '';
    const done = (cells: {readonly [key: string]: unknown}): boolean =>
      cells.writtenFor === now &&
      (from === '' || cells.translatedFrom === from);
    if (
      done({
        writtenFor: draft.writtenFor,
        translatedFrom: draft.translation?.from,
      })
    ) {
      return;
    }
    if (seen !== standingOf(incident, draft, original)) {
      throw new UserError(
        NOT_NOTED,
        'The incident has changed again meanwhile.',
        'Load the list again, and read the draft against what it says now.',
      );
    }
    const changes = [
      ...changedSince(draft.writtenFor, incident, home.facts.policy),
      ...(original
        ? behindOriginal(draft, original, home.facts.documentsOf(incident.id))
        : []),
    ];
    try {
      run(
        world.transport,
        writeRows(
          world.register,
          home.facts.layout,
          ['documents', 'journal'],
          reading => {
            const row = (
              reading?.tables.documents?.rows ?? home.facts.rows('documents')
            ).find(({cells}) => cells.fileId === fileId);
            return row === undefined || done(row.cells)
              ? null
              : {
                  set: [
                    {
                      tab: 'documents',
                      position: row.position,
                      cells: {
                        writtenFor: now,
                        ...(from === '' ? {} : {translatedFrom: from}),
                      },
                    },
                  ],
                  append: [
                    {
                      tab: 'journal',
                      cells: journalRow({
                        at: world.now,
                        incident: incident.id,
                        event: 'draft looked at',
                        text: [documentLabel(draft), ...changes].join('. '),
                        by,
                        recordedAt: world.now,
                        key: `${fileId}:looked at:${now}:${incident.rev}${from === '' ? '' : `:${from}`}`,
                      }),
                    },
                  ],
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
  });
  return messagesView(world, incidentId);
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
