import {readFileSync} from 'node:fs';
import path from 'node:path';
import {FIELDS} from '../../src/core/documents/fields';

const FOLDER = path.resolve(__dirname, '../../templates');

/** The words of a template, by heading; what stands before the first heading is under ''. */
function sectionsOf(file: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let title = '';
  for (const line of readFileSync(path.join(FOLDER, file), 'utf8').split(
    '\n',
  )) {
    const heading = /^#{1,3} (.*)$/.exec(line);
    if (heading) title = heading[1];
    else sections.set(title, `${sections.get(title) ?? ''}${line}\n`);
  }
  return sections;
}

function fieldsIn(file: string): string[] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  return [...text.matchAll(/\{\{([\w.]+)\}\}/g)].map(([, field]) => field);
}

const FILES = ['internal.md', 'customer.md', 'faq.md', 'technical.md'] as const;

describe.each(FILES)('the template %s', file => {
  it('holds only fields that exist', () => {
    const fields = fieldsIn(file);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(field => !(field in FIELDS))).toEqual([]);
  });

  it('shows when it was last renewed (S0-17)', () => {
    expect(fieldsIn(file)).toContain('stamp.updatedAt');
  });

  it('tells the writer in every section what belongs there, or fills it', () => {
    const bare = [...sectionsOf(file)].filter(
      ([title, text]) =>
        title !== '' && !/✎|\{\{/.test(text) && text.trim() !== '',
    );
    expect(bare.map(([title]) => title)).toEqual([]);
  });
});

/** What each demand wants to find, and where. */
const ASKED: readonly [
  demand: string,
  file: (typeof FILES)[number],
  section: string,
  words: RegExp,
][] = [
  ['a start for newcomers (S0-18)', 'internal.md', 'Read me first', /joins/],
  ['the summary (S1-18)', 'internal.md', 'Read me first', /what is broken/],
  ['where it stands (S1-18)', 'internal.md', 'Current status', /status/],
  ['the impact (S1-18)', 'internal.md', 'Impact', /which customers/],
  [
    'cause and scope (S2-13)',
    'internal.md',
    'Investigation',
    /[Cc]ause.*systems/,
  ],
  [
    'limits and workarounds (S2-14)',
    'internal.md',
    'Containment',
    /isolated or worked around/,
  ],
  ['fix and proof (S2-15)', 'internal.md', 'Resolution', /tested.*live/],
  [
    'the way back (S2-16)',
    'internal.md',
    'Recovery',
    /data and integrity.*temporary/,
  ],
  [
    'actions and results (S2-29)',
    'internal.md',
    'Actions and results',
    /what came of it/,
  ],
  ['decisions with reasons (S2-29)', 'internal.md', 'Decisions', /why/],
  ['a timeline (S2-29)', 'internal.md', 'Timeline', /timeline\.here/],
  [
    'what was sent (S2-29)',
    'internal.md',
    'Communications sent',
    /who sent it/,
  ],
  ['the brain dump (S0-15)', 'internal.md', 'Brain dump', /engineering/],
  [
    'tickets (S0-14)',
    'internal.md',
    'Tickets and documents',
    /incident\.links/,
  ],
  ['the expert’s name (S0-13)', 'internal.md', 'Who is on it', /role\.sme/],
  ['scribe and lead (S4-29)', 'internal.md', 'Who is on it', /role\.scribe/],
  ['what happened (S1-16)', 'customer.md', 'What happened', /plain sentences/],
  ['the impact (S1-16)', 'customer.md', 'What this means for you', /cannot do/],
  ['the workaround (S1-16)', 'customer.md', 'What you can do', /workaround/],
  ['the contact (S1-16)', 'customer.md', 'Contact', /support address/],
  [
    'a heading line with id and level (S2-26)',
    'customer.md',
    'Subject',
    /\[\{\{incident\.id\}\}\] \{\{incident\.severity\}\}/,
  ],
  [
    'the status in words (S2-27)',
    'customer.md',
    'What we are doing',
    /incident\.status/,
  ],
  [
    'when the next word comes (S2-26)',
    'customer.md',
    'Next update',
    /incident\.nextUpdate/,
  ],
  [
    'prepared questions (S0-26)',
    'faq.md',
    'What happened?',
    /customer communication/,
  ],
  [
    'what was not touched (S0-27)',
    'faq.md',
    'What is not affected',
    /rule out/,
  ],
  ['room for new questions (S0-28)', 'faq.md', 'New questions', /who asked/],
];

describe('our templates', () => {
  it.each(ASKED)('ask for %s', (_demand, file, section, words) => {
    expect(sectionsOf(file).get(section)?.replace(/\n/g, ' ')).toMatch(words);
  });

  it('tell the writer of the customer mail to be short and plain (S0-20, S0-21, S0-23)', () => {
    const text = [...sectionsOf('customer.md').values()].join(' ');
    expect(text).toMatch(/[Ss]hort enough/);
    expect(text).toMatch(/not an engineer/);
    expect(text).toMatch(/nobody should have to write back/);
  });

  it('keep what is inside out of what customers read (S0-4, S0-19)', () => {
    for (const file of ['customer.md', 'technical.md']) {
      const inside = fieldsIn(file).filter(field =>
        /^(role\.|link\.|incident\.(summary|links|commsDecision))/.test(field),
      );
      expect([file, inside]).toEqual([file, []]);
    }
  });

  it('make the technical explanation stand alone, because it goes out as a PDF (S0-22)', () => {
    const text = [...sectionsOf('technical.md').values()].join(' ');
    expect(text).toMatch(/PDF/);
    expect(text).toMatch(/stand alone/);
  });

  it('ask in a penetration-test case who was affected and what customers must do (S0-10)', () => {
    expect(fieldsIn('technical.md')).toEqual(
      expect.arrayContaining(['incident.affected', 'incident.customerAction']),
    );
  });
});
