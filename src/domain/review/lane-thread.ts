import {cleanText} from '../clean-text';
import {inWords} from '../instant';
import type {Lane} from './lanes';
import {seal, sealState, type SealKey} from './seal';

export interface LaneThread {
  readonly fileId: string;
  readonly lane: string;
  readonly round: number;
  readonly openedAt: string;
}

export interface ThreadWords extends LaneThread {
  readonly rule: Pick<Lane, 'label' | 'answersFor' | 'checklist'>;
  readonly asked: readonly string[];
  readonly dueAt: string;
  /** Sections edited since the lane signed last; none in a first round. */
  readonly changed: readonly string[];
  readonly page: string;
  /** A restricted incident's: Google mails comments to people, and a preview must tell nothing. */
  readonly restricted: boolean;
}

/** What both ways of commenting take. Source: InsertCommentRequest, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request */
const LONGEST_BYTES = 2000;

/**
 * The comment that opens a lane. Its last line tells lane and round to the review page, which cannot read the
 * register; the seal keeps others from opening lanes of their own.
 */
export function threadContent(words: ThreadWords, key: SealKey): string {
  const code = codeOf(words, key);
  const {rule, round, dueAt, page} = words;
  const how = `Answer here with APPROVE, OBJECT: why, or SUGGEST: what. Or on the review page, where it counts at once: ${page}`;
  const head = words.restricted
    ? [`Review, round ${round}. Due ${inWords(dueAt)}.`]
    : [
        `Review: ${rule.label} (${rule.answersFor}), round ${round}`,
        `Asked: ${words.asked.join(', ')}. Due ${inWords(dueAt)}.`,
        ...(words.changed.length > 0
          ? [
              `Edited since the last sign-off: ${words.changed.map(title => title || 'the beginning').join(', ')}`,
            ]
          : []),
      ];
  const questions = words.restricted
    ? []
    : rule.checklist.map(question => `– ${question}`);
  for (let kept = questions.length; ; kept--) {
    const more = questions.length - kept;
    const content = [
      ...head,
      ...questions.slice(0, kept),
      ...(more > 0 ? [`– and ${more} more on the review page`] : []),
      how,
      code,
    ].join('\n');
    if (bytes(content) <= LONGEST_BYTES || kept === 0) return content;
  }
}

/** Which lane and round a thread is of; null when the add-on did not open it for this file. */
export function readThread(
  content: string,
  fileId: string,
  keys: readonly SealKey[],
): LaneThread | null {
  const match =
    /(?:^|\n)icr1\.([a-z|]+)\.(\d{1,4})\.([0-9a-z]{6,8})\.([0-9A-Za-z]+\.[0-9a-f]{64})$/.exec(
      cleanText(content),
    );
  if (!match) return null;
  const [, lane, round, opened, given] = match;
  const openedAt = `${new Date(parseInt(opened, 36) * 1000).toISOString().slice(0, 19)}Z`;
  const thread = {fileId, lane, round: Number(round), openedAt};
  return sealState('thread', parts(thread), given, keys, openedAt) === 'holds'
    ? thread
    : null;
}

function codeOf(thread: LaneThread, key: SealKey): string {
  const opened = (Date.parse(thread.openedAt) / 1000).toString(36);
  return `icr1.${thread.lane}.${thread.round}.${opened}.${seal('thread', parts(thread), key)}`;
}

function parts({fileId, lane, round, openedAt}: LaneThread): readonly string[] {
  return [fileId, lane, String(round), openedAt];
}

function bytes(text: string): number {
  return encodeURIComponent(text).replace(/%../g, 'x').length;
}
