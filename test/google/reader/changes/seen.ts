/** What a reader would notice: after any of these, an approval counts no more. One table. */
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {blocksIn, elementsIn, PICTURE} from '../a-document';
import {type Change, block, each, pick, run} from './change';

export const SEEN: Readonly<Record<string, Change>> = {
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
