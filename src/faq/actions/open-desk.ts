import {bankedAnswers, type BankedAnswer} from '../../core/documents/answers';
import type {DocumentPart} from '../../core/documents/parts';
import {explained} from '../../world/ask/explain';
import {repeatable} from '../../world/ask/make-once';
import {all, already, orNull, run, runAll} from '../../world/ask/waves';
import type {FileFacts} from '../../world/files';
import {installed, signedIn} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import type {AnswerSheet} from '../rules/sheet';
import {readDesk, type DeskShelf} from './desk-shelf';

/** FAQs of so many other incidents are searched as well. */
const MOST_OTHERS = 8;

/** An FAQ as far as the person may read it. */
export interface OpenFaq {
  readonly file: FileFacts;
  readonly restricted: boolean;
  readonly sheet: AnswerSheet | null;
  readonly answers: readonly BankedAnswer[];
}

export interface OpenDesk {
  readonly desk: DeskShelf;
  /** The one the person came for first. */
  readonly faqs: readonly OpenFaq[];
}

/**
 * The desk as the visitor may see it: Drive says which FAQs are open to them, so nobody learns of any other. Of a restricted
 * incident nothing shows beside another one. Two round trips.
 */
export function openDesk(world: ReviewWorld, wanted: string): OpenDesk {
  signedIn(world);
  const {registerId} = installed(world);
  const files = readableFaqs(world, wanted);
  const desk = readDesk(world.shelf);
  const isRestricted = ({mark}: FileFacts): boolean =>
    mark?.register !== registerId;
  const open = files.filter(file => !isRestricted(file));
  const first =
    files.find(({id}) => id === wanted) ??
    (wanted === ''
      ? (open.find(({id}) => desk.sheets.get(id)?.closed === false) ?? open[0])
      : undefined);
  const others =
    first === undefined || isRestricted(first)
      ? []
      : open.filter(file => file !== first).slice(0, MOST_OTHERS);
  const chosen = first === undefined ? [] : [first, ...others];
  const texts = readTexts(
    world,
    chosen.map(({id}) => id),
  );
  const faqs = chosen.flatMap((file): readonly OpenFaq[] => {
    const parts = texts.get(file.id);
    return parts === undefined
      ? []
      : [
          {
            file,
            restricted: isRestricted(file),
            sheet: desk.sheets.get(file.id) ?? null,
            answers: bankedAnswers(parts),
          },
        ];
  });
  return {desk, faqs};
}

/** Newest first. */
function readableFaqs(
  world: ReviewWorld,
  wanted: string,
): readonly FileFacts[] {
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        found: repeatable(world.files.find({kind: 'faq'}, 'newest')),
        // Search lags behind, and a link leads to a file that is there.
        asked:
          wanted === ''
            ? already(null)
            : orNull(world.files.facts(wanted), 'notFound', 'forbidden'),
      }),
    );
  } catch (error) {
    throw explained(error, NOT_SHOWN, 'Try again in a moment.');
  }
  const {found, asked} = seen;
  return [
    ...(asked && !found.some(({id}) => id === asked.id) ? [asked] : []),
    ...found,
  ].filter(
    ({mark, trashed}) =>
      mark?.kind === 'faq' && mark.incident !== '' && !trashed,
  );
}

const NOT_SHOWN = 'The answers cannot be shown now.';

/** Those that cannot be read now are left out. */
function readTexts(
  world: ReviewWorld,
  fileIds: readonly string[],
): ReadonlyMap<string, readonly DocumentPart[]> {
  const texts = new Map<string, readonly DocumentPart[]>();
  runAll(
    world.transport,
    fileIds.map(fileId => world.parts.read(world, fileId)),
  ).forEach((settled, at) => {
    if (settled.ok) texts.set(fileIds[at], settled.value);
  });
  return texts;
}
