import * as fc from 'fast-check';
import {readerText} from '../../../src/google/docs/reader/reader-text';
import {canonicalText} from '../../../src/review/rules/text/canonical-text';
import {messageText} from '../../../src/review/rules/text/message-text';
import {notSignable} from '../../../src/review/rules/text/not-signable';
import {pageText} from '../../../src/review/rules/text/page-text';
import {
  aDocument,
  elementsIn,
  FLOATING,
  PICTURE,
  type Block,
  type Element,
} from './a-document';
import {type Draft, runs} from './changes/change';
import {SEEN} from './changes/seen';
import {UNSEEN} from './changes/unseen';

const PICTURES = new Map([
  [PICTURE, 'one'],
  [FLOATING, 'two'],
]);

const RUNS = {numRuns: 25};

const hashOf = (document: Draft, pictures = PICTURES): string =>
  canonicalText(readerText('file', document, pictures)).hash;

describe('what a reader gets', () => {
  it.each(Object.entries(SEEN))('changes with %s', (_, change) => {
    fc.assert(
      fc.property(aDocument, fc.nat(), (document, nth) => {
        const before = hashOf(document);
        const edited = structuredClone(document);
        fc.pre(change(edited, nth));
        expect(hashOf(edited)).not.toBe(before);
      }),
      RUNS,
    );
  });

  it('changes with what a picture shows, under the same id and address (A05)', () => {
    fc.assert(
      fc.property(aDocument, document => {
        fc.pre(elementsIn(document).some(one => one.inlineObjectElement));
        const other = new Map([...PICTURES, [PICTURE, 'other']]);
        expect(hashOf(document, other)).not.toBe(hashOf(document));
        // One that cannot be read is named, and is neither of them.
        expect(hashOf(document, new Map())).not.toBe(hashOf(document));
        const unread = readerText('file', document, new Map());
        expect(notSignable(unread).join()).toContain('could not be read');
      }),
      RUNS,
    );
  });

  it.each(Object.entries(UNSEEN))('stays the same with %s', (_, change) => {
    fc.assert(
      fc.property(aDocument, fc.nat(), (document, nth) => {
        const before = hashOf(document);
        const edited = structuredClone(document);
        fc.pre(change(edited, nth));
        expect(hashOf(edited)).toBe(before);
      }),
      RUNS,
    );
  });

  it('goes out as it was signed: every word of every part but headers, in order, and on the page as well', () => {
    fc.assert(
      fc.property(aDocument, document => {
        const reader = readerText('file', document, PICTURES);
        const message = messageText(reader, 'faq');
        const page = pageText(reader)
          .map(({text}) => text)
          .join('\n');
        for (const {documentTab} of document.tabs ?? []) {
          const body = {
            ...document,
            tabs: [{documentTab: {body: documentTab?.body}}],
          };
          let [inMessage, onPage] = [0, 0];
          for (const {content} of runs(body)) {
            const said = (content ?? '').normalize('NFC').trim();
            inMessage = message.indexOf(said, inMessage);
            expect(inMessage).toBeGreaterThanOrEqual(0);
            onPage = page.indexOf(said, onPage);
            expect(onPage).toBeGreaterThanOrEqual(0);
          }
        }
        for (const {dropdown, richLink, person} of elementsIn(document)) {
          const shown =
            dropdown?.dropdownProperties?.displayValue ??
            richLink?.richLinkProperties?.title ??
            person?.personProperties?.name ??
            '';
          expect(page).toContain(shown.normalize('NFC'));
        }
      }),
      RUNS,
    );
  });

  it('names whatever cannot be shown, with its place', () => {
    const document: Draft = {
      tabs: [
        {
          documentTab: {
            body: {
              content: [
                {
                  paragraph: {
                    elements: [{textRun: {content: 'What you can do\n'}}],
                    paragraphStyle: {namedStyleType: 'HEADING_2'},
                  },
                },
                {
                  paragraph: {
                    elements: [{equation: {}}, {textRun: {content: 'x\n'}}],
                  },
                },
                {
                  paragraph: {
                    elements: [
                      {textRun: {content: 'seen ', textStyle: {}}},
                      {
                        textRun: {
                          content: 'not\n',
                          textStyle: {
                            foregroundColor: {
                              color: {rgbColor: {red: 1, green: 1, blue: 1}},
                            },
                          },
                        },
                      },
                    ],
                  },
                },
                {
                  blackboard: {},
                  table: {
                    tableRows: [
                      {
                        tableCells: [
                          {
                            content: [
                              {
                                paragraph: {
                                  elements: [{sticker: {}} as Element],
                                },
                              },
                            ],
                          },
                        ],
                      },
                    ],
                  },
                } as Block,
              ],
            },
          },
        },
      ],
    };
    expect(notSignable(readerText('file', document))).toEqual([
      'What you can do: an equation, whose content Google does not tell',
      'What you can do: words nobody can see (“not”)',
      'What you can do, table: something new in Google Docs (“sticker”)',
    ]);
  });
});
