import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Background} from '../../../src/writing/rules/background';
import {
  NOTHING_KNOWN,
  NO_BACKGROUND,
  PRESET_LISTS,
  type OtherText,
} from '../../../src/writing/rules/background';
import {
  draftOf,
  MESSAGE_KINDS,
  type Draft,
} from '../../../src/writing/rules/draft';
import type {KnownFacts} from '../../../src/writing/rules/facts/known';

/** What an installation knows that the sentences were written for. */
export const CORPUS_BACKGROUND: Background = {
  ...NO_BACKGROUND,
  lists: {
    ...PRESET_LISTS,
    publicContacts: ['+1 800 555 0199'],
    people: [
      'Grace O’Neil',
      'Anna Kowalska',
      'Hans Müller',
      'Jonas Weber',
      'May Grace',
    ],
    customers: ['Northwind Traders Ltd', 'Contoso', 'Fabrikam Inc.'],
  },
};

/** What the register knows where texts are compared with it. */
const CORPUS_FACTS: KnownFacts = {
  ...NOTHING_KNOWN,
  startedAt: '2026-11-21T08:40:00Z',
  endedAt: '2026-11-21T10:15:00Z',
  percentUsers: 4,
  count: {number: 305, unit: 'teams'},
  services: ['Exports', 'Imports'],
  dataStatement: 'intact',
  dataAsked: true,
  workaround: 'Export as CSV',
  estimate: {at: '2026-11-21T12:00:00Z', owner: 'ic@example.com'},
  nextUpdateAt: '2026-11-21T11:00:00Z',
};

/** A sentence with what should be found in it. */
export interface Labelled {
  readonly file: string;
  readonly sentence: string;
  /** Rules that must fire. */
  readonly fires: readonly string[];
  /** Rules that may go either way. */
  readonly either: readonly string[];
  /** The rule a near miss was written for; '' when it is none. */
  readonly near: string;
  /** Not looked at while rules are written. */
  readonly heldOut: boolean;
}

export function readCorpus(): readonly Labelled[] {
  return readdirSync(__dirname)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name =>
      readFileSync(path.join(__dirname, name), 'utf8')
        .split('\n')
        .filter(line => line.includes(' | ') && !line.startsWith('#'))
        .map(line => labelled(name.replace('.txt', ''), line)),
    );
}

/** Sentences of one rule each, written after the rules, with what it should do there. */
export function readFresh(
  name: 'seen' | 'held-out',
): readonly {rule: string; fires: boolean; sentence: string}[] {
  return readFileSync(path.join(__dirname, 'fresh', `${name}.txt`), 'utf8')
    .split('\n')
    .filter(line => line.includes(' | ') && !line.startsWith('#'))
    .map(line => {
      const at = line.indexOf(' | ');
      return {
        rule: line.slice(0, at).replace('~', ''),
        fires: !line.startsWith('~'),
        sentence: line.slice(at + 3),
      };
    });
}

/** A set of sentences written later than the rules, each judged once before anything was mended by it. */
export const LATER_SETS = ['fresh', 'second', 'third', 'fourth'] as const;
export type LaterSet = (typeof LATER_SETS)[number];

/** Sentences with all personal data in them; none after “~”. Languages are mixed. */
export function readPersonal(set: LaterSet): readonly {
  fires: readonly string[];
  sentence: string;
}[] {
  return lines(set, 'personal').map(([labels, sentence]) => ({
    fires: labels === '~' ? [] : labels.split(' '),
    sentence,
  }));
}

/** Sentences on style, labelled as those of the first corpus are. */
export function readStyle(set: LaterSet): readonly Labelled[] {
  return lines(set, 'style').map(([labels, sentence]) =>
    labelled(`${set}/style`, `${labels} | ${sentence}`),
  );
}

/** Two texts of one incident, or one and what the register knows; `agree` when nothing is to be found. */
export function readContradictions(set: LaterSet): readonly Beside[] {
  return lines(set, 'contradictions').map(beside);
}

/** A text for customers beside an internal one, with the rule on leaks that must find something. */
export function readLeaks(set: LaterSet): readonly Beside[] {
  return lines(set, 'leaks').map(beside);
}

interface Beside {
  /** The fact that differs, or the rule that must find something. */
  readonly label: string;
  readonly agree: boolean;
  readonly draft: Draft;
  readonly background: Background;
  readonly sentence: string;
}

function beside([label, ...texts]: readonly string[]): Beside {
  const [draft, other] = texts.map(placed);
  // The services of an incident are always known, whatever else is.
  const facts = other
    ? {...NOTHING_KNOWN, services: CORPUS_FACTS.services}
    : CORPUS_FACTS;
  const side = other?.draft.kind === 'internal' ? 'inside' : 'outside';
  return {
    label: label.replace('~', ''),
    agree: label.startsWith('~'),
    draft: draft.draft,
    background: {...NO_BACKGROUND, facts, [side]: other ? [other] : []},
    sentence: texts.join(' | '),
  };
}

function placed(line: string): OtherText {
  const at = line.indexOf(': ');
  const kind = MESSAGE_KINDS.find(name => name === line.slice(0, at));
  if (!kind) throw new Error(`No kind of text stands before “${line}”.`);
  const paragraphs = line.slice(at + 2).split(/(?<=\?) /);
  const draft = draftOf(kind, ...paragraphs);
  return {name: kind, draft, quotable: [], negatives: []};
}

function lines(set: LaterSet, name: string): readonly (readonly string[])[] {
  const file = path.join(__dirname, set, `${name}.txt`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.includes(' | ') && !line.startsWith('#'))
    .map(line => line.split(' | '));
}

function labelled(file: string, line: string): Labelled {
  const at = line.indexOf(' | ');
  const labels = line.slice(0, at).split(' ');
  const sentence = line.slice(at + 3);
  return {
    file,
    sentence,
    fires: labels.filter(label => /^[A-Z]/.test(label)),
    either: labels
      .filter(label => label.startsWith('?'))
      .map(label => label.slice(1)),
    near: labels.find(label => label.startsWith('~'))?.slice(1) ?? '',
    heldOut: hash(sentence) % 3 === 0,
  };
}

/** FNV-1a; decides for good which third of the sentences is held out. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
