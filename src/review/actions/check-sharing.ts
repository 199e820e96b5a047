import {
  sharingDifferences,
  type SharingDifference,
} from '../rules/access/compare-sharing';
import {briefRecord} from '../rules/record/brief-state';
import {holderKey} from '../rules/access/sharing';
import {type Grant, type HeldGrant} from '../../core/base/grants';
import {ask, type FailureKind, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {run, all} from '../../world/ask/waves';
import {expectedFor, repairAccess} from './access/bring-access';
import {expectedForBrief} from './access/bring-brief';
import {findCase, type ReviewCase} from './review-book';
import {readText, stateOf, type ReviewedText} from './review-texts';

/** A difference, and whether it is about the document or about the reviewers' brief. */
export interface SharingFound extends SharingDifference {
  readonly of: 'document' | 'brief';
  readonly fileId: string;
}

export interface SharingCheck {
  /** Who should have access to the document now. */
  readonly expected: readonly Grant[];
  readonly found: readonly SharingFound[];
}

/**
 * How the real access differs from what the review's state asks for: inherited access, links and outsiders
 * included, of the document and of the brief. Three round trips.
 */
export function checkSharing(world: ReviewWorld, fileId: string): SharingCheck {
  const reviewed = findCase(world, fileId);
  try {
    return compared(world, reviewed);
  } catch (error) {
    throw explained(
      error,
      'Access could not be checked.',
      'Only people who may edit the document can see who has access.',
    );
  }
}

/**
 * Repairs every difference that can be repaired on the files themselves, one after the other, and answers what is
 * left: access that comes from a folder above.
 */
export function repairSharing(
  world: ReviewWorld,
  fileId: string,
): SharingCheck {
  const reviewed = findCase(world, fileId);
  try {
    const {found} = compared(world, reviewed);
    run(
      world.transport,
      (function* (): Strand<void> {
        for (const one of found) {
          if (one.repair) yield* repairAccess(world, one.fileId, one.repair);
        }
      })(),
    );
    return compared(world, reviewed);
  } catch (error) {
    throw explained(
      error,
      'Access was not repaired to its end.',
      'Try again; what is right already stays.',
    );
  }
}

function compared(world: ReviewWorld, reviewed: ReviewCase): SharingCheck {
  const {fileId, book, facts} = reviewed;
  const brief = briefRecord(facts);
  const {
    document: [text, held],
    beside: [heldOnBrief, above],
  } = run(
    world.transport,
    all({
      document: readTextAndAccess(world, fileId),
      beside: readBriefAndFolderAccess(world, brief.written ? brief.id : ''),
    }),
  );
  const custodians = new Set(
    above.filter(({role}) => role === 'owner').map(({who}) => holderKey(who)),
  );
  const {phase} = stateOf(reviewed, text);
  const expected = expectedFor(reviewed, phase);
  const {domain} = book.register.settings;
  const differences = (
    on: readonly HeldGrant[],
    wanted: readonly Grant[],
  ): readonly SharingDifference[] =>
    // Who owns the installation's folder has whatever lies in it, and nobody can change that there.
    sharingDifferences(on, wanted, domain).filter(
      ({who, repair}) => repair !== null || !custodians.has(holderKey(who)),
    );
  const own = differences(held, expected);
  const inherited = new Set(
    own
      .filter(({repair}) => repair === null)
      .map(({who, problem}) => `${holderKey(who)} ${problem}`),
  );
  const other =
    heldOnBrief === null
      ? []
      : differences(heldOnBrief, expectedForBrief(reviewed, phase))
          // What both inherit is said once.
          .filter(
            ({who, problem, repair}) =>
              repair !== null || !inherited.has(`${holderKey(who)} ${problem}`),
          );
  return {
    expected,
    found: [
      ...own.map(one => ({...one, of: 'document' as const, fileId})),
      ...other.map(one => ({...one, of: 'brief' as const, fileId: brief.id})),
    ],
  };
}

function* readTextAndAccess(
  world: ReviewWorld,
  fileId: string,
): Strand<readonly [ReviewedText, readonly HeldGrant[]]> {
  const text = yield* readText(world, fileId);
  return [text, yield* ask(world.permissions.held(fileId))];
}

/** Who has the brief, null when there is none, and who has the installation's folder, as far as this person may know. */
function* readBriefAndFolderAccess(
  world: ReviewWorld,
  briefId: string,
): Strand<readonly [readonly HeldGrant[] | null, readonly HeldGrant[]]> {
  const folderId = world.installation.load()?.folderId ?? '';
  return [
    // One that was deleted is nobody's to read.
    yield* accessTo(world, briefId, ['notFound']),
    (yield* accessTo(world, folderId, ['notFound', 'forbidden'])) ?? [],
  ];
}

function* accessTo(
  {permissions}: ReviewWorld,
  fileId: string,
  nothing: readonly FailureKind[],
): Strand<readonly HeldGrant[] | null> {
  if (fileId === '') return null;
  try {
    return yield* ask(permissions.held(fileId));
  } catch (error) {
    if (!failedAs(error, ...nothing)) throw error;
    return null;
  }
}
