import {readFileSync} from 'node:fs';
import path from 'node:path';
import {FIELDS, mayStandIn} from '../../src/core/documents/fields';
import type {DocumentKind} from '../../src/core/incident/words';

const FOLDER = path.resolve(__dirname, '../../templates');
const read = (file: string): string =>
  readFileSync(path.join(FOLDER, `${file}.md`), 'utf8');

const FILES: readonly (readonly [file: string, kind: DocumentKind])[] = [
  ['analysis', 'analysis'],
  ['post-mortem', 'post-mortem'],
  ['post-incident-report', 'post-mortem'],
  ['incident-report', 'post-mortem'],
  ['public-post-mortem', 'public-post-mortem'],
  ['retrospective', 'retrospective'],
];

describe.each(FILES)('the template %s', (file, kind) => {
  const fields = [...read(file).matchAll(/\{\{([\w.]+)\}\}/g)].map(
    ([, field]) => field,
  );

  it('holds only fields that exist and may stand there', () => {
    expect(fields.length).toBeGreaterThan(3);
    expect(
      fields.filter(field => !(field in FIELDS) || !mayStandIn(field, kind)),
    ).toEqual([]);
  });
});

/** What each demand wants to find, and where. */
const ASKED: readonly (readonly [
  demand: string,
  file: string,
  words: RegExp,
])[] = [
  [
    'goes from the root cause to what is changed and learned (S2-19)',
    'post-mortem',
    /## 3\. Causes[^]*### Five whys[^]*## 6\. Corrective actions[^]*## 7\. Lessons learned/,
  ],
  [
    'is for inside only (S3-3)',
    'analysis',
    /Do not forward it and do not paste/,
  ],
  [
    'waits for the post-mortem (S3-4, S3-12)',
    'analysis',
    /Valid until the post-mortem is out/,
  ],
  ['names no cause (S3-6)', 'analysis', /No cause, no contributing factor/],
  [
    'tells what customers saw (S3-7)',
    'analysis',
    /What people saw on their screen/,
  ],
  ['gives times roughly (S3-8)', 'analysis', /detectedAbout.*resolvedAbout/],
  [
    'tells how to notice it again (S3-9)',
    'analysis',
    /How a customer can tell/,
  ],
  [
    'recaps what was done (S3-10)',
    'analysis',
    /steps that led to the resolution/,
  ],
  ['says what is watched (S3-11)', 'analysis', /until when/],
  ['asks five whys (S4-26)', 'post-mortem', /5\. Why was that so/],
  ['keeps the trigger apart (S4-21)', 'post-mortem', /### Trigger/],
  ['blames nobody (S4-26)', 'post-mortem', /not about people/],
  [
    'asks for success criteria (S4-24)',
    'post-mortem',
    /how somebody else can tell/,
  ],
  [
    'has an executive summary (S2-30)',
    'post-incident-report',
    /## Executive summary/,
  ],
  ['asks for the root cause (S2-19)', 'post-mortem', /## 3\. Causes/],
  [
    'asks for what improves the process (S2-19)',
    'post-mortem',
    /## 6\. Corrective actions/,
  ],
  ['has prevention (S1-19, S2-19)', 'incident-report', /## Prevention/],
  [
    'promises nothing without a day (S1-20)',
    'public-post-mortem',
    /by which day/,
  ],
  ['lists who was told too late (S3-20)', 'retrospective', /retro\.late/],
];

it.each(ASKED)('%s: %s', (_, file, words) => {
  expect(read(file)).toMatch(words);
});

/** One document kind in three shapes. */
const SHAPES: readonly (readonly [
  file: string,
  demand: string,
  sections: readonly string[],
])[] = [
  [
    'post-mortem',
    'S4-19, S4-20, S4-21, S4-22, S4-23, S4-24, S4-25',
    [
      'Incident summary',
      'Timeline',
      'Causes',
      'What went well',
      'What went poorly',
      'Corrective actions',
      'Lessons learned',
    ],
  ],
  [
    'post-incident-report',
    'S2-30',
    [
      'Executive summary',
      'Detailed timeline',
      'Root cause analysis',
      'Impact',
      'Resolution',
      'Lessons learned',
      'Action items',
    ],
  ],
  [
    'incident-report',
    'S1-19',
    [
      'Summary',
      'Timeline',
      'Root cause analysis',
      'Impact assessment',
      'Remediation',
      'Prevention',
    ],
  ],
];

it.each(SHAPES)(
  'the template %s has its sections, in their order (%s)',
  (file, _, sections) => {
    const headings = [...read(file).matchAll(/^## (?:\d+\. )?(.+)$/gm)].map(
      ([, title]) => title,
    );
    expect(headings).toEqual(sections);
  },
);

it('holds the same facts in every shape (S4-19, S4-20, S4-21, S4-22, S4-23, S4-24, S4-25, S2-30, S1-19)', () => {
  const [one, two, three] = SHAPES.map(([file]) =>
    [...new Set(read(file).match(/\{\{[\w.]+\}\}/g))].sort(),
  );
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

it('asks for contributing factors of three kinds, and four questions each about what went well and what did not (S4-21, S4-22, S4-23)', () => {
  const asked = (heading: string): readonly string[] =>
    read('post-mortem')
      .split(`${heading}\n`)[1]
      .split(/^#/m)[0]
      .match(/^✎ [\w ]+:/gm) ?? [];
  expect(asked('### Contributing factors')).toEqual([
    '✎ Technical:',
    '✎ Process:',
    '✎ Human conditions:',
  ]);
  expect(asked('## 4. What went well')).toHaveLength(4);
  expect(asked('## 5. What went poorly')).toHaveLength(4);
});
