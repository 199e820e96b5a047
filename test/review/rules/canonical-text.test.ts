import * as fc from 'fast-check';
import {createHash, createHmac} from 'node:crypto';
import type {DocumentText} from '../../../src/core/documents/document-text';
import {changedSections} from '../../../src/review/rules/text/canonical-text';
import {readable} from '../../../src/review/rules/text/marks';
import {guidanceLeft} from '../../../src/review/rules/text/not-signable';
import {readerOf} from '../../scenery/fakes/reader-of';
import {hmacHex, sha256Hex} from '../../../src/core/base/digest';
import {aText, canonicalOf, stampOver} from './a-text';
import {anyText} from '../../scenery/any-text';

const hashOf = (document: DocumentText): string => canonicalOf(document).hash;

const LINES = [
  '# Title',
  'Intro.',
  '## What happened',
  'Payments failed.',
  '| Start',
  '| 2026-11-21 08:40 UTC',
  '## Contact',
  'Write to us.',
];

describe('the digest', () => {
  it('is SHA-256 and HMAC of the UTF-8 text, whatever it holds', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, key) => {
        expect(sha256Hex(text)).toBe(
          createHash('sha256').update(text, 'utf8').digest('hex'),
        );
        expect(hmacHex(key, text)).toBe(
          createHmac('sha256', key).update(text, 'utf8').digest('hex'),
        );
      }),
    );
  });

  it('takes half a character for U+FFFD, as TextEncoder does', () => {
    expect(sha256Hex('a\ud800b')).toBe(sha256Hex('a\ufffdb'));
    expect(sha256Hex('\ude00')).toBe(sha256Hex('\ufffd'));
  });
});

