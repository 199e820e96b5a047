import type {PartReviews, ReviewedParts} from '../../world/part-reviews';
import {casesOf, mainBook, openCase, type ReviewCase} from './review-book';
import {readText} from './review-texts';
import {partsOf} from '../rules/parts/parts-of-text';
import {partStandings} from '../rules/parts/signed-parts';

/** What other capabilities may know of the sections of a document and of who signed them. */
export const PART_REVIEWS: PartReviews = {
  *read(world, fileId) {
    const {canonical} = yield* readText(world, fileId);
    return partsOf(canonical);
  },
  all: (world, kind, wanted) =>
    casesOf(
      mainBook(world),
      world,
      one =>
        one.kind === kind &&
        one.incident.visibility !== 'restricted' &&
        one.rows.length > 0 &&
        wanted(one),
    ).map(reviewedParts),
  of(world, fileId) {
    const {reviewed, records} = openCase(world, fileId);
    return {reviewed: reviewedParts(reviewed), records};
  },
};

function reviewedParts(reviewed: ReviewCase): ReviewedParts {
  const {fileId, incident, book, rules, facts, tampering, byHand} = reviewed;
  const known = new Map(
    facts.flatMap(fact =>
      'sections' in fact
        ? fact.sections.map(({hash, title}) => [hash, {hash, title}] as const)
        : [],
    ),
  );
  return {
    fileId,
    incident,
    registerId: book.registerId,
    register: book.register,
    sound: tampering.length === 0 && byHand.length === 0,
    lanes: Object.fromEntries(rules.map(({key, label}) => [key, label])),
    known: [...known.values()],
    standings: (hashes, since) => partStandings(rules, facts, hashes, since),
  };
}
