import {cleanText} from '../../core/base/clean-text';
import {inWords} from '../../core/base/instant';
import {ACTION_CATEGORIES, actionState, type Action} from './action';
import type {Pattern} from './patterns';
import {toldRows, type MergedRow} from './timeline';

/** Where a fact in a report comes from: a row of the register that can be looked up. */
export interface FactSource {
  readonly tab:
    'incidents' | 'journal' | 'comms' | 'reviews' | 'actions' | 'faq';
  readonly key: string;
}

/** A line of a report with its row. What needs judgement is a question of the template; no line concludes anything. */
export interface SourcedLine {
  readonly text: string;
  readonly source: FactSource;
}

export function timelineLines(
  timeline: readonly MergedRow[],
): readonly SourcedLine[] {
  return toldRows(timeline).map(row =>
    line(
      row.dated ? inWords(row.at) : 'Time not known',
      row.text,
      sourceOf(row),
    ),
  );
}

export function actionLines(
  actions: readonly Action[],
): readonly SourcedLine[] {
  return actions.map(action => actionLine(action));
}

/** Those of earlier incidents, each with its incident. */
export function carriedOverLines(
  actions: readonly Action[],
): readonly SourcedLine[] {
  return actions.map(action => actionLine(action, `, from ${action.incident}`));
}

export function patternLines(
  patterns: readonly Pattern[],
): readonly SourcedLine[] {
  return patterns.map(({words, incidents}) =>
    line('Seen before', words, {tab: 'incidents', key: incidents.join(', ')}),
  );
}

/** Lines of the communications retrospective, as a report quotes them. */
export function communicationLines(
  lines: readonly SourcedLine[],
): readonly SourcedLine[] {
  return lines.map(({text, source}) => line('From the record', text, source));
}

function actionLine(action: Action, origin = ''): SourcedLine {
  const {category, owner, dueAt, success} = action;
  const told = [
    action.action,
    category === '' ? 'no category' : ACTION_CATEGORIES[category],
    owner === '' ? 'nobody yet' : owner,
    dueAt === '' ? 'no date' : `due ${dueAt.slice(0, 10)}`,
    success === '' ? 'no measure' : `done when ${success}`,
  ];
  return line(
    `${STATE_WORDS[actionState(action)]}${origin}`,
    told.join(' · '),
    {tab: 'actions', key: action.key},
  );
}

/** A suggestion must not read like a promise. */
const STATE_WORDS = {
  suggested: 'Suggested, not accepted yet',
  accepted: 'Accepted',
  done: 'Done',
  dropped: 'Dropped',
};

function line(label: string, text: string, source: FactSource): SourcedLine {
  return {text: `${label}: ${cleanText(text).replace(/\n/g, ' ')}`, source};
}

function sourceOf({source, key}: MergedRow): FactSource {
  switch (source) {
    case 'milestone':
      return {tab: 'incidents', key};
    case 'journal':
    case 'entry':
    case 'inject':
      return {tab: 'journal', key};
    case 'review':
    case 'release':
      return {tab: 'reviews', key};
    case 'ledger':
      return {tab: 'comms', key};
  }
}
