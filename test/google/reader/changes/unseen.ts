/** What no reader notices: approvals stay. */
import {blocksIn, elementsIn, PICTURE, type Block} from '../a-document';
import {type Change, block, run} from './change';

export const UNSEEN: Readonly<Record<string, Change>> = {
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
