import * as fc from 'fast-check';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {readerText} from '../../../src/google/docs/reader/reader-text';
import {canonicalText} from '../../../src/review/rules/text/canonical-text';
import {messageText} from '../../../src/review/rules/text/message-text';
import {notSignable} from '../../../src/review/rules/text/not-signable';
import {pageText} from '../../../src/review/rules/text/page-text';
import {
  aDocument,
  blocksIn,
  elementsIn,
  FLOATING,
  PICTURE,
  type Block,
  type Element,
} from './a-document';

type Draft = docs_v1.Schema$Document;
type Change = (document: Draft, nth: number) => boolean;

const PICTURES = new Map([
  [PICTURE, 'one'],
  [FLOATING, 'two'],
]);
const RUNS = {numRuns: 25};
const hashOf = (document: Draft, pictures = PICTURES): string =>
  canonicalText(readerText('file', document, pictures)).hash;
const pick = <T>(all: readonly T[], nth: number): T | undefined =>
  all[nth % Math.max(all.length, 1)];
const runs = (document: Draft) =>
  elementsIn(document).flatMap(({textRun}) =>
    textRun?.content && textRun.content.trim() !== '' ? [textRun] : [],
  );

/** Changes one thing of that kind; false where there is none. */
const each =
  <K extends keyof Element>(
    kind: K,
    act: (one: NonNullable<Element[K]>) => void,
  ): Change =>
  (document, nth) => {
    const found = pick(
      elementsIn(document).flatMap(one => one[kind] ?? []),
      nth,
    );
    if (found === undefined) return false;
    act(found as NonNullable<Element[K]>);
    return true;
  };
const run =
  (act: (one: docs_v1.Schema$TextRun) => void): Change =>
  (document, nth) => {
    const found = pick(runs(document), nth);
    if (found) act(found);
    return found !== undefined;
  };
const block =
  (act: (one: docs_v1.Schema$Paragraph) => boolean): Change =>
  (document, nth) => {
    const full = blocksIn(document).flatMap(({paragraph}) =>
      paragraph && (paragraph.elements ?? []).length > 1 ? [paragraph] : [],
    );
    const found = pick(full, nth);
    return found !== undefined && act(found);
  };

