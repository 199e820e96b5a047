import * as fc from 'fast-check';
import {type CanonicalSection} from '../../../src/review/rules/text/canonical-text';
import {readable} from '../../../src/review/rules/text/marks';
import {changesBetween} from '../../../src/review/rules/text/changes';
import {
  type LineChange,
  lineChanges,
  wordChanges,
} from '../../../src/review/rules/text/line-changes';
import {aText, canonicalOf} from './a-text';
import {anyText} from '../../scenery/any-text';

const sections = (lines: Parameters<typeof aText>[0]) =>
  canonicalOf(aText(lines)).sections;
const changes = (
  before: Parameters<typeof aText>[0],
  after: Parameters<typeof aText>[0],
) => changesBetween(sections(before), sections(after));

/** `-gone-` `+come+` and what stayed as it is. */
const shown = (runs: LineChange): string =>
  runs
    .map(({kind, text}) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');
const textOf = (lines: readonly LineChange[], left: 'added' | 'removed') =>
  lines
    .filter(runs => runs.some(({kind}) => kind !== left))
    .map(runs =>
      runs
        .filter(({kind}) => kind !== left)
        .map(({text}) => text)
        .join(''),
    );

const WORD = fc.constantFrom(
  ...['we', 'saw', 'errors', 'Errors', '42', 'Łódź', 'сбой', '障害', '👩‍💻', '…'],
  ...[
    '09:12',
    '2026-11-21',
    'https://a.example/x',
    'https://b.example/x',
    '(note)',
    'a\u00a0b',
  ],
);
const LINE = fc.oneof(
  fc.array(WORD, {minLength: 1, maxLength: 8}).map(words => words.join(' ')),
  anyText({minLength: 1, maxLength: 12}),
);
const LINES = fc.array(LINE, {maxLength: 12});
const DOCUMENT = fc.array(
  fc.oneof(
    LINE,
    LINE.map(line => `| ${line}`),
    fc
      .constantFrom('What happened', 'Impact', 'What we do', 'Contact')
      .map(title => `# ${title}`),
  ),
  {maxLength: 14},
);

describe('the words that changed', () => {
  it('give both lines back, whatever they hold', () => {
    fc.assert(
      fc.property(LINE, LINE, (before, after) => {
        const runs = wordChanges(before, after);
        const without = (left: string) =>
          runs.map(({kind, text}) => (kind === left ? '' : text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(runs.every(({text}) => text !== '')).toBe(true);
      }),
    );
  });

  it.each([
    ['We saw errors.', 'We saw many errors.', 'We saw +many +errors.'],
    ['Down for 3 hours', 'Down for 4 days', 'Down for -3 hours-+4 days+'],
    ['At 11:00, 4.5 %', 'At 12:00, 4.6 %', 'At -11:00-+12:00+, -4.5-+4.6+ %'],
    ['сбой в оплате', 'ошибка в оплате', '-сбой-+ошибка+ в оплате'],
    ['障害が発生', '障害が解消', '障害が-発生-+解消+'],
    ['Done 👩‍💻 now', 'Done 👨‍💻 now', 'Done -👩‍💻-+👨‍💻+ now'],
    [
      'See https://a.example/x.',
      'See https://b.example/x now.',
      'See -https://a.example/x-+https://b.example/x now+.',
    ],
  ])('are whole words: %s → %s', (before, after, expected) => {
    expect(shown(wordChanges(before, after))).toBe(expected);
  });

  it('come in bounded time for two long lines that share nothing', () => {
    const long = (word: string) =>
      Array.from({length: 20_000}, (_, at) => `${word}${at}`).join(' ');
    const started = Date.now();
    expect(shown(wordChanges(long('a'), long('b')))).toBe(
      `-${long('a')}-+${long('b')}+`,
    );
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('the lines that changed', () => {
  it('give both texts back as people read them', () => {
    fc.assert(
      fc.property(DOCUMENT, DOCUMENT, (before, after) => {
        const [was, is] = [sections(before), sections(after)].map(all =>
          all.flatMap(({lines}) => lines).filter(line => readable(line) !== ''),
        );
        // Two lines that read the same are told apart in words; left out here.
        const readings = (lines: readonly string[]) =>
          new Map(lines.map(line => [readable(line), line]));
        fc.pre(
          [...readings(was)].every(
            ([text, line]) => (readings(is).get(text) ?? line) === line,
          ),
        );
        const lines = lineChanges(was, is);
        expect(textOf(lines, 'added')).toEqual(was.map(line => readable(line)));
        expect(textOf(lines, 'removed')).toEqual(
          is.map(line => readable(line)),
        );
      }),
    );
  });

  it('show an edited line once, a new one and a gone one whole', () => {
    expect(
      lineChanges(
        ['Kept.', 'Payments failed for some.', 'Nothing else.'],
        ['Kept.', 'A new line.', 'Payments failed for all customers.'],
      ).map(shown),
    ).toEqual([
      'Kept.',
      '+A new line.+',
      'Payments failed for -some-+all customers+.',
      '-Nothing else.-',
    ]);
  });

  it('come in bounded time for two long texts that share nothing', () => {
    const long = (word: string) =>
      Array.from({length: 3000}, (_, at) => `${word}${at} ${word} ${word}`);
    const started = Date.now();
    expect(lineChanges(long('a'), long('b'))).toHaveLength(6000);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('the changes between two texts', () => {
  const BASE = [
    'Intro.',
    '# What happened',
    'Payments failed for some customers.',
    'From 08:00.',
    'Until 09:00.',
    'Nothing was lost.',
    '# Impact',
    'Exports are late.',
    '# Contact',
    'Write to us.',
  ];
  const replacing = (line: string, ...by: readonly string[]) =>
    BASE.flatMap(one => (one === line ? by : [one]));

  it('are none exactly when nothing but places of marks is the same', () => {
    fc.assert(
      fc.property(DOCUMENT, DOCUMENT, (before, after) => {
        const [was, is] = [sections(before), sections(after)];
        const digest = (all: readonly CanonicalSection[]) =>
          JSON.stringify(all.map(({title, hash}) => [title, hash]));
        expect(changesBetween(was, is).length === 0).toBe(
          digest(was) === digest(is),
        );
        expect(changesBetween(is, is)).toEqual([]);
      }),
    );
  });

  it('name every word that went or came, whatever is left out between', () => {
    fc.assert(
      fc.property(LINES, LINES, (before, after) => {
        const heading = '# Impact';
        const [change] = changes([heading, ...before], [heading, ...after]);
        const told = (change?.lines ?? []).filter(runs =>
          runs.some(({kind}) => kind !== 'same'),
        );
        const [was] = sections([heading, ...before]);
        const [is] = sections([heading, ...after]);
        const all = lineChanges(was.lines, is.lines);
        expect(told).toEqual(
          all.filter(runs => runs.some(({kind}) => kind !== 'same')),
        );
      }),
    );
  });

  it('show the edited line with a neighbour and leave long unchanged stretches out', () => {
    expect(
      changes(BASE, replacing('Nothing was lost.', 'No data was lost.')),
    ).toEqual([
      {
        title: 'What happened',
        kind: 'edited',
        was: '',
        lines: [
          [],
          [{kind: 'same', text: 'Until 09:00.'}],
          [
            {kind: 'removed', text: 'Nothing'},
            {kind: 'added', text: 'No data'},
            {kind: 'same', text: ' was lost.'},
          ],
        ],
      },
    ]);
  });

  it('tell a renamed section from a gone and a new one', () => {
    const [renamed, ...others] = changes(
      BASE,
      replacing('# What happened', '# What went wrong'),
    );
    expect(others).toEqual([]);
    expect(renamed).toMatchObject({
      title: 'What went wrong',
      was: 'What happened',
      kind: 'edited',
    });
    expect(shown(renamed.lines[0])).toBe('What -happened-+went wrong+');
  });

  it('name a moved section once, without its words', () => {
    const [intro, ...rest] = BASE;
    expect(
      changes(BASE, [intro, ...rest.slice(7), ...rest.slice(0, 7)]),
    ).toEqual([{title: 'Contact', kind: 'moved', was: '', lines: []}]);
  });

  it('show gone sections where they stood, new ones where they stand', () => {
    const after = [
      ...BASE.slice(0, 6),
      '# Contact',
      'Write to us.',
      '# Thanks',
      'For your patience.',
    ];
    expect(
      changes(BASE, after).map(({title, kind, lines}) => [
        kind,
        title,
        ...lines.map(shown),
      ]),
    ).toEqual([
      ['removed', 'Impact', '-Impact-', '-Exports are late.-'],
      ['added', 'Thanks', '+Thanks+', '+For your patience.+'],
    ]);
  });

  it('do not call a section edited because the one of the same name before it went', () => {
    const twice = ['# Update', 'First.', '# Update', 'Second one.'];
    expect(changes(twice, ['# Update', 'Second one.'])).toMatchObject([
      {title: 'Update', kind: 'removed'},
    ]);
  });

  it('say in words what two lines that read the same differ in', () => {
    const link = (start: number, end: number) => ({
      text: 'Write to us.',
      links: [{start, end, url: 'https://a.example'}],
    });
    const [edit] = changes(
      ['# Contact', link(9, 21)],
      ['# Contact', 'Write to us. (https://a.example)'],
    );
    expect(edit.lines.map(shown)).toEqual([
      'Contact',
      '-[-Write to us.-]-+ +(https://a.example)',
    ]);
    const [cell] = changes(['# Contact', '| Us'], ['# Contact', 'Us']);
    expect(cell.lines.map(shown)).toEqual(['Contact', '-[table] -Us']);
  });

  it('tell the same words in the header from those in the body', () => {
    const was = canonicalOf(aText(['Draft'])).sections;
    const is = canonicalOf(aText([], {header: ['Draft']})).sections;
    expect(changesBetween(was, is)).toEqual([
      {
        title: 'Header',
        kind: 'edited',
        was: '',
        lines: [
          [
            {kind: 'added', text: '[header] '},
            {kind: 'same', text: 'Draft'},
          ],
        ],
      },
    ]);
  });
});
