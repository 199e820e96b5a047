import {dueOf} from '../../../../src/review/pages/review-page/due';
import {changesWhileReading} from '../../../../src/review/pages/review-page/changes-while-reading';
import {blocksOf} from '../../../../src/review/pages/review-page/text-blocks';
import {
  approvedByMe,
  standingObjection,
} from '../../../../src/review/pages/review-page/verdict-words';
import {aLane} from './a-review';
import type {PageAnswer, TextLine} from '../../../../src/review/contract';

const said = (
  verdict: PageAnswer['verdict'],
  name = 'Ana',
  mine = name === 'Ana',
): PageAnswer => ({verdict, name, mine, at: '', words: ''});
const line = (text: string, level = 0, links: readonly string[] = []) =>
  ({kind: level > 0 ? 'heading' : 'paragraph', level, text, links}) as const;

describe('an objection in a thread', () => {
  it.each<[string, readonly PageAnswer[], 'mine' | 'others' | null]>([
    ['nobody objected', [said('approve'), said('words')], null],
    ['mine', [said('object')], 'mine'],
    ['mine, after a suggestion', [said('object'), said('suggest')], 'mine'],
    ['mine, approved since', [said('object'), said('approve')], null],
    ['mine, cleared by me', [said('object'), said('clear')], null],
    [
      'mine, cleared by another member',
      [said('object'), said('clear', 'Rui')],
      null,
    ],
    [
      'mine, while another approves',
      [said('object'), said('approve', 'Rui')],
      'mine',
    ],
    ['another’s', [said('object', 'Rui')], 'others'],
    [
      'two, of which only mine is cleared',
      [said('object', 'Rui'), said('object'), said('clear')],
      'others',
    ],
    [
      'of somebody of my name',
      [said('object', 'Ana', false), said('approve')],
      'others',
    ],
  ])('stands or not: %s', (_, answers, expected) => {
    expect(standingObjection(answers)).toBe(expected);
  });
});

describe('an approval of mine', () => {
  const since = (sections: readonly string[]) => ({
    since: 'signed' as const,
    at: '',
    sections: sections.map(title => ({
      title,
      kind: 'edited' as const,
      was: '',
      lines: [],
    })),
  });
  const signed = {answers: [said('approve'), said('words')]};

  it.each([
    ['nothing said', {}, false],
    ['this very text', {myVerdict: 'approve'}, true],
    ['edited elsewhere', {...signed, changes: since([])}, true],
    ['edited in this lane', {...signed, changes: since(['Impact'])}, false],
    ['not known what was edited', signed, false],
    [
      'objected since',
      {answers: [said('approve'), said('object')], changes: since([])},
      false,
    ],
    [
      'somebody else’s',
      {answers: [said('approve', 'Rui')], changes: since([])},
      false,
    ],
  ] as const)('holds or not: %s', (_, lane, expected) => {
    expect(approvedByMe(aLane(lane))).toBe(expected);
  });
});

describe('the time an answer is wanted', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');

  it.each([
    ['2026-11-21T10:25:00Z', 'Due in 25 minutes', false],
    ['2026-11-21T10:00:00Z', 'Overdue by less than a minute', true],
    ['2026-11-20T09:00:00Z', 'Overdue by 1 day 1 hour', true],
    ['', '', false],
  ])('is said in words: %s → %s', (dueAt, text, late) => {
    expect(dueOf(dueAt, now)).toMatchObject({text, late});
  });
});

describe('the text on the page', () => {
  it('has no gaps in the ranks of its headings', () => {
    const ranks = blocksOf([
      line('Deep', 4),
      line('Top', 1),
      line('Deeper', 5),
      line('Deepest', 6),
      line('Top', 1),
    ]).map(block => (block.kind === 'heading' ? block.rank : 0));
    expect(ranks).toEqual([3, 3, 4, 5, 3]);
  });

  it('keeps rows of one table together, and two tables apart', () => {
    const cell = (text: string): TextLine => ({
      kind: 'row',
      level: 0,
      text,
      links: [],
    });
    expect(
      blocksOf([cell('a'), cell('b'), line('between'), cell('c')]).map(block =>
        block.kind === 'table' ? block.rows.length : block.kind,
      ),
    ).toEqual([2, 'paragraph', 1]);
  });
});

describe('what changed while somebody was reading', () => {
  const TEXT = [line('Status', 1), line('See here.', 0, ['https://a.example'])];

  it('is nothing when the words are the same', () => {
    expect(changesWhileReading(TEXT, [...TEXT])).toEqual([]);
  });

  it('is also where a link leads', () => {
    const [change] = changesWhileReading(TEXT, [
      TEXT[0],
      line('See here.', 0, ['https://b.example']),
    ]);
    expect(change.lines.flat().map(({text}) => text)).toEqual(
      expect.arrayContaining(['https://a.example', 'https://b.example']),
    );
  });
});
