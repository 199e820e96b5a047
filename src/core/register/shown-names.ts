/**
 * Cells of a vocabulary hold what people read (“Detection”); the product works with keys (`detection`). A register made
 * before held keys, and people type by hand: all of it is meant right as long as it can mean one thing only.
 */
import type {Cell, ColumnPlan} from './table-plan';
import {folded} from './typed-cells';

type Named = Pick<ColumnPlan, 'names'>;

/** A key, or keys one a line, by their names; whatever else is there stays as it is. */
export function shownName({names}: Named, cell: Cell): Cell {
  if (names === undefined || typeof cell !== 'string') return cell;
  return cell
    .split('\n')
    .map(line => names[line] ?? line)
    .join('\n');
}

/** The key of what is in a cell, line by line; what means none, or more than one, stays as it was typed. */
export function meantKey({names}: Named, cell: Cell): Cell {
  if (names === undefined || typeof cell !== 'string' || cell === '') {
    return cell;
  }
  return cell
    .split('\n')
    .map(line => keyOf(names, line) ?? line)
    .join('\n');
}

function keyOf(
  names: Readonly<Record<string, string>>,
  typed: string,
): string | null {
  if (Object.prototype.hasOwnProperty.call(names, typed)) return typed;
  const wanted = folded(typed);
  if (wanted === '') return null;
  for (const fits of [same, afterColon, begins]) {
    const keys = Object.keys(names).filter(key =>
      fits({key: folded(key), name: folded(names[key])}, wanted),
    );
    if (keys.length > 0) return keys.length === 1 ? keys[0] : null;
  }
  return null;
}

interface Word {
  readonly key: string;
  readonly name: string;
}

function same({key, name}: Word, typed: string): boolean {
  return typed === name || typed === key;
}

/** “support ticket” for “Report: support ticket”. */
function afterColon({name}: Word, typed: string): boolean {
  return name.includes(': ') && name.slice(name.indexOf(': ') + 2) === typed;
}

/** “Security” for “Security incident”. */
function begins({name}: Word, typed: string): boolean {
  return typed.length >= 3 && name.startsWith(`${typed} `);
}
