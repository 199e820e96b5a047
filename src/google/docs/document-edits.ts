import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Edit, Span} from '../../world/documents';

type Request = docs_v1.Schema$Request;

/**
 * Edits as one batch. Requests apply in order and each shifts what follows it, so they run from the end of
 * every segment to its start: then the indices that were read stay true. Ranges to be forgotten go first,
 * because a replaced text may take its old range with it.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/best-practices (edit backwards)
 */
export function requestsFor(edits: readonly Edit[]): Request[] {
  const forgotten = edits.flatMap(edit =>
    edit.kind === 'unname'
      ? [{deleteNamedRange: {namedRangeId: edit.rangeId}}]
      : [],
  );
  // A line is named before anything in it changes; from then on its range moves with the text.
  const lines = edits.flatMap(edit =>
    edit.kind === 'nameLine' ? [named(edit.at, edit.name)] : [],
  );
  const placed = edits
    .flatMap(edit =>
      edit.kind === 'unname' || edit.kind === 'nameLine' ? [] : [edit],
    )
    .sort((a, b) => b.at.start - a.at.start || b.at.end - a.at.end);
  return [...forgotten, ...lines, ...placed.flatMap(requestsOf)];
}

function requestsOf(
  edit: Exclude<Edit, {kind: 'unname' | 'nameLine'}>,
): Request[] {
  switch (edit.kind) {
    case 'replace':
      return replaced(edit.at, edit.text, edit.name, edit.url);
    case 'insertAfter':
      return inserted(edit.at, edit.text, edit.name);
    case 'sectionsAfter':
      return withSections(edit);
    case 'link':
      return [
        linked(edit.at, edit.url),
        ...(edit.name ? [named(edit.at, edit.name)] : []),
      ];
    case 'name':
      return [named(edit.at, edit.name)];
    case 'hideLine':
      return hidden(edit);
    case 'showLine':
      return shown(edit);
  }
}

/**
 * Inserted text takes the style of the text before it; so it goes in behind the old text and looks as that did,
 * then the old text goes. (Going in earlier could split a surrogate pair, which Docs refuses.)
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttextrequest
 */
function replaced(
  at: Span,
  text: string,
  name: string | null,
  url: string | undefined,
): Request[] {
  const result = {...at, end: at.start + text.length};
  return [
    // Docs refuses to insert nothing.
    ...(text === ''
      ? []
      : [{insertText: {location: location(at, at.end), text}}]),
    {deleteContentRange: {range: range(at)}},
    ...(url === undefined || text === '' ? [] : [linked(result, url)]),
    ...(name === null || text === '' ? [] : [named(result, name)]),
  ];
}

/** A field that is named in the mask and not set goes back to what it was without it: no link. */
function linked(at: Span, url: string): Request {
  return {
    updateTextStyle: {
      range: range(at),
      textStyle: url === '' ? {} : {link: {url}},
      fields: 'link',
    },
  };
}

/** `at.end` is just behind a paragraph's newline; the new text goes in before that newline, so that it keeps the paragraph's style. */
function inserted(at: Span, text: string, name: string | null): Request[] {
  const before = at.end - 1;
  const result = {...at, start: before + 1, end: before + 1 + text.length};
  return [
    {insertText: {location: location(at, before), text: `\n${text}`}},
    ...(name === null ? [] : [named(result, name)]),
  ];
}

type Sections = Extract<Edit, {kind: 'sectionsAfter'}>;

/** What a paragraph may have of its own beside its named style. */
const OWN_LOOK =
  'bold,italic,underline,strikethrough,smallCaps,backgroundColor,foregroundColor,fontSize,weightedFontFamily,baselineOffset,link';

/** The new paragraphs would look like the one before them, so that every look is taken off and their own style put on. */
function withSections({at, sections}: Sections): Request[] {
  const paragraphs = sections.flatMap(({heading, title, lines}) => [
    {style: `HEADING_${heading}`, text: title},
    ...lines.map(text => ({style: 'NORMAL_TEXT', text})),
  ]);
  const before = at.end - 1;
  const text = paragraphs.map(one => `\n${one.text}`).join('');
  const whole = {...at, start: before + 1, end: before + text.length + 1};
  let start = before + 1;
  return [
    {insertText: {location: location(at, before), text}},
    {deleteParagraphBullets: {range: range(whole)}},
    {
      updateTextStyle: {
        range: range(whole),
        textStyle: {},
        fields: OWN_LOOK,
      },
    },
    ...paragraphs.map(({style, text: own}): Request => {
      const line = {...at, start, end: start + own.length + 1};
      start = line.end;
      return {
        updateParagraphStyle: {
          range: range(line),
          paragraphStyle: {namedStyleType: style},
          fields: 'namedStyleType,spaceAbove,spaceBelow',
        },
      };
    }),
  ];
}

type Hide = Extract<Edit, {kind: 'hideLine'}>;
type Show = Extract<Edit, {kind: 'showLine'}>;

/** A paragraph of a list that is empty would still show its bullet. */
function hidden({at, names, bullet}: Hide): Request[] {
  const text = {...at, end: at.end - 1};
  const newline = {...at, end: at.start + 1};
  return [
    ...(text.start < text.end
      ? [{deleteContentRange: {range: range(text)}}]
      : []),
    ...(bullet ? [{deleteParagraphBullets: {range: range(newline)}}] : []),
    ...sized(newline, {
      text: {fontSize: {magnitude: 1, unit: 'PT'}},
      paragraph: {spaceAbove: {unit: 'PT'}, spaceBelow: {unit: 'PT'}},
    }),
    ...names.map(name => named(newline, name)),
  ];
}

function shown({at, text, names, bullet}: Show): Request[] {
  const newline = at.end - 1;
  const start = newline === at.start ? newline : newline + 1;
  const whole = {...at, start: at.start, end: start + text.length + 1};
  const line = {...whole, start};
  return [
    {
      insertText: {
        location: location(at, newline),
        text: start === newline ? text : `\n${text}`,
      },
    },
    ...sized(whole, {text: {}, paragraph: {}}),
    ...(bullet
      ? [
          {
            createParagraphBullets: {
              range: range(line),
              bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
            },
          },
        ]
      : []),
    ...names.map(({name, from, to}) =>
      named({...line, start: start + from, end: start + to}, name),
    ),
  ];
}

/** A field that is named in the mask and not set takes what the paragraph's named style says. */
function sized(
  at: Span,
  look: {
    readonly text: docs_v1.Schema$TextStyle;
    readonly paragraph: docs_v1.Schema$ParagraphStyle;
  },
): Request[] {
  return [
    {
      updateTextStyle: {
        range: range(at),
        textStyle: look.text,
        fields: 'fontSize',
      },
    },
    {
      updateParagraphStyle: {
        range: range(at),
        paragraphStyle: look.paragraph,
        fields: 'spaceAbove,spaceBelow',
      },
    },
  ];
}

function named(at: Span, name: string): Request {
  return {createNamedRange: {name, range: range(at)}};
}

export function range({
  tabId,
  segmentId,
  start,
  end,
}: Span): docs_v1.Schema$Range {
  return {
    tabId,
    ...(segmentId === '' ? {} : {segmentId}),
    startIndex: start,
    endIndex: end,
  };
}

function location(
  {tabId, segmentId}: Span,
  index: number,
): docs_v1.Schema$Location {
  return {tabId, ...(segmentId === '' ? {} : {segmentId}), index};
}
