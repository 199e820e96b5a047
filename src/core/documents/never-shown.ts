import {cleanText} from '../base/clean-text';
import type {DocumentKind} from '../incident/words';
import {everyCase} from '../incident/every-case';
import {isKey} from '../incident/vocabulary';
import {level, type Policy} from '../policy/policy';
import type {DocumentText} from './document-text';
import type {SpokenSource} from './field';
import {FIELDS} from './fields';
import {templateLines} from './template-line';
import {isMessage} from './message-kinds';
import type {Organisation} from './organisation';
import {placeOf, placeholdersIn} from './placeholders';
import {ENGLISH} from './speech';
import type {TemplateFinding} from './template-line-check';

const ADDRESS = 'https://example.com/';

/** With every setting filled in: what a setting leaves out is no mistake of a template. */
const WE: Organisation = {
  name: 'Example',
  sender: 'Your Example team',
  support: 'support@example.com',
  statusPage: ADDRESS,
  meet: ADDRESS,
  links: ADDRESS,
  estimates: 'free',
  layout: 'letter',
};

/** With a level that has a name, for the fields that say it. */
const POLICY: Policy = {
  name: 'Example',
  levels: [
    level({key: 'level-1', rank: 0, label: 'Level 1', name: 'Critical'}),
  ],
};

/** Lines and fields that nothing which can be known of an incident would fill in a document of this kind. */
export function neverShown(
  document: DocumentText,
  kind: DocumentKind,
): readonly TemplateFinding[] {
  const fillable = fillableIn(kind);
  const lines = document.segments.flatMap(segment => {
    const found = templateLines(segment.paragraphs);
    return segment.paragraphs.map((paragraph, at) => ({
      segment,
      paragraph,
      waits: found[at].condition.find(
        term => term.is === 'known' && !fillable(term.field),
      ),
    }));
  });
  return [
    ...lines
      .filter(({waits}) => waits !== undefined)
      .map(({segment, paragraph}): TemplateFinding => ({
        place: placeOf({segment, paragraph}),
        level: 'warning',
        message: `"${paragraph.text.trim().slice(0, 60)}": this line can never appear here; what it waits for is never known in this document.`,
        remedy: 'Take it out, or use another field.',
      })),
    ...placeholdersIn(document)
      .filter(
        ({field, condition, optional}) =>
          field !== null &&
          !condition &&
          !optional &&
          FIELDS[field].empty === undefined &&
          !fillable(field),
      )
      .map((placeholder): TemplateFinding => ({
        place: placeOf(placeholder),
        level: 'warning',
        message: `${placeholder.text} is never known here; it would always stay open.`,
        remedy: 'Take it out, or use another field.',
      })),
  ];
}

/** Whether some incident fills a field in a document of that kind. Each field is looked at once, and only when it is asked for. */
function fillableIn(kind: DocumentKind): (field: string) => boolean {
  const now = '2026-11-21T09:00:00Z';
  const at = '2026-11-21T08:30:00Z';
  // The first letter to customers has none before it.
  const previousAt = kind === 'customer' ? '' : at;
  const cases = everyCase(now).map((incident): SpokenSource => ({
    speech: ENGLISH,
    incident: {...incident, severity: 'level-1'},
    policy: POLICY,
    documents: {
      internal: ADDRESS,
      customer: ADDRESS,
      faq: ADDRESS,
      technical: ADDRESS,
    },
    folderUrl: ADDRESS,
    registerUrl: ADDRESS,
    now,
    kind,
    organisation: WE,
    messages: [{kind: 'customer', number: 1, at}],
    ...(isMessage(kind) ? {notice: {number: 2, at: now, previousAt}} : {}),
  }));
  const answers = new Map<string, boolean>();
  return name => {
    const field = isKey(FIELDS, name) ? FIELDS[name] : undefined;
    const answer =
      answers.get(name) ??
      (field !== undefined &&
        (field.fromRecord === true ||
          cases.some(one => cleanText(field.value(one)) !== '')));
    answers.set(name, answer);
    return answer;
  };
}