const SEEN: Readonly<Record<string, Change>> = {
  'a letter': run(one => (one.content = `${one.content}q`)),
  'a blank more between words': run(
    one => (one.content = one.content?.replace(/x$/, ' x') ?? ''),
  ),
  'words struck out': run(
    one =>
      (one.textStyle = {
        ...one.textStyle,
        strikethrough: !one.textStyle?.strikethrough,
      }),
  ),
  'words made white': run(
    one =>
      (one.textStyle = {
        ...one.textStyle,
        foregroundColor: {color: {rgbColor: {red: 1, green: 1, blue: 1}}},
      }),
  ),
  'words made tiny': run(
    one =>
      (one.textStyle = {
        ...one.textStyle,
        fontSize: {magnitude: 1, unit: 'PT'},
      }),
  ),
  'a font of symbols': run(
    one =>
      (one.textStyle = {
        ...one.textStyle,
        weightedFontFamily: {fontFamily: 'Wingdings'},
      }),
  ),
  'a look nobody has thought of': run(
    one =>
      (one.textStyle = {
        ...one.textStyle,
        blurred: true,
      } as docs_v1.Schema$TextStyle),
  ),
  'the address of a link': run(
    one =>
      (one.textStyle = {...one.textStyle, link: {url: 'https://evil.example'}}),
  ),
  'the words of a dropdown (A03)': each(
    'dropdown',
    one =>
      (one.dropdownProperties = {
        ...one.dropdownProperties,
        displayValue: 'stolen',
      }),
  ),
  'the title of a file chip (A06)': each(
    'richLink',
    one =>
      (one.richLinkProperties = {...one.richLinkProperties, title: 'stolen'}),
  ),
  'the file of a chip': each(
    'richLink',
    one =>
      (one.richLinkProperties = {
        ...one.richLinkProperties,
        uri: 'https://evil.example',
      }),
  ),
  'the name of a person chip (A07)': each(
    'person',
    one => (one.personProperties = {...one.personProperties, name: 'stolen'}),
  ),
  'the person of a chip': each(
    'person',
    one =>
      (one.personProperties = {
        ...one.personProperties,
        email: 'eve@example.com',
      }),
  ),
  'the words of a date': each(
    'dateElement',
    one =>
      (one.dateElementProperties = {
        ...one.dateElementProperties,
        displayText: 'Jan 10',
      }),
  ),
  'the address behind an image (A04)': each(
    'inlineObjectElement',
    one => (one.textStyle = {link: {url: 'https://evil.example'}}),
  ),
  'an element of a new kind': (document, nth) => {
    const found = pick(
      elementsIn(document).filter(one => 'sticker' in one),
      nth,
    ) as {sticker?: {text: string}} | undefined;
    if (found?.sticker) found.sticker.text += 'q';
    return found !== undefined;
  },
  'an element taken out': block(one => {
    one.elements = one.elements?.slice(1);
    return true;
  }),
  'an equation put in': block(one => {
    one.elements = [{equation: {}}, ...(one.elements ?? [])];
    return true;
  }),
  'a heading of another rank': block(one => {
    if (one.paragraphStyle?.namedStyleType === 'HEADING_4') return false;
    one.paragraphStyle = {...one.paragraphStyle, namedStyleType: 'HEADING_4'};
    return true;
  }),
  'an item taken out of its list': block(one => {
    const was = one.bullet !== undefined;
    delete one.bullet;
    return was;
  }),
  'a property of paragraphs nobody has thought of': block(one => {
    one.paragraphStyle = {
      ...one.paragraphStyle,
      upsideDown: true,
    } as docs_v1.Schema$ParagraphStyle;
    return true;
  }),
  'something beside an element nobody has thought of': (document, nth) => {
    const found = pick(elementsIn(document), nth);
    if (found) Object.assign(found, {voice: {text: `x${nth}`}});
    return found !== undefined;
  },
  'something beside a block or a row nobody has thought of': (
    document,
    nth,
  ) => {
    const rows = blocksIn(document).flatMap(
      ({table}) => table?.tableRows ?? [],
    );
    const found = pick<object>([...blocksIn(document), ...rows], nth);
    if (found) Object.assign(found, {voice: {text: `x${nth}`}});
    return found !== undefined;
  },
  'the numbers of a list': (document, nth) => {
    if (!blocksIn(document).some(({paragraph}) => paragraph?.bullet))
      return false;
    for (const {documentTab} of document.tabs ?? []) {
      const [level] =
        documentTab?.lists?.['kix.list'].listProperties?.nestingLevels ?? [];
      if (level) level.startNumber = 5 + (nth % 3);
    }
    return true;
  },
  'what stands in a table, moved to the next column (A08)': (document, nth) => {
    const rows = blocksIn(document).flatMap(
      ({table}) => table?.tableRows ?? [],
    );
    const row = pick(
      rows.filter(
        ({tableCells: [a, b] = []}) => JSON.stringify(a) !== JSON.stringify(b),
      ),
      nth,
    );
    row?.tableCells?.reverse();
    return row !== undefined;
  },
  'a row of a table': (document, nth) => {
    const found = pick(
      blocksIn(document).flatMap(({table}) => table ?? []),
      nth,
    );
    found?.tableRows?.push({tableCells: [{content: []}, {content: []}]});
    return found !== undefined;
  },
  'cells that are merged': (document, nth) => {
    const rows = blocksIn(document).flatMap(
      ({table}) => table?.tableRows ?? [],
    );
    const [cell] = pick(rows, nth)?.tableCells ?? [];
    if (cell) cell.tableCellStyle = {columnSpan: 2};
    return cell !== undefined;
  },
  'the title of a tab': document => {
    const [first, second] = document.tabs ?? [];
    if (first?.tabProperties && second) first.tabProperties.title = 'Other';
    return second !== undefined;
  },
  'a tab': document => {
    document.tabs = [
      ...(document.tabs ?? []),
      {
        tabProperties: {tabId: 't.9', title: 'New'},
        documentTab: {body: {content: []}},
      },
    ];
    return true;
  },
  'which pages a header is on': document => {
    for (const {documentTab} of document.tabs ?? []) {
      documentTab!.documentStyle = {
        defaultHeaderId: 'kix.h',
        useFirstPageHeaderFooter: true,
      };
    }
    return true;
  },
  'the crop of an image': document => {
    if (!elementsIn(document).some(one => one.inlineObjectElement))
      return false;
    for (const {documentTab} of document.tabs ?? []) {
      const object =
        documentTab?.inlineObjects?.[PICTURE].inlineObjectProperties
          ?.embeddedObject;
      object!.imageProperties = {
        ...object!.imageProperties,
        cropProperties: {offsetLeft: 0.5},
      };
    }
    return true;
  },
  'something of a tab nobody has thought of': document => {
    Object.assign(document.tabs?.[0].documentTab ?? {}, {
      stickers: {a: 'stolen'},
    });
    return true;
  },
};

