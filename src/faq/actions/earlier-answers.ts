import {GUIDANCE_MARK} from '../../core/documents/sections';
import type {BankedAnswer} from '../../core/documents/answers';
import {lineText} from '../../core/documents/parts';
import type {ReviewWorld} from '../../world/review-world';
import type {EarlierAnswer} from '../contract';
import {wasProven} from '../rules/sheet';
import {textOf} from './copies';
import {openBeside, type OpenFaq} from './open-desk';
import {putAnswers} from './put-answers';
import {readTaking} from './read-input';

const MOST = 60;

/**
 * Answers that were approved in earlier incidents and that this FAQ does not have. Those of restricted incidents are never
 * among them, and Drive says which of the others the person may read. Two round trips.
 */
export function earlierAnswers(
  world: ReviewWorld,
  fileId: string,
): readonly EarlierAnswer[] {
  const {own, others} = openBeside(world, fileId);
  const there = new Set(own?.answers.map(({key}) => key));
  return others
    .flatMap(proven)
    .filter(
      ({key}, at, all) =>
        !there.has(key) && all.findIndex(one => one.key === key) === at,
    )
    .slice(0, MOST)
    .map(({faq, key, question, text}) => ({
      fileId: faq.file.id,
      incidentId: faq.file.mark?.incident ?? '',
      key,
      question,
      text,
    }));
}

interface Proven extends BankedAnswer {
  readonly faq: OpenFaq;
  readonly text: string;
}

/** Answers whose very words were approved once: what somebody has changed since is nobody's word. */
function proven(faq: OpenFaq): readonly Proven[] {
  const {answers, sheet} = faq;
  return answers
    .filter(
      ({question, lines, type, hash}) =>
        type !== 'do-not-say' &&
        lines.length > 0 &&
        sheet !== null &&
        wasProven(sheet, hash, question),
    )
    .map(one => ({
      ...one,
      faq,
      text: textOf(one),
    }));
}

/** Puts them into this FAQ as drafts, each with a note that its words are another incident's. */
export function takeEarlier(
  world: ReviewWorld,
  fileId: unknown,
  from: unknown,
  keys: unknown,
): string {
  const taking = readTaking({fileId, from, keys});
  const {own, others} = openBeside(world, taking.fileId);
  const there = new Set(own?.answers.map(({key}) => key));
  const source = others.find(({file}) => file.id === taking.from);
  const wanted = (source ? proven(source) : []).filter(
    ({key}) => taking.keys.includes(key) && !there.has(key),
  );
  putAnswers(
    world,
    taking.fileId,
    wanted.map(({group, question, lines}) => ({
      group: group === 'asked' ? 'answer' : group,
      question,
      lines: [
        `${GUIDANCE_MARK}From ${source?.file.mark?.incident ?? ''}. Check every word, times and numbers above all; then take this line out.`,
        ...lines.map(lineText).flatMap(text => text.split('\n')),
      ],
    })),
  );
  return taking.fileId;
}
