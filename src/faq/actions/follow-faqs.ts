import {explained} from '../../world/ask/explain';
import {writeRows} from '../../world/ask/write-rows';
import {run} from '../../world/ask/waves';
import type {ReviewedParts} from '../../world/part-reviews';
import type {Changes} from '../../world/register';
import type {ReviewWorld} from '../../world/review-world';
import {rowFor, rowState, type AskedQuestion} from '../rules/questions';
import {makeSheet, type AnswerSheet} from '../rules/sheet';
import {
  clearPast,
  keepQuestion,
  keepSheet,
  keepStand,
  readDesk,
} from './desk-shelf';

/** So many sheets are kept; of the oldest incidents they go. */
const MOST_SHEETS = 80;

/** What reviews of parts are read from. */
export const FAQ_READS = [
  'incidents',
  'documents',
  'reviews',
  'policy',
  'settings',
  'people',
  // For the clocks, which look at it with everything else.
  'faq',
];

/**
 * Brings what the desk of customer success knows up to what lanes have signed, and puts new questions into the register. No
 * call while nothing was recorded and no FAQ is in use; two otherwise. Restricted incidents are left to their own people.
 */
export function followFaqs(world: ReviewWorld): void {
  if (world.installation.load() === null) return;
  const desk = readDesk(world.shelf);
  const stand = world.heads.stand();
  const live = [...desk.sheets.values()].some(({closed}) => !closed);
  if (!live && desk.questions.size === 0 && stand === desk.stand) return;
  const faqs = world.parts.all(
    world,
    'faq',
    ({fileId, incident}) =>
      incident.phase !== 'closed' || desk.sheets.get(fileId)?.closed === false,
  );
  const sheets = faqs.map(reviewed => ({
    reviewed,
    sheet: bringSheet(world, reviewed, desk.sheets.get(reviewed.fileId)),
  }));
  const asked = sheets.filter(({reviewed}) =>
    desk.questions.has(reviewed.fileId),
  );
  if (asked.length > 0) {
    recordQuestions(
      world,
      asked[0].reviewed.registerId,
      asked.map(({reviewed, sheet}) => ({
        fileId: reviewed.fileId,
        incident: reviewed.incident.id,
        sheet,
        questions: desk.questions.get(reviewed.fileId) ?? [],
      })),
    );
  }
  clearPast(world.shelf, desk.questions, world.now);
  clearOldest(world, desk.sheets);
  keepStand(world.shelf, stand);
}

/** Writes the sheet only when it differs from the one that is kept. */
export function bringSheet(
  {shelf, now}: Pick<ReviewWorld, 'shelf' | 'now'>,
  reviewed: ReviewedParts,
  kept: AnswerSheet | undefined,
): AnswerSheet {
  const sheet = makeSheet(
    {
      ...reviewed,
      brought: reviewed.register.settings.brought,
      standings: (hashes, since) => reviewed.standings(hashes, since),
    },
    now,
    kept,
  );
  if (JSON.stringify(sheet) !== JSON.stringify(kept)) {
    keepSheet(shelf, reviewed.fileId, sheet);
  }
  return sheet;
}

interface OfIncident {
  readonly fileId: string;
  readonly incident: string;
  readonly sheet: AnswerSheet | null;
  readonly questions: readonly AskedQuestion[];
}

/** Each question as a row of the FAQ tab, as it is now. Two calls when something is new, none otherwise. */
export function recordQuestions(
  world: ReviewWorld,
  registerId: string,
  all: readonly OfIncident[],
): void {
  const incidents = all
    .map(one => ({
      ...one,
      questions: one.questions.filter(
        asked => asked.recorded !== rowState(asked, one.sheet),
      ),
    }))
    .filter(({questions}) => questions.length > 0);
  if (incidents.length === 0) return;
  try {
    world.mutex.exclusive(() =>
      run(
        world.transport,
        writeRows(world.register, registerId, ['faq'], reading => {
          const rows = reading?.tables.faq?.rows ?? [];
          const changes = incidents.flatMap(({incident, sheet, questions}) =>
            questions.flatMap(asked => {
              const there = rows.find(({cells}) => cells.key === asked.id);
              const cells = rowFor(
                asked,
                incident,
                sheet,
                there?.cells ?? null,
              );
              return cells === null ? [] : [{there, cells}];
            }),
          );
          if (changes.length === 0) return null;
          return {
            append: changes.flatMap(({there, cells}) =>
              there ? [] : [{tab: 'faq', cells}],
            ),
            set: changes.flatMap(
              ({there, cells}): NonNullable<Changes['set']> =>
                there
                  ? [
                      {
                        tab: 'faq',
                        position: there.position,
                        by: 'key',
                        cells: {
                          state: cells.state,
                          answer: cells.answer,
                          owner: cells.owner,
                          answeredAt: cells.answeredAt,
                        },
                      },
                    ]
                  : [],
            ),
          };
        }),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'The questions could not be recorded in the register.',
      'Try again in a moment; nothing is written twice.',
    );
  }
  for (const {fileId, sheet, questions} of incidents) {
    for (const asked of questions) {
      const recorded = rowState(asked, sheet);
      keepQuestion(world.shelf, fileId, {...asked, recorded});
    }
  }
}

function clearOldest(
  {shelf}: ReviewWorld,
  sheets: ReadonlyMap<string, AnswerSheet>,
): void {
  [...sheets]
    .filter(([, {closed}]) => closed)
    .sort(([, a], [, b]) => (a.incident < b.incident ? -1 : 1))
    .slice(0, Math.max(0, sheets.size - MOST_SHEETS))
    .forEach(([fileId]) => keepSheet(shelf, fileId, null));
}
