import * as v from 'valibot';
import {plusMinutes} from '../../core/base/instant';
import type {BankedAnswer} from '../../core/documents/answers';
import {lineText} from '../../core/documents/parts';
import type {Shelf} from '../../world/shelf';

const COPIED = 'answers.copied.';
/** What was copied so long ago is not told of any more. */
const DAYS = 30;
/** Of the newest, so that one person's store never fills. */
const MOST = 60;

const CopyShape = v.object({
  fileId: v.string(),
  key: v.string(),
  question: v.string(),
  hash: v.string(),
  /** As it was copied. */
  text: v.string(),
  at: v.string(),
});

/** An answer the person has copied; kept for them alone. */
export type Copied = v.InferOutput<typeof CopyShape>;

/** An answer as it is pasted. */
export function textOf({lines}: Pick<BankedAnswer, 'lines'>): string {
  return lines.map(lineText).join('\n');
}

/** The newest last. */
export function readCopies(shelf: Shelf, now: string): readonly Copied[] {
  return [...shelf.read(COPIED).values()]
    .flatMap(text => {
      const copied = parsed(text);
      return copied && plusMinutes(copied.at, DAYS * 1440) > now
        ? [copied]
        : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Of one answer the last copy counts. */
export function keepCopy(shelf: Shelf, copied: Copied, now: string): void {
  const all = readCopies(shelf, now).filter(
    one => nameOf(one) !== nameOf(copied),
  );
  all
    .slice(0, Math.max(0, all.length - MOST + 1))
    .forEach(one => shelf.put(nameOf(one), null));
  shelf.put(
    nameOf(copied),
    JSON.stringify({...copied, text: copied.text.slice(0, 5_000)}),
  );
}

export function dropCopy(
  shelf: Shelf,
  copied: Pick<Copied, 'fileId' | 'key'>,
): void {
  shelf.put(nameOf(copied), null);
}

function nameOf({fileId, key}: Pick<Copied, 'fileId' | 'key'>): string {
  return `${COPIED}${fileId}.${key.slice(0, 120)}`;
}

function parsed(text: string): Copied | null {
  try {
    const read = v.safeParse(CopyShape, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
