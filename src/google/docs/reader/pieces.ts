// One table: what each kind of element is to a reader.
import {keysOf} from '../../../core/base/keys';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Piece, Thing} from '../../../core/documents/reader-text';
import {looksOf, type Ground} from './looks';
import {pictureThing, type Pictures} from './pictures';
import {steadyJson, whatIsLeft} from './what-is-left';

type Element = docs_v1.Schema$ParagraphElement;
type Kind = Exclude<keyof Element, 'startIndex' | 'endIndex' | 'textRun'>;
/** What an element is, without its place and its looks. */
type Shown = Pick<Thing, 'name' | 'shows' | 'is' | 'unsafe'>;

/** What things of a tab are looked up in. */
export interface Things {
  readonly inline: NonNullable<docs_v1.Schema$DocumentTab['inlineObjects']>;
  readonly positioned: NonNullable<
    docs_v1.Schema$DocumentTab['positionedObjects']
  >;
  readonly pictures: Pictures;
  /** Numbers of footnotes by id. */
  readonly footnotes: ReadonlyMap<string, string>;
}

/**
 * Source: ParagraphElement, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#paragraphelement
 */
const KINDS: {
  readonly [K in Kind]-?: (
    element: NonNullable<Element[K]>,
    things: Things,
  ) => Shown;
} = {
  person: ({personProperties: of, ...rest}) =>
    thing('person', of?.name || of?.email || '', [
      of?.email ?? '',
      whatIsLeft(of, ['name', 'email']),
      whatIsLeft(rest, ['personId', 'textStyle']),
    ]),
  richLink: ({richLinkProperties: of, ...rest}) =>
    thing('file', of?.title || of?.uri || '', [
      of?.uri ?? '',
      whatIsLeft(of, ['title', 'uri', 'mimeType']),
      whatIsLeft(rest, ['richLinkId', 'textStyle']),
    ]),
  dateElement: ({dateElementProperties: of, ...rest}) =>
    thing('date', of?.displayText || of?.timestamp || '', [
      of?.timestamp ?? '',
      whatIsLeft(of, DATE_LOOKS),
      whatIsLeft(rest, ['dateId', 'textStyle']),
    ]),
  dropdown: ({dropdownProperties: of, ...rest}) =>
    thing(
      'dropdown',
      of?.displayValue ?? '',
      [
        of?.selectedOptionId ?? '',
        whatIsLeft(of, [
          'displayValue',
          'selectedOptionId',
          'dropdownDefinitionId',
        ]),
        whatIsLeft(rest, ['dropdownId', 'textStyle']),
      ],
      of?.displayValue ? '' : 'a dropdown in which nothing is chosen',
    ),
  footnoteReference: ({footnoteId, footnoteNumber, ...rest}, {footnotes}) =>
    thing(
      'footnote',
      `[${footnoteNumber || footnotes.get(footnoteId ?? '') || '?'}]`,
      [whatIsLeft(rest, ['textStyle'])],
    ),
  inlineObjectElement: ({inlineObjectId, ...rest}, {inline, pictures}) =>
    pictureThing(
      inlineObjectId ?? '',
      inline[inlineObjectId ?? '']?.inlineObjectProperties,
      pictures,
      whatIsLeft(rest, ['textStyle']),
    ),
  pageBreak: rest => thing('page break', '', [whatIsLeft(rest, ['textStyle'])]),
  columnBreak: rest =>
    thing('column break', '', [whatIsLeft(rest, ['textStyle'])]),
  horizontalRule: rest => thing('rule', '', [whatIsLeft(rest, ['textStyle'])]),
  autoText: ({type, ...rest}) =>
    thing(
      'page number',
      type === 'PAGE_COUNT' ? '[number of pages]' : '[page number]',
      [type ?? '', whatIsLeft(rest, ['textStyle'])],
    ),
  equation: rest =>
    thing(
      'equation',
      '[equation]',
      [whatIsLeft(rest, [])],
      'an equation, whose content Google does not tell',
    ),
};

/** How a date is written shows in the words it shows. */
const DATE_LOOKS = [
  'timestamp',
  'displayText',
  'dateFormat',
  'timeFormat',
  'locale',
  'timeZoneId',
];

/** An element as its reader gets it; null for the end of a paragraph and nothing else. */
export function pieceOf(
  part: Element,
  things: Things,
  ground: Ground,
): Piece | null {
  const start = part.startIndex ?? 0;
  const kind = keysOf(part).find(
    key => key !== 'startIndex' && key !== 'endIndex',
  );
  if (kind === undefined) return null;
  const style = styleOf(part[kind]);
  const beside = whatIsLeft(part, [kind]);
  const common = {
    start,
    url: urlOf(style?.link),
    looks: [
      ...looksOf(style, ground),
      ...(beside === '' ? [] : [beside]),
    ].sort(),
  };
  if (kind === 'textRun') {
    const text = (part.textRun?.content ?? '').replace(/\n$/, '');
    const left = whatIsLeft(part.textRun, ['content', 'textStyle']);
    const looks = left === '' ? common.looks : [...common.looks, left].sort();
    if (text !== '') return {kind: 'words', ...common, text, looks};
    // The end of a paragraph says nothing, unless Google has thought of something.
    const is = `${left} ${beside}`.trim();
    return is === ''
      ? null
      : {kind: 'thing', ...common, ...thing('end of paragraph', '', [is])};
  }
  return {kind: 'thing', ...common, ...shownAs(kind, part, things)};
}

/** Objects that float beside a paragraph. */
export function floatingThing(
  id: string,
  start: number,
  {positioned, pictures}: Things,
): Piece {
  const of = positioned[id]?.positionedObjectProperties;
  return {
    kind: 'thing',
    start,
    url: '',
    looks: [],
    ...pictureThing(id, of, pictures, whatIsLeft(of?.positioning, PLACED)),
  };
}

/** Where on its page it floats. */
const PLACED = ['layout', 'leftOffset', 'topOffset'];

function shownAs(kind: string, part: Element, things: Things): Shown {
  const known = KINDS as Readonly<
    Record<string, ((element: unknown, things: Things) => Shown) | undefined>
  >;
  const element = (part as Readonly<Record<string, unknown>>)[kind];
  return (
    known[kind]?.(element ?? {}, things) ??
    thing(
      kind,
      `[${kind}]`,
      [steadyJson(element)],
      `something new in Google Docs (“${kind}”)`,
    )
  );
}

function thing(
  name: string,
  shows: string,
  is: readonly string[],
  unsafe = '',
): Shown {
  return {name, shows, is: is.join(' ').trim(), unsafe};
}

function styleOf(element: unknown): docs_v1.Schema$TextStyle | undefined {
  return (element as {textStyle?: docs_v1.Schema$TextStyle} | undefined)
    ?.textStyle;
}

/** Addresses as they are; places in the document behind `#`. */
function urlOf(link: docs_v1.Schema$Link | null | undefined): string {
  if (!link) return '';
  const left = steadyJson({...link, url: undefined});
  return `${link.url ?? ''}${left === '' ? '' : `#${left}`}`;
}
