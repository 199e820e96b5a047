import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Background} from '../../../src/writing/rules/background';
import {
  NO_BACKGROUND,
  PRESET_LISTS,
} from '../../../src/writing/rules/background';

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
