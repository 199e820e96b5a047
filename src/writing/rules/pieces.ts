import {FIGURE} from './needles';

/** Pieces patterns are made of, each with a number, and clauses of them: of a clause, a text holds one piece or cannot match. */
const pieces = new Map<string, number>();
const byHead = new Map<string, (readonly [piece: string, number: number])[]>();
const clauses: (readonly number[])[] = [];
const clauseNumbers = new Map<string, number>();

const HEAD = 3;

/** @returns the number of the piece. */
export function addPiece(piece: string): number {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  const number = pieces.size;
  pieces.set(piece, number);
  if (piece !== FIGURE) {
    const head = piece.slice(0, HEAD);
    const same = byHead.get(head);
    if (same) same.push([piece, number]);
    else byHead.set(head, [[piece, number]]);
  }
  return number;
}

/** @returns the number of the clause. */
export function addClause(of: readonly number[]): number {
  const key = of.join();
  const known = clauseNumbers.get(key);
  if (known !== undefined) return known;
  clauseNumbers.set(key, clauses.length);
  return clauses.push(of) - 1;
}

/** What a text holds, worked out once for all patterns. */
export interface Held {
  /** By the number of a piece: 1 where the text has it. */
  readonly pieces: Uint8Array;
  /** By the number of a clause: 1 where a piece of it is held, 2 where none is, 0 where nobody has asked. */
  readonly clauses: Uint8Array;
}

const texts = new Map<string, Held>();
/** Sentences of one text, and parts of them. */
const MOST_TEXTS = 1_000;

/** What was added later is not known of a text looked at before: it is looked at again. */
export function heldIn(low: string): Held {
  const known = texts.get(low);
  if (known && known.clauses.length >= clauses.length) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const held = new Uint8Array(pieces.size);
  for (let at = 0; at + HEAD <= low.length; at++) {
    for (const [piece, number] of byHead.get(low.slice(at, at + HEAD)) ?? []) {
      if (held[number] === 0 && low.startsWith(piece, at)) held[number] = 1;
    }
  }
  const figure = pieces.get(FIGURE);
  if (figure !== undefined && /\d/.test(low)) held[figure] = 1;
  // Room for clauses that come while rules are run for the first time.
  const made = {pieces: held, clauses: new Uint8Array(clauses.length)};
  texts.set(low, made);
  return made;
}

/** Whether a text holds a piece of each clause. */
export function holdsAll(held: Held, of: readonly number[]): boolean {
  for (const clause of of) {
    if (held.clauses[clause] === 0) {
      held.clauses[clause] = clauses[clause].some(
        piece => held.pieces[piece] === 1,
      )
        ? 1
        : 2;
    }
    if (held.clauses[clause] === 2) return false;
  }
  return true;
}
