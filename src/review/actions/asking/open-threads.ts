import type {SectionChange} from '../../contract';
import {sectionsOf, type BriefText} from '../../rules/record/brief';
import {briefRecord} from '../../rules/record/brief-state';
import {changesBetween} from '../../rules/text/changes';
import {changedFor, type LaneState} from '../../rules/lanes/lane-state';
import {readThread, threadContent} from '../../rules/lanes/lane-thread';
import {ofKind} from '../../rules/record/facts';
import {sealingKey} from '../../../core/base/seal';
import type {CanonicalText} from '../../rules/text/canonical-text';
import {readable} from '../../rules/text/marks';
import {ask, type Strand} from '../../../world/ask/call';
import type {CommentThread} from '../../../world/comments';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import type {ReviewCase} from '../review-book';
import type {ReviewedText} from '../review-texts';

/** What opening a lane's thread starts from. */
export interface ThreadStart {
  /** Threads of the document as they were a moment ago. */
  readonly there: readonly CommentThread[];
  /** Earlier texts by hash, to show what was edited. */
  readonly texts: ReadonlyMap<string, BriefText>;
}

/**
 * The lane's comment thread of this round: found if it is there already, else opened, anchored and assigned where
 * the tenant has that, else beside the text. Answers its id.
 */
export function* openThread(
  world: ReviewWorld,
  reviewed: ReviewCase,
  state: LaneState,
  text: ReviewedText,
  {there, texts}: ThreadStart,
): Strand<string> {
  const {fileId, incident, facts} = reviewed;
  const keys = world.secrets.keys();
  const among = (threads: readonly CommentThread[]): string | null =>
    threads.find(({content}) => {
      const read = readThread(content, fileId, keys);
      return read?.lane === state.lane.key && read.round === state.round;
    })?.id ?? null;
  const before = among(there);
  if (before !== null) return before;
  const restricted = incident.visibility === 'restricted';
  const content = threadContent(
    {
      fileId,
      lane: state.lane.key,
      round: state.round,
      openedAt: world.now,
      brief: briefRecord(facts).id,
      rule: state.lane,
      asked: state.members.map(({person}) => person),
      dueAt: dueOf(state),
      ...editedSince(state, reviewed, text.canonical, texts),
      page: world.reviewPage(fileId),
      restricted,
    },
    sealingKey(keys),
  );
  for (let attempt = 1; ; attempt++) {
    try {
      return yield* createThread(
        world,
        fileId,
        content,
        state,
        text,
        restricted,
      );
    } catch (error) {
      if (attempt === 2 || !failedAs(error, 'unknown')) throw error;
      const found = among(yield* ask(world.comments.threads(fileId, '')));
      if (found !== null) return found;
    }
  }
}

function* createThread(
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
  // Google mails an assigned comment with the words it is beside.
  if (!restricted && place && first && lane.quorum === 'any') {
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

/** What was edited since anybody of the lane signed last: the sections it answers for, and their words where they are known. */
function editedSince(
  {lane}: LaneState,
  {kind, facts}: ReviewCase,
  text: CanonicalText,
  texts: ReadonlyMap<string, BriefText>,
): {readonly changed: readonly string[]; readonly excerpt: readonly string[]} {
  const signed = ofKind(facts, 'approve')
    .filter(fact => fact.lane === lane.key)
    .pop();
  if (!signed) return {changed: [], excerpt: []};
  const changed = changedFor(lane, kind, signed.sections, text.sections);
  const before = texts.get(signed.textHash);
  return {
    changed,
    excerpt: before
      ? changesBetween(sectionsOf(before), text.sections)
          .filter(
            ({title, was}) => changed.includes(title) || changed.includes(was),
          )
          .flatMap(changedLines)
      : [],
  };
}

/** Lines with what came and went in brackets, `…` for what stayed at either end. */
function changedLines({lines}: SectionChange): readonly string[] {
  return lines
    .filter(runs => runs.some(({kind}) => kind !== 'same'))
    .map(runs =>
      runs
        .map(({kind, text}, at) => {
          if (kind === 'added') return `[+${text.trim()}+]`;
          if (kind === 'removed') return `[-${text.trim()}-]`;
          return shortened(text, at === 0, at === runs.length - 1);
        })
        .join(' ')
        .replace(/ {2,}/g, ' ')
        .trim(),
    );
}

/** A few words beside a change are enough to find it. */
function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= 6) return words.join(' ');
  if (first) return `… ${words.slice(-4).join(' ')}`;
  if (last) return `${words.slice(0, 4).join(' ')} …`;
  return `${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}`;
}
