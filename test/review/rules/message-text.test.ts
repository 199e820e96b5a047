import {
  messageText,
  tooLong,
} from '../../../src/review/rules/text/message-text';
import {releaseMail} from '../../../src/review/rules/state/mails';
import {readersOf} from '../../../src/core/documents/message-kinds';
import type {DocumentKind} from '../../../src/core/incident/words';
import {readerOf} from '../../scenery/fakes/reader-of';
import {aText as aDocument} from './a-text';

const aText = (...given: Parameters<typeof aDocument>) =>
  readerOf(aDocument(...given));

const CUSTOMER = aText(
  [
    '# INC-2026-0042 · Customer communication',
    '| For writers, not part of the message',
    '| Sev0',
    '✎ No personal data.',
    '## What happened',
    'Payments failed.',
    '## Next update',
    '| 10:00 UTC',
  ],
  {header: ['Draft']},
);

describe('the text to copy', () => {
  it('begins where the message begins and leaves out notes to the writer (S0-35)', () => {
    expect(messageText(CUSTOMER, 'customer')).toBe(
      'What happened\nPayments failed.\n\nNext update\n10:00 UTC',
    );
  });

  it('is all that was signed for the reader: items with their numbers, rows with every cell, footnotes', () => {
    const piece = (text: string) =>
      ({kind: 'words', start: 0, text, url: '', looks: []}) as const;
    const paragraph = (text: string, mark = '', heading = 0) =>
      ({
        kind: 'paragraph',
        heading,
        mark,
        level: 0,
        pieces: [piece(text)],
        beside: '',
      }) as const;
    const part = {tabId: 't.0', tab: '', segmentId: '', which: ''};
    expect(
      messageText(
        {
          fileId: 'file',
          beside: [],
          ranges: [],
          parts: [
            {
              ...part,
              place: 'body',
              blocks: [
                paragraph('INC-1', '', 1),
                paragraph('Workaround', '', 1),
                paragraph('Open the app', '1.'),
                paragraph('Pay\u000bnow', '2.'),
                {
                  kind: 'table',
                  beside: '',
                  rows: [
                    [
                      {blocks: [paragraph('Europe')], span: ''},
                      {blocks: [], span: ''},
                      {blocks: [paragraph('X')], span: ''},
                    ],
                  ],
                },
              ],
            },
            {
              ...part,
              place: 'footnote',
              which: '1',
              blocks: [paragraph('Not in the EU.')],
            },
          ],
        },
        'customer',
      ),
    ).toBe(
      'Workaround\n1. Open the app\n2. Pay\nnow\nEurope |  | X\n\n[1] Not in the EU.',
    );
  });

  it('is told to be too long when no mail can carry it (D12)', () => {
    expect(tooLong('x'.repeat(380 * 1024))).toEqual([]);
    expect(tooLong('x'.repeat(380 * 1024 + 1))).toEqual(['381 KB']);
    expect(tooLong('✎'.repeat(130 * 1024))).toEqual(['390 KB']);
  });

  it('is the whole body where a document has no head for writers', () => {
    expect(messageText(aText(['# FAQ', 'Is my data safe?']), 'faq')).toBe(
      'FAQ\nIs my data safe?',
    );
  });

  it('is the whole body when somebody took every heading out', () => {
    expect(messageText(aText(['Payments failed.']), 'customer')).toBe(
      'Payments failed.',
    );
  });
});

describe('who hands a text on is told whom it is for (S0-35)', () => {
  const body = (kind: DocumentKind): string =>
    releaseMail(
      {
        incidentId: 'INC-2026-0042',
        title: 'Payments fail',
        what: 'Text',
        restricted: false,
        page: 'https://example.com/page',
        document: 'https://example.com/document',
      },
      1,
      'https://example.com/document',
      {words: 'Payments failed.', readers: readersOf(kind)},
      'withheld',
      0,
    ).body;

  it.each<DocumentKind>(['customer', 'update', 'resolution', 'follow-up'])(
    'customers, with a message to them: %s',
    kind => {
      expect(body(kind)).toContain('the text below is for customers.');
    },
  );

  it.each<DocumentKind>(['stakeholders', 'executive', 'legal', 'handover'])(
    'never customers, with a message for colleagues: %s',
    kind => {
      expect(body(kind)).toContain('not for customers.');
    },
  );
});