const UNSEEN: Readonly<Record<string, Change>> = {
  'weight, slant, colours people can read, usual sizes and fonts': run(one => {
    one.textStyle = {
      ...one.textStyle,
      bold: !one.textStyle?.bold,
      italic: true,
      fontSize: {magnitude: 13, unit: 'PT'},
      foregroundColor: {color: {rgbColor: {red: 0.6}}},
      weightedFontFamily: {fontFamily: 'Georgia'},
    };
  }),
  'a run that is cut in two': block(one => {
    const at = (one.elements ?? []).findIndex(
      ({textRun}) => (textRun?.content ?? '').trim().length > 2,
    );
    const found = one.elements?.[at]?.textRun;
    if (!found?.content) return false;
    const [head, tail] = [found.content.slice(0, 2), found.content.slice(2)];
    one.elements?.splice(
      at,
      1,
      {textRun: {...found, content: head}},
      {textRun: {...found, content: tail}},
    );
    return true;
  }),
  'positions and ids': document => {
    blocksIn(document).forEach((one: Block, at) =>
      Object.assign(one, {startIndex: at * 7, endIndex: at * 7 + 5}),
    );
    for (const one of elementsIn(document)) {
      if (one.person) one.person.personId = 'kix.other';
      if (one.dropdown) one.dropdown.dropdownId = 'kix.other';
    }
    return true;
  },
  'alignment, spacing, ids of headings': block(one => {
    one.paragraphStyle = {
      ...one.paragraphStyle,
      alignment: 'CENTER',
      headingId: 'h.1',
      spaceAbove: {magnitude: 6, unit: 'PT'},
    };
    return true;
  }),
  'an empty paragraph': document => {
    document.tabs?.[0].documentTab?.body?.content?.push({
      paragraph: {elements: [{textRun: {content: ' \n'}}]},
    });
    return true;
  },
  'where the bytes of pictures lie': document => {
    for (const {documentTab} of document.tabs ?? []) {
      documentTab!.inlineObjects![
        PICTURE
      ].inlineObjectProperties!.embeddedObject!.imageProperties!.contentUri =
        'https://lh3.googleusercontent.com/2';
    }
    return true;
  },
  'ranges, whatever they are called, laid over everything': document => {
    for (const {documentTab} of document.tabs ?? []) {
      documentTab!.namedRanges = Object.fromEntries(
        [
          'ic:stamp.updatedAt#00000000',
          'ic:incident.title#00000000',
          'mine',
        ].map(name => [
          name,
          {
            namedRanges: [
              {
                name,
                namedRangeId: name,
                ranges: [{startIndex: 0, endIndex: 100_000}],
              },
            ],
          },
        ]),
      );
    }
    return true;
  },
  'comments beside it, and the title in Drive': document => {
    document.title = 'Other';
    Object.assign(document.tabs?.[0].documentTab ?? {}, {
      commentAnchors: {a: {}},
    });
    return true;
  },
};

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
