import * as fc from 'fast-check';
import {factRow, readFacts} from '../../../src/review/rules/record/fact-rows';
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
    expect(facts[0].dueAt).toBe('2026-11-21T12:00:00Z');
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
    const forged = factRow(
      {...FACTS[0], seq: 4, kind: 'approve'},
      {...KEY, secret: 'guessed'},
    );
    const {facts, tampering} = readFacts(
      [...ROWS, {position: 4, cells: forged}],
      'file-1',
      [KEY],
    );
    expect(facts).toEqual(FACTS);
    expect(tampering).toHaveLength(1);
  });
});
