import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {factRow, readFacts} from '../../../src/review/rules/record/fact-rows';
import type {SealKey} from '../../../src/core/base/seal';
import {openObjections} from '../../../src/review/rules/answers/objections';
import {membersAfter} from '../../../src/review/rules/lanes/members';
import {closedVersion} from '../../../src/review/rules/record/versions';
import {asked, history} from './a-review';

const KEY = {id: 'k1', secret: 'secret one', retiredAt: ''};
const FACTS = history(
  asked('legal', 'legal', {
    sections: [{title: 'A "quoted" title', hash: 'a'.repeat(32)}],
  }),
  {kind: 'object', lane: 'legal', person: 'legal@example.com', words: '=1+1'},
  {kind: 'clear', lane: 'legal', person: 'legal@example.com'},
);
const ROWS = FACTS.map((fact, at) => ({
  position: at + 1,
  cells: factRow(fact, KEY),
}));

describe('facts in the Reviews tab', () => {
  it('come back as they were, in whatever order the tab was sorted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, {minLength: 3}), rows => {
        expect(readFacts(rows, 'file-1', [KEY])).toEqual({
          facts: FACTS,
          tampering: [],
        });
      }),
    );
  });

  it('are those of one file', () => {
    expect(readFacts(ROWS, 'file-2', [KEY])).toEqual({
      facts: [],
      tampering: [],
    });
  });

  it.each(
    Object.keys(ROWS[1].cells).filter(
      key =>
        !['dueAt', 'fileId', 'verdict', 'askedAt', 'answeredAt'].includes(key),
    ),
  )('are no facts once the cell %s was changed by hand', key => {
    const [first, second, third] = ROWS;
    const cells = {...second.cells, [key]: `${second.cells[key]}1`};
    const {facts, tampering} = readFacts(
      [first, {...second, cells}, third],
      'file-1',
      [KEY],
    );
    expect(facts.map(({seq}) => seq)).toEqual([1, 3]);
    expect(tampering.map(({message}) => message)).toContain(
      'Row 3 of Reviews was not written by the add-on, or was changed since.',
    );
  });

  it('may have their due time changed by hand', () => {
    const cells = {...ROWS[0].cells, dueAt: '2026-11-21T12:00:00Z'};
    const {facts, tampering} = readFacts(
      [{...ROWS[0], cells}, ...ROWS.slice(1)],
      'file-1',
      [KEY],
    );
    expect(tampering).toEqual([]);
    expect(facts[0]).toMatchObject({dueAt: '2026-11-21T12:00:00Z'});
  });

  it('name a row that was taken out from between', () => {
    const {tampering} = readFacts([ROWS[0], ROWS[2]], 'file-1', [KEY]);
    expect(tampering).toHaveLength(1);
  });

  it('count once when a row was copied', () => {
    const {facts} = readFacts([...ROWS, ROWS[1]], 'file-1', [KEY]);
    expect(facts).toEqual(FACTS);
  });

  it('are no facts when somebody writes them without the key', () => {
    const forged = factRow({...FACTS[1], seq: 4}, {...KEY, secret: 'guessed'});
    const {facts, tampering} = readFacts(
      [...ROWS, {position: 4, cells: forged}],
      'file-1',
      [KEY],
    );
    expect(facts).toEqual(FACTS);
    expect(tampering).toHaveLength(1);
  });
});

/** Rows and key of a register as it was before facts were told apart by type. */
const EARLIER = JSON.parse(
  readFileSync('test/fixtures/registers/reviews-flat.json', 'utf8'),
) as {
  readonly files: {readonly customer: string; readonly technical: string};
  readonly keys: readonly SealKey[];
  readonly rows: readonly Record<string, string | number>[];
};

describe('a register written by an earlier version', () => {
  const rows = EARLIER.rows.map((cells, at) => ({position: at + 1, cells}));
  const {customer, technical} = EARLIER.files;

  it.each([customer, technical])('holds facts that count on: %s', file => {
    const {facts, tampering} = readFacts(rows, file, EARLIER.keys);
    expect(tampering).toEqual([]);
    expect(facts).toHaveLength(
      EARLIER.rows.filter(({fileId}) => fileId === file).length,
    );
  });

  it('tells of a review that goes on and of a text that is released', () => {
    const {facts} = readFacts(rows, customer, EARLIER.keys);
    expect(membersAfter(facts, 'legal').map(({person}) => person)).toEqual([
      'legal@example.com',
      'legal2@example.com',
    ]);
    expect(openObjections(facts)).toEqual([]);
    const released = readFacts(rows, technical, EARLIER.keys).facts;
    expect(closedVersion(released)).toMatchObject({number: 1, state: 'done'});
  });
});
