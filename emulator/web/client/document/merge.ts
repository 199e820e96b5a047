import type {Node} from 'prosemirror-model';
import {Mapping, StepMap, Transform} from 'prosemirror-transform';
import {type Difference, apply, differences} from './differences';

export interface Merged {
  readonly doc: Node;
  /** Text of mine that could not be placed, because the same words had been changed. */
  readonly lost: readonly string[];
}

/** Puts my unsaved edits on top of what somebody else has saved meanwhile; where both touch, theirs stays. */
export function merge(base: Node, mine: Node, theirs: Node): Merged {
  const their = differences(base, theirs);
  const mapping = new Mapping(
    [...their]
      .reverse()
      .map(change =>
        change.kind === 'replace'
          ? new StepMap([
              change.from,
              change.to - change.from,
              change.slice.size,
            ])
          : StepMap.empty,
      ),
  );
  const lost: string[] = [];
  const placed: Difference[] = [];
  for (const change of differences(base, mine)) {
    if (their.some(other => collide(change, other))) {
      lost.push(textOf(change));
      continue;
    }
    placed.push({
      ...change,
      from: mapping.map(change.from, 1),
      to: mapping.map(change.to, change.from === change.to ? 1 : -1),
    });
  }
  const doc = apply(new Transform(theirs), placed).doc;
  return {doc, lost: lost.filter(text => text !== '')};
}

function collide(one: Difference, other: Difference): boolean {
  return one.from < other.to && other.from < one.to;
}

function textOf(change: Difference): string {
  return change.kind === 'replace'
    ? change.slice.content.textBetween(0, change.slice.content.size, '\n')
    : '';
}
