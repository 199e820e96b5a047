import {
  fitting,
  keptText,
  openBrief,
  sealedBrief,
  sectionsOf,
  type Brief,
} from '../../../src/review/rules/record/brief';
import {canonicalText} from '../../../src/review/rules/text/canonical-text';
import type {SealKey} from '../../../src/core/base/seal';
import {FakeDocument} from '../../scenery/fakes/fake-document';
import {readerOf} from '../../scenery/fakes/reader-of';

const KEY: SealKey = {id: 'k1', secret: 'a secret', retiredAt: ''};
const TEXT = canonicalText(
  readerOf(
    FakeDocument.from(
      'A text',
      '# Title\n\nA first line.\n\n## Impact\n\nPayments failed.\n\nPayments failed.\n\n## Contact\n\nPayments failed.',
    ).read('file', false),
  ),
);

const BRIEF: Brief = {
  fileId: 'file',
  madeAt: '2026-11-21T09:00:00Z',
  lanes: [
    {
      key: 'legal',
      label: 'Legal',
      answersFor: 'liability and risk',
      checklist: ['Is it free of personal data?'],
      round: 1,
      members: [
        {
          person: 'legal@example.com',
          since: '2026-11-21T09:00:00Z',
          dueAt: '2026-11-21T09:30:00Z',
          standsFor: '',
        },
      ],
      asked: {hash: TEXT.hash, at: '2026-11-21T09:00:00Z'},
      answered: {hash: TEXT.hash, at: '2026-11-21T09:00:00Z'},
      signed: [],
    },
  ],
  texts: [keptText(TEXT)],
};
const SEALED = sealedBrief(BRIEF, KEY);

describe('a brief', () => {
  it('comes back as it was written, and gives the sections of its texts as they were', () => {
    const read = openBrief(SEALED, 'file', [KEY]);
    expect(read).toEqual(BRIEF);
    expect(sectionsOf(BRIEF.texts[0])).toEqual(TEXT.sections);
  });

  it.each([
    ['of another document', SEALED, 'other', [KEY]],
    [
      'with other people in it',
      SEALED.replace('legal@', 'csm@'),
      'file',
      [KEY],
    ],
    ['with another text', SEALED.replace('failed', 'worked'), 'file', [KEY]],
    ['cut short', SEALED.slice(0, -10), 'file', [KEY]],
    ['that is no brief', '{"content":"[]","seal":"k1.0"}', 'file', [KEY]],
    ['that is empty', '', 'file', [KEY]],
    ['under a key that was deleted', SEALED, 'file', []],
    [
      'written under a key after it was retired',
      SEALED,
      'file',
      [{...KEY, retiredAt: '2026-11-20T00:00:00Z'}],
    ],
  ])('%s is none', (_, text, fileId, keys) => {
    expect(openBrief(text, fileId, keys)).toBeNull();
  });

  it('leaves out a text that has not the hash it stands under', () => {
    const [text] = BRIEF.texts;
    const wrong = {...text, lines: [...text.lines, 'One more.']};
    const sealed = sealedBrief({...BRIEF, texts: [wrong]}, KEY);
    expect(openBrief(sealed, 'file', [KEY])?.texts).toEqual([]);
  });

  it('holds as many texts as there is room for, the first first', () => {
    const long = {...BRIEF.texts[0], lines: ['x'.repeat(300_000)]};
    const short = BRIEF.texts[0];
    expect(fitting([short, long, long])).toEqual([short, long]);
  });
});