describe('the canonical text', () => {
  const base = aText(LINES);

  it('does not change with what shows nothing: style runs, empty paragraphs, blanks at line ends', () => {
    const [body] = base.segments;
    const formatted: DocumentText = {
      ...base,
      segments: [
        {
          ...body,
          paragraphs: body.paragraphs.flatMap((paragraph, at) => [
            {
              ...paragraph,
              styleBreaks: [1],
              text: ` ${paragraph.text.trimEnd()}  \n`,
            },
            ...(at % 2 || paragraph.inTable
              ? []
              : [{...paragraph, text: '\u00a0\n'}]),
          ]),
        },
      ],
    };
    expect(hashOf(formatted)).toBe(hashOf(base));
  });

  it('changes with what makes a heading or an item of a list: the text to copy is cut by them', () => {
    const [body] = base.segments;
    const each = (change: Partial<(typeof body.paragraphs)[number]>) => ({
      ...base,
      segments: [
        {
          ...body,
          paragraphs: body.paragraphs.map(one => ({...one, ...change})),
        },
      ],
    });
    expect(hashOf(each({heading: 0}))).not.toBe(hashOf(base));
    expect(hashOf(each({heading: 3}))).not.toBe(hashOf(each({heading: 2})));
    expect(hashOf(each({bullet: true}))).not.toBe(hashOf(base));
  });

  it('does not change with the title, the revision, positions or named ranges', () => {
    const moved = {
      ...base,
      title: 'Other',
      revision: 'r99',
      segments: base.segments.map(segment => ({
        ...segment,
        paragraphs: segment.paragraphs.map(one => ({
          ...one,
          start: one.start + 500,
        })),
      })),
    };
    expect(hashOf(moved)).toBe(hashOf(base));
    expect(hashOf(stampOver(base, 'Payments', 'incident.title'))).toBe(
      hashOf(base),
    );
  });

  it('does not change when a link is cut into style runs, and changes with its address', () => {
    const link = (links: {start: number; end: number; url: string}[]) =>
      hashOf(aText([{text: 'Read this page.', links}]));
    const whole = link([{start: 6, end: 10, url: 'https://a.example'}]);
    expect(
      link([
        {start: 6, end: 8, url: 'https://a.example'},
        {start: 8, end: 10, url: 'https://a.example'},
      ]),
    ).toBe(whole);
    expect(link([{start: 6, end: 10, url: 'https://b.example'}])).not.toBe(
      whole,
    );
    expect(link([{start: 6, end: 15, url: 'https://a.example'}])).not.toBe(
      whole,
    );
    expect(link([{start: 1, end: 10, url: 'https://a.example'}])).not.toBe(
      whole,
    );
    expect(link([])).not.toBe(whole);
  });

  it('changes with an exchanged image or chip', () => {
    const chip = (object: string) =>
      hashOf(aText([{text: 'By \ufffc', objects: [object]}]));
    expect(chip('person a@example.com')).not.toBe(chip('person b@example.com'));
  });

  it('changes with every edit of the characters', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .string({unit: fc.constantFrom(...'abc XY.é✎')})
            .map(one => `x${one}x`),
          {minLength: 1, maxLength: 8},
        ),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('delete', 'insert', 'swap'),
        (lines, which, where, act) => {
          const at = which % lines.length;
          const line = lines[at];
          const edited = [...lines];
          if (act === 'swap') {
            const other = (at + 1) % lines.length;
            [edited[at], edited[other]] = [edited[other], edited[at]];
          } else {
            const inside = 1 + (where % (line.length - 1));
            edited[at] =
              line.slice(0, inside) +
              (act === 'insert' ? 'q' : '') +
              line.slice(act === 'insert' ? inside : inside + 1);
          }
          const trimmed = (all: readonly string[]): string =>
            JSON.stringify(all.map(one => one.trim()));
          fc.pre(trimmed(edited) !== trimmed(lines));
          expect(hashOf(aText(edited))).not.toBe(hashOf(aText(lines)));
        },
      ),
    );
  });

  it('tells two documents apart unless they say the same', () => {
    const content = fc.array(
      fc.oneof(
        fc.constantFrom('# A', '| A', 'A', '✎ A', '', 'A (https://a.example)'),
        fc.record({
          text: fc.constant('A'),
          links: fc.constant([{start: 1, end: 2, url: 'https://a.example'}]),
        }),
      ),
      {maxLength: 5},
    );
    // Positions are those of the text as it is built, so links only fit the first paragraph; later ones are cut off.
    const meaning = (lines: readonly (string | {text: string})[]) =>
      JSON.stringify(lines.filter(line => line !== '' && line !== '✎ A'));
    fc.assert(
      fc.property(content, content, (a, b) => {
        const linkFirst = (lines: typeof a) =>
          lines.every((line, at) => typeof line === 'string' || at === 0);
        fc.pre(linkFirst(a) && linkFirst(b));
        expect(hashOf(aText(a)) === hashOf(aText(b))).toBe(
          meaning(a) === meaning(b),
        );
      }),
    );
  });

  it('cannot be imitated with control characters', () => {
    expect(hashOf(aText(['A\u0002https://a.example\u0003']))).toBe(
      hashOf(aText(['Ahttps://a.example'])),
    );
  });

  it('leaves out what is told to the writer, and names it as long as it stands there', () => {
    const withNote = aText([...LINES, '✎ Say who to ask.']);
    expect(hashOf(withNote)).toBe(hashOf(base));
    expect(guidanceLeft(readerOf(withNote))).toEqual(['✎ Say who to ask.']);
    expect(hashOf(aText([...LINES, 'Say who to ask.']))).not.toBe(hashOf(base));
  });

  it('covers headers and footers', () => {
    const header = (text: string) => hashOf(aText(LINES, {header: [text]}));
    expect(header('Draft')).not.toBe(hashOf(base));
    expect(header('Draft')).not.toBe(header('Final'));
    expect(header('  ')).toBe(hashOf(base));
    expect(hashOf(aText(LINES, {footer: ['Draft']}))).not.toBe(header('Draft'));
  });
});

