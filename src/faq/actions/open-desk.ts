import {ask} from '../../world/ask/call';
import {bankedAnswers, type BankedAnswer} from '../../core/documents/answers';
import {explained} from '../../world/ask/explain';
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
  const files = readableFaqs(world, wanted);
  const desk = readDesk(world.shelf);
  const open = files.filter(file => !isRestricted(world, file));
  const first =
    files.find(({id}) => id === wanted) ??
    (wanted === ''
      ? (open.find(({id}) => desk.sheets.get(id)?.closed === false) ?? open[0])
      : undefined);
  if (first === undefined) return {desk, faqs: []};
  const others = isRestricted(world, first)
    ? []
    : open.filter(file => file !== first).slice(0, MOST_OTHERS);
  return {desk, faqs: openFaqs(world, desk, [first, ...others])};
}

/** An FAQ with those of other incidents that may be shown beside it; the person's own eyes decide, as at the desk. Two round trips. */
export function openBeside(
  world: ReviewWorld,
  fileId: string,
): {readonly own: OpenFaq | null; readonly others: readonly OpenFaq[]} {
  signedIn(world);
  const files = readableFaqs(world, fileId);
  const chosen = [
    ...files.filter(({id}) => id === fileId),
    ...files
      .filter(file => file.id !== fileId && !isRestricted(world, file))
      .slice(0, MOST_OTHERS),
  ];
  const faqs = openFaqs(world, readDesk(world.shelf), chosen);
  return {
    own: faqs.find(({file}) => file.id === fileId) ?? null,
    others: faqs.filter(({file}) => file.id !== fileId),
  };
}

/** A restricted incident has a register of its own. */
function isRestricted(world: ReviewWorld, {mark}: FileFacts): boolean {
  return mark?.register !== installed(world).registerId;
}

/** Those that cannot be read now are left out. One round trip. */
function openFaqs(
  world: ReviewWorld,
  {sheets}: DeskShelf,
  files: readonly FileFacts[],
): readonly OpenFaq[] {
  return runAll(
    world.transport,
    files.map(({id}) => world.parts.read(world, id)),
  ).flatMap((settled, at): readonly OpenFaq[] => {
    const file = files[at];
    return settled.ok
      ? [
          {
            file,
            restricted: isRestricted(world, file),
            sheet: sheets.get(file.id) ?? null,
            answers: bankedAnswers(settled.value),
          },
        ]
      : [];
  });
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
        found: ask(world.files.find({kind: 'faq'}, 'newest')),
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
