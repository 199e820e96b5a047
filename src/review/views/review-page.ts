import type {
  ChangesView,
  PageAnswer,
  PageLane,
  PagePart,
  ReviewPageView,
} from '../contract';
import {documentUrl, threadUrl} from '../../core/base/google-addresses';
import type {Brief, BriefLane} from '../rules/record/brief';
import {CONCERNS} from '../rules/lanes/concerns';
import {parseLane} from '../../core/policy/lane-notation';
import {laneLabel} from '../rules/lanes/lanes';
import {bankedAnswers} from '../../core/documents/answers';
import {partsOf} from '../rules/parts/parts-of-text';
import {pageText} from '../rules/text/page-text';
import type {ReviewWorld} from '../../world/review-world';
import {signedIn} from '../../world/incidents/register-facts';
import {changesFor} from '../actions/changes-since';
import type {ReadAnswer} from '../actions/collecting/page-answers';
import {pageFinds} from '../actions/leave-found';
import {lookAsReviewer, type OpenLane} from '../actions/look-as-reviewer';
import type {ReviewedText} from '../actions/review-texts';

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
  const look = lookAsReviewer(world, fileId, NOT_SHOWN);
  const {text, file, open, brief} = look;
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
            finds: pageFinds(world, look, me),
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
