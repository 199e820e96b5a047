import {cleanText, oneLine} from '../../../core/base/clean-text';
import {COMMENT_BYTES} from '../../../core/base/comment-room';
import {utf8Length} from '../../../core/base/digest';
import {inWords} from '../../../core/base/instant';
import type {Lane} from './lanes';
import {sealState, shortSeal, type SealKey} from '../../../core/base/seal';

export interface LaneThread {
  readonly fileId: string;
  readonly lane: string;
  readonly round: number;
  readonly openedAt: string;
  /** File id of the reviewers' brief, or ''. */
  readonly brief: string;
}

export interface ThreadWords extends LaneThread {
  readonly rule: Pick<Lane, 'label' | 'answersFor' | 'checklist'>;
  readonly asked: readonly string[];
  readonly dueAt: string;
  /** Sections edited since the lane signed last; none in a first round. */
  readonly changed: readonly string[];
  /** The edited lines, with what came and went; as many as there is room for. */
  readonly excerpt: readonly string[];
  readonly page: string;
  /** A restricted incident's: Google mails comments to people, and a preview must tell nothing but whose turn it is. */
  readonly restricted: boolean;
}

/**
 * The comment that opens a lane. Its last line tells lane, round and brief to the review page, which cannot read
 * the register; the seal keeps others from opening lanes of their own.
 */
export function threadContent(words: ThreadWords, key: SealKey): string {
  const code = codeOf(words, key);
  const {rule, round, dueAt, page} = words;
  const how = `Answer here with APPROVE, OBJECT: why, or SUGGEST: what. Or on the review page, where nothing has to be confirmed: ${page}`;
  const head = words.restricted
    ? [`Review: ${rule.label}, round ${round}. Due ${inWords(dueAt)}.`]
    : [
        `Review: ${rule.label} (${rule.answersFor}), round ${round}`,
        `Asked: ${words.asked.join(', ')}. Due ${inWords(dueAt)}.`,
        ...(words.changed.length > 0
          ? [
              `Edited since the last sign-off: ${words.changed.map(title => title || 'the beginning').join(', ')}`,
            ]
          : []),
      ];
  // Whoever has signed before knows the questions, and wants to see what changed.
  const below =
    words.excerpt.length > 0
      ? words.excerpt.map(line => `  ${oneLine(line).slice(0, 240)}`)
      : rule.checklist.map(question => `– ${question}`);
  const lines = words.restricted ? [] : below;
  for (let shown = lines.length; shown >= 0; shown--) {
    const left = lines.length - shown;
    const content = [
      ...head,
      ...lines.slice(0, shown),
      ...(left > 0 ? [`– and ${left} more on the review page`] : []),
      how,
      code,
    ].join('\n');
    if (utf8Length(content) <= COMMENT_BYTES) return content;
  }
  return [head[0].slice(0, 300), how, code].join('\n');
}

/** Which lane and round a thread is of; null when the add-on did not open it for this file. */
export function readThread(
  content: string,
  fileId: string,
  keys: readonly SealKey[],
): LaneThread | null {
  const match =
    /(?:^|\n)icr1\.([a-z|]+)\.(\d{1,4})\.([0-9a-z]{6,8})\.([\w-]{0,100})\.([0-9A-Za-z]+\.[0-9a-f]{32,64})$/.exec(
      cleanText(content),
    );
  if (!match) return null;
  const [, lane, round, opened, brief, given] = match;
  const openedAt = `${new Date(parseInt(opened, 36) * 1000).toISOString().slice(0, 19)}Z`;
  const thread = {fileId, lane, round: Number(round), openedAt, brief};
  return sealState('thread', parts(thread), given, keys, openedAt) === 'holds'
    ? thread
    : null;
}

/** What is said where a later round has a thread of its own; no answer, as its last line tells. */
export function closingWords(round: number): string {
  return `Round ${round} has a thread of its own.\nicp1.round.${round}`;
}

function codeOf(thread: LaneThread, key: SealKey): string {
  const opened = (Date.parse(thread.openedAt) / 1000).toString(36);
  return `icr1.${thread.lane}.${thread.round}.${opened}.${thread.brief}.${shortSeal('thread', parts(thread), key)}`;
}

function parts({
  fileId,
  lane,
  round,
  openedAt,
  brief,
}: LaneThread): readonly string[] {
  return [fileId, lane, String(round), openedAt, brief];
}
