import * as v from 'valibot';
import type {FieldProblem} from '../base/answer';
import {cleanText, oneLine} from '../base/clean-text';
import {parseInstant, plusMinutes} from '../base/instant';
import {facts, factWords, type Facts} from './facts';
import {isAddress, type Incident} from './incident';
import {LONGEST} from './longest';
import {isKey} from './vocabulary';
import type {Link, Roles} from './words';

/** Clocks of two machines differ; a time a little ahead is not a mistake. */
const AHEAD_MINUTES = 5;

/** Notes a mistake beside its field. */
export type Wrong = (field: string, message: string) => void;

export type Checked<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly FieldProblem[]};

/** Valibot's issues at the paths of the form's fields. */
export function shapeProblems(
  issues: readonly v.BaseIssue<unknown>[],
): readonly FieldProblem[] {
  return issues.map(issue => ({
    field: v.getDotPath(issue) ?? '',
    message: `Cannot be read: ${issue.message}.`,
  }));
}

/** Facts of messages on top of what is known. What stays as it was is a record, and may have become past. */
export function checkFacts(
  typed: Readonly<Record<string, string>>,
  known: Facts,
  now: string,
  wrong: Wrong,
): Facts {
  return facts(key => {
    const text = typed[key];
    if (text === undefined || text === known[key]) return known[key];
    const path = `facts.${key}`;
    const {holds, choices, lies} = factWords(key);
    switch (holds) {
      case 'instant':
        return lies === 'ahead'
          ? comingInstant(path, text, known[key], now, wrong)
          : pastInstant(path, text, now, wrong);
      case 'choice':
        if (text !== '' && !(choices && isKey(choices, text))) {
          wrong(path, 'Choose one of the list, or none.');
        }
        return text;
      case 'text':
        return longText(path, text, wrong);
      case 'line':
      case 'person': {
        const line = oneLine(text);
        if (line.length > LONGEST.line) wrong(path, tooLong(LONGEST.line));
        return line;
      }
    }
  });
}

/**
 * A time that is promised: still to come, because its readers wait for it; '' when none is typed.
 *
 * @param known The one on record: it stays when its time is over, for it says what was promised.
 */
export function comingInstant(
  field: string,
  typed: string,
  known: string,
  now: string,
  wrong: Wrong,
): string {
  if (typed.trim() === '') return '';
  const at = parseInstant(typed);
  if (at === null) wrong(field, 'This is not a date and time.');
  else if (at <= now && at !== known) {
    wrong(field, 'This time is over. Set one that is still to come, or none.');
  }
  return at ?? '';
}

export function longText(field: string, typed: string, wrong: Wrong): string {
  const text = cleanText(typed);
  if (text.length > LONGEST.text) wrong(field, tooLong(LONGEST.text));
  return text;
}

export function share(typed: string, wrong: Wrong): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (text === '') return null;
  const value = /^\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  if (value >= 0 && value <= 100) return value;
  wrong('percentUsers', 'Write a number from 0 to 100, or nothing.');
  return null;
}

export function pastInstant(
  field: string,
  typed: string,
  now: string,
  wrong: Wrong,
): string {
  if (typed.trim() === '') return '';
  const at = parseInstant(typed);
  if (at === null) {
    wrong(field, 'This is not a date and time.');
    return '';
  }
  if (at > plusMinutes(now, AHEAD_MINUTES)) {
    wrong(field, 'This time is in the future.');
  }
  return at;
}

export function items(
  field: string,
  typed: readonly string[],
  wrong: Wrong,
): readonly string[] {
  if (typed.length > LONGEST.list) wrong(field, `At most ${LONGEST.list}.`);
  const cleaned = typed.map(oneLine);
  cleaned.forEach((item, at) => {
    if (item.length > LONGEST.item)
      wrong(`${field}.${at}`, tooLong(LONGEST.item));
  });
  return [...new Set(cleaned)].filter(item => item !== '');
}

/** Empty commander and comms lead mean the declarer. */
export function checkRoles(
  typed: Roles,
  me: string,
  wrong: Wrong,
): Incident['roles'] {
  const person = (role: keyof Incident['roles']): string => {
    const text = oneLine(typed[role]);
    if (text.length > LONGEST.item)
      wrong(`roles.${role}`, tooLong(LONGEST.item));
    if (text.includes('@') && !isAddress(text)) {
      wrong(`roles.${role}`, 'This is not a complete mail address.');
    }
    return text;
  };
  return {
    commander: person('commander') || me,
    technicalLead: person('technicalLead'),
    commsLead: person('commsLead') || me,
    sme: person('sme'),
    scribe: person('scribe'),
  };
}

export function checkLinks(
  typed: readonly Link[],
  wrong: Wrong,
): Incident['links'] {
  if (typed.length > LONGEST.list) wrong('links', `At most ${LONGEST.list}.`);
  const together = typed.reduce(
    (sum, {label, url}) => sum + label.length + url.length + 2,
    0,
  );
  if (together > LONGEST.cell) {
    wrong(
      'links',
      `${tooLong(LONGEST.cell)} These have ${together.toLocaleString('en-GB')} together: shorten some, or put them into a document and link that.`,
    );
  }
  return typed.flatMap((link, at) => {
    const [label, url] = [oneLine(link.label), link.url.trim()];
    if (label === '' && url === '') return [];
    if (!/^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i.test(url) || url.length > 2000) {
      wrong(
        `links.${at}.url`,
        'Write an address that begins with http:// or https://.',
      );
    }
    if (label.length > LONGEST.item)
      wrong(`links.${at}.label`, tooLong(LONGEST.item));
    return [{label, url}];
  });
}

export function tooLong(most: number): string {
  return `At most ${most.toLocaleString('en-GB')} characters.`;
}
