import {changedFor, type LaneState} from '../../domain/review/lane-state';
import {readThread, threadContent} from '../../domain/review/lane-thread';
import {sealingKey} from '../../domain/review/seal';
import type {CanonicalText} from '../../domain/review/canonical-text';
import {readable} from '../../domain/review/canonical-text';
import {ask, type Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {failedAs} from '../explain';
import {repeatable} from '../make-once';
import type {ReviewCase} from './review-book';
import type {ReviewedText} from './review-texts';

/**
 * The lane's comment thread of this round: found if it is there already, else opened, anchored and assigned where
 * the tenant has that, else beside the text. Answers its id.
 */
export function* openThread(
  world: ReviewWorld,
  reviewed: ReviewCase,
  state: LaneState,
  text: ReviewedText,
): Strand<string> {
  const {fileId, incident, kind, facts} = reviewed;
  const keys = world.secrets.keys();
  const there = function* (): Strand<string | null> {
    const threads = yield* repeatable(world.comments.threads(fileId, ''));
    const found = threads.find(({content}) => {
      const read = readThread(content, fileId, keys);
      return read?.lane === state.lane.key && read.round === state.round;
    });
    return found?.id ?? null;
  };
  const before = yield* there();
  if (before !== null) return before;
  const restricted = incident.visibility === 'restricted';
  const content = threadContent(
    {
      fileId,
      lane: state.lane.key,
      round: state.round,
      openedAt: world.now,
      rule: state.lane,
      asked: state.members.map(({person}) => person),
      dueAt: dueOf(state),
      changed: changedSince(state, kind, facts, text.canonical),
      page: world.reviewPage(fileId),
      restricted,
    },
    sealingKey(keys),
  );
  for (let attempt = 1; ; attempt++) {
    try {
      return yield* opened(world, fileId, content, state, text, restricted);
    } catch (error) {
      if (attempt === 2 || !failedAs(error, 'unknown')) throw error;
      const found = yield* there();
      if (found !== null) return found;
    }
  }
}

function* opened(
  world: ReviewWorld,
  fileId: string,
  content: string,
  {lane, members}: LaneState,
  {document, canonical}: ReviewedText,
  restricted: boolean,
): Strand<string> {
  const place = document.segments
    .filter(segment => segment.place === 'body')
    .flatMap(segment =>
      segment.paragraphs
        .filter(({text}) => text.trim() !== '')
        .map(({start, text}) => ({
          tabId: segment.tabId,
          segmentId: segment.segmentId,
          start,
          end: start + text.length - 1,
        })),
    )[0];
  const [first] = members;
  if (place && first && lane.quorum === 'any') {
    try {
      return yield* ask(
        world.comments.openAnchored(fileId, {
          content,
          at: place,
          assignee: first.person,
        }),
      );
    } catch (error) {
      if (!failedAs(error, 'refused', 'forbidden')) throw error;
    }
  }
  const quote = restricted
    ? ''
    : readable(canonical.sections[0]?.lines[0] ?? '').slice(0, 200);
  return yield* ask(world.comments.open(fileId, {content, quote}));
}

function dueOf({members}: LaneState): string {
  return members.map(({dueAt}) => dueAt).sort()[0] ?? '';
}

/** What was edited since anybody of the lane signed last. */
function changedSince(
  {lane}: LaneState,
  kind: ReviewCase['kind'],
  facts: ReviewCase['facts'],
  text: CanonicalText,
): readonly string[] {
  const signed = facts
    .filter(fact => fact.kind === 'approve' && fact.lane === lane.key)
    .pop();
  return signed ? changedFor(lane, kind, signed.sections, text.sections) : [];
}
