import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {
  factRow,
  linkAfter,
  readFacts,
} from '../../../src/review/rules/record/fact-rows';
import type {ReviewFact} from '../../../src/review/rules/record/facts';
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
const ROWS = rowsOf(FACTS);
const END = {seq: 3, digest: linkOf(FACTS)};

/** Digest of a record that ends with these facts. */
function linkOf(facts: readonly ReviewFact[]): string {
  return facts.reduce((link, fact) => linkAfter(fact, link), '');
}

function rowsOf(facts: readonly ReviewFact[], key: SealKey = KEY) {
  return facts.map((fact, at) => ({
    position: at + 1,
    cells: factRow(fact, key, linkOf(facts.slice(0, at))),
  }));
}

function codes(
  rows: typeof ROWS,
  keys: readonly SealKey[] = [KEY],
  head = END,
) {
  return readFacts(rows, 'file-1', keys, head).tampering.map(({code}) => code);
}

describe('facts in the Reviews tab', () => {
  it('come back as they were, in whatever order the tab was sorted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, {minLength: 3}), rows => {
        expect(readFacts(rows, 'file-1', [KEY], END)).toEqual({
          facts: FACTS,
          tampering: [],
          end: END,
        });
      }),
    );
  });

  it('are those of one file', () => {
    expect(readFacts(ROWS, 'file-2', [KEY])).toMatchObject({
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

  it('hold their due times: whoever changes one by hand asks nobody', () => {
    const cells = {...ROWS[0].cells, dueAt: '2026-11-21T12:00:00Z'};
    expect(codes([{...ROWS[0], cells}, ...ROWS.slice(1)])).toContainEqual(
      expect.stringMatching(/^altered:1:/),
    );
  });

  it('name rows that were taken out: at the beginning, from between, at the end', () => {
    expect(codes([ROWS[0], ROWS[2]])).toEqual(['missing:2-2']);
    expect(codes(ROWS.slice(1))).toEqual(['missing:1-1']);
    expect(codes(ROWS.slice(0, 1))).toEqual(['missing:2-3']);
    expect(codes([])).toEqual(['missing:1-3']);
    expect(codes(ROWS)).toEqual([]);
  });

  it('name a record that was rolled back and written on', () => {
    const other = history(
      asked('legal', 'legal'),
      {kind: 'approve', lane: 'legal', person: 'legal@example.com'},
      {kind: 'withdrawn', words: 'Later.'},
    );
    expect(codes(rowsOf(other))).toEqual(['other:3']);
    // Rows of two histories do not make one.
    expect(codes([ROWS[0], rowsOf(other)[1], ROWS[2]])).not.toEqual([]);
  });

  it('go on behind the head when a run ended before it was kept', () => {
    expect(
      codes(ROWS, [KEY], {seq: 2, digest: linkOf(FACTS.slice(0, 2))}),
    ).toEqual([]);
  });

  it('are looked at by an owner once, and blocked by the next change', () => {
    const looked = history(...FACTS.map(({kind}) => ({kind})), {
      kind: 'looked',
      words: 'Restored from the history.',
      ref: 'missing:2-3',
      key: 'fact-4',
    }).slice(3);
    const row = {
      position: 2,
      cells: factRow(looked[0], KEY, END.digest),
    };
    const head = {seq: 4, digest: linkAfter(looked[0], END.digest)};
    expect(codes([ROWS[0], row], [KEY], head)).toEqual([]);
    expect(codes([row], [KEY], head)).toEqual(['missing:1-3']);
  });

  it('outlive a key that was revoked only where the head vouches for them', () => {
    const released = history(
      asked('legal', 'legal'),
      {kind: 'approve', lane: 'legal', person: 'legal@example.com'},
      {kind: 'release', words: 'started', round: 1},
    );
    const fresh = {id: 'k2', secret: 'secret two', retiredAt: ''};
    const head = {seq: 3, digest: linkOf(released)};
    const read = readFacts(rowsOf(released), 'file-1', [fresh], head);
    expect(read.tampering).toEqual([]);
    expect(read.facts.map(({kind}) => kind)).toEqual(['release']);
    const more = history(...released.map(({kind}) => ({kind})), {
      kind: 'approve',
      lane: 'legal',
      person: 'legal@example.com',
    }).slice(3);
    const forged = {
      position: 4,
      cells: factRow(more[0], KEY, head.digest),
    };
    expect(codes([...rowsOf(released), forged], [fresh], head)).toEqual([
      expect.stringMatching(/^altered:4:/),
    ]);
  });

  it('are named when typed beside a row an owner has looked at, under its own number', () => {
    const typed = (person: string) => ({
      position: 3,
      cells: {...ROWS[1].cells, seq: 4, person},
    });
    const [code] = codes([...ROWS, typed('exec@example.com')]);
    const looked = history(...FACTS.map(({kind}) => ({kind})), {
      kind: 'looked',
      words: 'Mine, by mistake.',
      ref: code,
      key: 'fact-4',
    }).slice(3);
    const row = {position: 4, cells: factRow(looked[0], KEY, END.digest)};
    const head = {seq: 4, digest: linkAfter(looked[0], END.digest)};
    const named = (...more: readonly (typeof row)[]) =>
      codes([...ROWS, row, ...more], [KEY], head);
    expect(named(typed('exec@example.com'))).toEqual([]);
    expect(named(typed('exec@example.com'), typed('lead@example.com'))).toEqual(
      [expect.stringMatching(/^altered:4:/)],
    );
  });

  it('count once when a row was copied, which is named', () => {
    const {facts} = readFacts([...ROWS, ROWS[1]], 'file-1', [KEY]);
    expect(facts).toEqual(FACTS);
    expect(codes([...ROWS, ROWS[1]])).toEqual(['twice:2']);
  });

  it('are no facts when somebody writes them without the key', () => {
    const forged = factRow(
      {...FACTS[1], seq: 4},
      {...KEY, secret: 'guessed'},
      END.digest,
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