describe('the instant of the last stamp', () => {
  const LABEL = '| Last stamped';
  const at = (
    time: string,
    label = LABEL,
    line = `| ${time}`,
    field = 'stamp.updatedAt',
  ) => hashOf(stampOver(aText(['Text.', label, line]), time, field));
  const [early, late] = ['2026-11-21 09:00 UTC', '2026-11-21 10:30 UTC'];

  it('does not void: stamping again leaves the canonical text as it is', () => {
    expect(at(early)).toBe(at(late));
  });

  it('hides no words typed into it', () => {
    expect(at(`${early}, all data is lost`)).not.toBe(at(early));
    expect(at('soon')).not.toBe(at(early));
  });

  it('hides no other time, whatever range is laid over it: a promise in a table, a value of the incident, a sentence, a header', () => {
    expect(at(early, '| Payments work again from')).not.toBe(
      at(late, '| Payments work again from'),
    );
    expect(at(early, LABEL, `| ${early}`, 'incident.nextUpdate')).not.toBe(
      at(late, LABEL, `| ${late}`, 'incident.nextUpdate'),
    );
    expect(at(early, LABEL, `| By ${early}`)).not.toBe(
      at(late, LABEL, `| By ${late}`),
    );
    expect(at(early, LABEL, early)).not.toBe(at(late, LABEL, late));
    expect(hashOf(aText([LABEL, `| ${early}`]))).not.toBe(
      hashOf(aText([LABEL, `| ${late}`])),
    );
    const header = (time: string) =>
      hashOf(
        stampOver(
          aText(['Text.'], {header: [time]}),
          time,
          'stamp.updatedAt',
          'header',
        ),
      );
    expect(header(early)).not.toBe(header(late));
  });

  it('may stand in a table for writers under any label', () => {
    const stand = (time: string) =>
      hashOf(
        stampOver(
          aText([
            '| For writers, not part of the message',
            '| ',
            '| Stand',
            `| ${time}`,
          ]),
          time,
          'stamp.updatedAt',
        ),
      );
    expect(stand(early)).toBe(stand(late));
  });
});

describe('sections', () => {
  const sections = (lines: readonly string[]) =>
    canonicalOf(aText(lines)).sections;

  it('are what stands under each heading, told apart by their place alone', () => {
    expect(
      sections(['Before', '# A', 'one', '## B', 'two', '# A', 'three']).map(
        ({title}) => title,
      ),
    ).toEqual(['', 'A', 'B', 'A']);
  });

  it('cannot stand in for each other, whatever they are called (A01)', () => {
    const before = sections(['# A', 'one', '# A', 'two', '# A (2)', 'three']);
    const after = sections(['# A', 'one', '# A', 'TWO', '# A (2)', 'three']);
    expect(changedSections(before, after)).toEqual(['A']);
    const more = sections(['# A', 'one', '# A (2)', 'new', '# A', 'two']);
    expect(
      changedSections(sections(['# A', 'one', '# A', 'two']), more),
    ).toEqual(['A (2)']);
  });

  it('are one from a number on that no cell of the register could hold', () => {
    const many = sections(
      Array.from({length: 500}, (_, at) => `# ${'x'.repeat(70)} ${at}`),
    );
    expect(many).toHaveLength(149);
    expect(
      JSON.stringify(many.map(({title, hash}) => [title, hash])).length,
    ).toBeLessThan(50_000);
    expect(many.flatMap(({lines}) => lines)).toHaveLength(500);
  });

  it('name what was changed, added, removed or moved, and nothing else', () => {
    const before = sections(['# A', 'one', '# B', 'two', '# C', 'three']);
    const changed = (...lines: string[]) =>
      changedSections(before, sections(lines));
    expect(changed('# A', 'one', '# B', 'two', '# C', 'three')).toEqual([]);
    expect(changed('# A', 'one', '# B', 'TWO', '# C', 'three')).toEqual(['B']);
    expect(changed('# A', 'one', '# C', 'three')).toEqual(['B']);
    expect(
      changed('# A', 'one', '# B', 'two', '# N', 'n', '# C', 'three'),
    ).toEqual(['N']);
    expect(changed('# B', 'two', '# A', 'one', '# C', 'three')).toHaveLength(1);
  });

  it('change exactly when the whole does, as long as headings stay headings', () => {
    const line = fc.constantFrom('# A', '# B', 'one', 'two', '| three', '');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (a, b) => {
        const [one, two] = [canonicalOf(aText(a)), canonicalOf(aText(b))];
        const same = (lines: readonly string[]) =>
          JSON.stringify(lines.filter(text => text !== ''));
        fc.pre(one.hash !== two.hash || same(a) === same(b));
        expect(changedSections(one.sections, two.sections).length === 0).toBe(
          one.hash === two.hash,
        );
      }),
    );
  });
});

describe('the text for people', () => {
  it('shows addresses in brackets and no marks', () => {
    const {sections} = canonicalOf(
      aText([
        {
          text: 'Read this.',
          links: [{start: 6, end: 10, url: 'https://a.example'}],
        },
        '| cell',
      ]),
    );
    expect(
      sections.flatMap(({lines}) => lines.map(line => readable(line))),
    ).toEqual(['Read this (https://a.example).', 'cell']);
  });
});
