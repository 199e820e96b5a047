import {ask} from '../../world/ask/call';
import type {
  ChangesView,
  PageAnswer,
  PageLane,
  PagePart,
  ReviewPageView,
} from '../contract';
import {documentUrl, threadUrl} from '../../core/base/google-addresses';
import {openBrief, type Brief, type BriefLane} from '../rules/record/brief';
import {CONCERNS} from '../rules/lanes/concerns';
import {parseLane} from '../../core/policy/lane-notation';
import {readThread, type LaneThread} from '../rules/lanes/lane-thread';
import {laneLabel} from '../rules/lanes/lanes';
import {bankedAnswers} from '../../core/documents/answers';
import {partsOf} from '../rules/parts/parts-of-text';
import {pageText} from '../rules/text/page-text';
import type {SealKey} from '../../core/base/seal';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {CommentThread} from '../../world/comments';
import type {FileFacts} from '../../world/files';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {signedIn} from '../../world/incidents/register-facts';
import {run, all} from '../../world/ask/waves';
import {changesFor} from '../actions/changes-since';
import {answersIn, type ReadAnswer} from '../actions/collecting/page-answers';
import {readText, type ReviewedText} from '../actions/review-texts';

/** A lane's thread of its latest round, and what stands in it. */
interface OpenLane {
  readonly thread: CommentThread;
  readonly read: LaneThread;
  /** Also of earlier rounds: an objection stands until it is answered. */
  readonly answers: readonly ReadAnswer[];
  /** Of this round alone. */
  readonly fresh: readonly ReadAnswer[];
}

const NOT_SHOWN = 'The text cannot be shown now.';

/**
 * A text for its reviewers, who have the document and nothing else: what they need comes from the threads the add-on
 * opened and from the brief. What cannot be believed or read is left out. Two round trips.
 */
export function reviewPageView(
  world: ReviewWorld,
  fileId: string,
): ReviewPageView {
  const me = signedIn(world).toLowerCase();
  const {text, threads, file} = looked(world, fileId);
  const keys = world.secrets.keys();
  const open = openLanes(fileId, threads, keys);
  const newest = open.map(({read}) => read.brief).pop() ?? '';
  const brief = briefFrom(world, newest, fileId);
  const lanes = open
    .map(one => laneOf(fileId, one, brief, text, me))
    .sort((a, b) => Number(b.asksMe) - Number(a.asksMe));
  return {
    me: world.me.email,
    fileId,
    name: file.name,
    documentUrl: documentUrl(fileId),
    textHash: text.canonical.hash,
    lines: pageText(text.reader),
    lanes,
    ...(file.mark?.kind === 'faq' ? {parts: answersOf(text)} : {}),
    ...(brief?.words
      ? {
          words: {
            current: brief.words.hash === text.canonical.hash,
            finds: brief.words.finds,
          },
        }
      : {}),
    closed: !file.canComment,
    partial:
      brief === null && lanes.length > 0
        ? 'The questions for the reviewers and what was edited cannot be shown: their brief is missing, or was changed by somebody else. You can answer all the same.'
        : '',
    now: world.now,
  };
}

/** Answers somebody has written. */
function answersOf({canonical}: ReviewedText): readonly PagePart[] {
  return bankedAnswers(partsOf(canonical))
    .filter(({lines}) => lines.length > 0)
    .map(({hash, question}) => ({hash, title: question}));
}

/** In the order in which their latest threads stand there. */
function openLanes(
  fileId: string,
  threads: readonly CommentThread[],
  keys: readonly SealKey[],
): readonly OpenLane[] {
  const rounds = threads
    .flatMap(thread => {
      const read = readThread(thread.content, fileId, keys);
      return read ? [{thread, read}] : [];
    })
    .filter(
      ({read}, at, all) =>
        all.findIndex(
          ({read: {lane, round}}) => lane === read.lane && round === read.round,
        ) === at,
    );
  return rounds
    .filter(
      ({read}) =>
        !rounds.some(
          ({read: {lane, round}}) => lane === read.lane && round > read.round,
        ),
    )
    .map(latest => {
      const earlier = rounds
        .filter(one => one.read.lane === latest.read.lane && one !== latest)
        .sort((a, b) => a.read.round - b.read.round)
        .flatMap(({thread, read}) => answersIn(thread, read, keys));
      const fresh = answersIn(latest.thread, latest.read, keys);
      return {...latest, answers: [...earlier, ...fresh], fresh};
    });
}

function looked(
  world: ReviewWorld,
  fileId: string,
): {
  readonly text: ReviewedText;
  readonly threads: readonly CommentThread[];
  readonly file: FileFacts;
} {
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        text: readText(world, fileId),
        threads: world.comments.threads(fileId, ''),
        file: world.files.facts(fileId),
      }),
    );
  } catch (error) {
    throw explained(
      error,
      NOT_SHOWN,
      'Ask the person who sent you the link whether it is shared with you.',
    );
  }
  const {file} = seen;
  if (!isKey(DOCUMENTS, file.mark?.kind ?? '')) {
    throw new UserError(
      NOT_SHOWN,
      'This file belongs to no incident.',
      'Open the link from the mail or the comment that asked you.',
    );
  }
  return seen;
}

/** Null when there is none to be believed. */
function briefFrom(
  world: ReviewWorld,
  briefId: string,
  fileId: string,
): Brief | null {
  if (briefId === '') return null;
  try {
    const content = run(world.transport, ask(world.briefs.read(briefId)));
    return openBrief(content, fileId, world.secrets.keys());
  } catch (error) {
    // It only shows; a page with less is better than none.
    if (!failedAs(error, 'notFound', 'forbidden', 'refused', 'busy', 'unknown'))
      throw error;
    return null;
  }
}

function laneOf(
  fileId: string,
  {thread, read, answers, fresh}: OpenLane,
  brief: Brief | null,
  text: ReviewedText,
  me: string,
): PageLane {
  const concerns = parseLane(read.lane)?.concerns ?? [];
  const known = brief?.lanes.find(
    ({key, round}) => key === read.lane && round === read.round,
  );
  const member = known?.members.find(({person}) => person === me);
  const about = known?.members.find(
    ({person}) => person === (member?.standsFor || me),
  );
  return {
    key: read.lane,
    label: known?.label ?? laneLabel(concerns),
    answersFor:
      known?.answersFor ??
      [...new Set(concerns.map(one => CONCERNS[one].answersFor))].join(', or '),
    checklist: known?.checklist ?? [],
    round: read.round,
    dueAt: about?.dueAt ?? earliest(known),
    asksMe: member !== undefined,
    answers: answers.map(({said: _, ...answer}): PageAnswer => answer),
    myVerdict:
      fresh
        .filter(({mine, said}) => mine && said === text.canonical.hash)
        .map(({verdict}) => (verdict === 'words' ? '' : verdict))
        .pop() ?? '',
    changes: changesOf(brief, known, answers, text),
    threadUrl: threadUrl(fileId, thread.id),
  };
}

function changesOf(
  brief: Brief | null,
  known: BriefLane | undefined,
  answers: readonly ReadAnswer[],
  text: ReviewedText,
): ChangesView | null {
  if (!brief || !known) return null;
  const mine = answers
    .filter(one => one.mine && one.verdict === 'approve' && !one.parts)
    .map(({said, at}) => ({hash: said, at}));
  return changesFor(known, mine, brief.texts, text.canonical);
}

function earliest(known: BriefLane | undefined): string {
  return (
    known?.members
      .map(({dueAt}) => dueAt)
      .filter(dueAt => dueAt !== '')
      .sort()[0] ?? ''
  );
}
