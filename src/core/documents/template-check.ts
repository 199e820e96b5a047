import type {TemplateFinding} from './template-line-check';
import type {DocumentKind} from '../incident/words';
import type {DocumentText} from './document-text';
import {FIELDS, mayStandIn} from './fields';
import {
  fieldsInUrl,
  nearest,
  placeholdersIn,
  placeOf,
  strangersInUrl,
  type Placeholder,
} from './placeholders';
import {missingSections, REQUIRED_SECTIONS} from './sections';
import {neverShown} from './never-shown';
import {linksIn} from './stamp';
import {checkLines} from './template-line-check';
import {DOCUMENTS} from '../incident/vocabulary';

/**
 * What would go wrong with this template during an incident.
 *
 * @param required The protocol's exact forms have fewer points than letters; nothing is missing there.
 */
export function checkTemplate(
  document: DocumentText,
  kind: DocumentKind,
  required = REQUIRED_SECTIONS[kind],
): readonly TemplateFinding[] {
  const placeholders = placeholdersIn(document);
  return [
    ...placeholders
      .filter(({condition}) => !condition)
      .flatMap(placeholder => checkOne(placeholder, kind)),
    ...checkLines(document),
    ...neverShown(document, kind),
    ...checkLinks(document, kind),
    ...missingSections(document, required).map(
      ({titles, asks}): TemplateFinding => ({
        place: 'Body',
        level: 'error',
        message: `The section "${titles[0]}" is missing.`,
        remedy: `Add a heading "${titles[0]}" (${asks.toLowerCase()}).`,
      }),
    ),
    ...(kind === 'internal' &&
    !placeholders.some(({field}) => field === 'timeline.here')
      ? [
          {
            place: 'Body',
            level: 'error',
            message: 'Timeline entries would have no place to go.',
            remedy:
              'Put {{timeline.here}} on a line of its own below "Timeline".',
          } as const,
        ]
      : []),
  ];
}

function checkOne(
  placeholder: Placeholder,
  kind: DocumentKind,
): readonly TemplateFinding[] {
  const {text, field, broken, at, paragraph} = placeholder;
  const place = placeOf(placeholder);
  if (field === null || broken) {
    const meant = field ?? nearest(text.replace(/[{}\s]/g, ''));
    return [
      {
        place,
        level: 'error',
        message: `${text} is not a field.`,
        remedy:
          meant === null
            ? 'Remove it, or use a field from the list in templates/README.md.'
            : `Write {{${meant}}}.`,
      },
    ];
  }
  if (!mayStandIn(field, kind)) return [forbidden(field, kind, place)];
  const found: TemplateFinding[] = [];
  if (text.replace(/\?(?=\}\}$)/, '') !== `{{${field}}}`) {
    found.push({
      place,
      level: 'warning',
      message: `${text} differs from {{${field}}} in case or blanks. It is filled in all the same.`,
      remedy: `Write {{${field}}}.`,
    });
  }
  const from = at.start - paragraph.start;
  if (
    paragraph.styleBreaks.some(
      offset => offset > from && offset < from + text.length,
    )
  ) {
    found.push({
      place,
      level: 'warning',
      message: `${text} is split over several text styles; the value takes the last one.`,
      remedy: 'Select the whole field and give it one style.',
    });
  }
  return found;
}

function checkLinks(
  document: DocumentText,
  kind: DocumentKind,
): readonly TemplateFinding[] {
  return linksIn(document).flatMap(({url}) => [
    ...fieldsInUrl(url)
      .filter(field => !mayStandIn(field, kind))
      .map(field => forbidden(field, kind, 'Link')),
    ...strangersInUrl(url).map((typed): TemplateFinding => {
      const meant = nearest(typed);
      return {
        place: 'Link',
        level: 'error',
        message: `{{${typed}}} in the address of a link is not a field.`,
        remedy:
          meant === null
            ? 'Remove it, or use a field from the list in templates/README.md.'
            : `Write {{${meant}}}.`,
      };
    }),
  ]);
}

function forbidden(
  field: string,
  kind: DocumentKind,
  place: string,
): TemplateFinding {
  return {
    place,
    level: 'error',
    message: `{{${field}}} (${FIELDS[field].label}) cannot be used in the ${DOCUMENTS[kind].label.toLowerCase()}; it would stay empty.`,
    remedy: 'Remove it: names and inside addresses are not for these readers.',
  };
}
