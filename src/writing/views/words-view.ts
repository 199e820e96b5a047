import {overlap} from '../../core/documents/placeholders';
import {isOurs} from '../../core/documents/range-name';
import {groupOf} from '../../core/documents/answers';
import {GUIDANCE_MARK} from '../../core/documents/sections';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {DocumentKind} from '../../core/incident/words';
import {explained} from '../../world/ask/explain';
import {allOf, orNull, run} from '../../world/ask/waves';
import type {DocumentText} from '../../world/documents';
import {openHome, type Home} from '../../world/incidents/incident-home';
import type {World} from '../../world/world';
import type {WordsView} from '../contract';
import {check, type Checked, type Finding} from '../rules/findings';
import type {Background, OtherText} from '../rules/background';
import {draftOfDocument, locatorOf} from '../rules/of-document';
import {knownFacts, messageKindOf, staysInside} from '../rules/of-incident';
import {concernsOf} from '../rules/owners';
import {wordLists, wordSwitches} from '../rules/settings';
import {ignoredIn} from '../rules/words-tab';

/** The open document with everything it was read beside. */
export interface OpenedWords {
  readonly checked: Checked;
  readonly view: WordsView;
  readonly home: Home;
  readonly document: DocumentText;
  readonly kind: DocumentKind;
  readonly incidentId: string;
}

/** What the rules need of the open document: two round trips, three for a restricted incident. */
export function openWords(world: World): OpenedWords | null {
  const installation = world.installation.load();
  if (installation === null) return null;
  const home = openHome(world, installation, null, true, {
    main: ['words'],
    own: ['words'],
  });
  const {file, text, facts, found, main} = home;
  const kind = file?.mark?.kind ?? '';
  if (!file || !text || !facts || !found || !isKey(DOCUMENTS, kind)) {
    return null;
  }
  const {incident} = found;
  const people = main?.rows('people') ?? [];
  const names = [
    ...people.map(({cells}) => String(cells.name ?? '').trim()),
    ...Object.values(incident.roles).filter(role => !role.includes('@')),
  ].filter(name => name !== '');
  const {settings} = main ?? facts;
  const own = draftOfDocument(text, kind, messageKindOf(kind, incident));
  const checked = check(
    own.draft,
    {
      facts: knownFacts(incident),
      lists: wordLists(settings, names),
      previous: null,
      ...otherTexts(
        world,
        facts
          .documentsOf(incident.id)
          .filter(({fileId}) => fileId !== text.fileId),
        incident,
      ),
    },
    wordSwitches(settings),
  );
  const ignored = new Map(
    ignoredIn(facts.rows('words'), text.fileId).map(one => [one.finding, one]),
  );
  return {
    home,
    document: text,
    kind,
    incidentId: incident.id,
    checked,
    view: {
      fileId: text.fileId,
      findings: checked.findings.map(finding => ({
        ...shown(finding),
        locator: locatorOf(own, finding.block, finding),
        ignored: ignored.get(finding.key) ?? null,
      })),
      english: checked.english,
      mayIgnore: concernsOf(world.me.email, people, incident),
      canEdit: file.canEdit,
    },
  };
}

function shown({
  key,
  rule,
  level,
  concern,
  sample,
  message,
  fix,
  replacement,
}: Finding): Omit<WordsView['findings'][number], 'locator' | 'ignored'> {
  return {key, rule, level, concern, sample, message, fix, replacement};
}

/** The incident's other documents as far as the person may read them. One round trip. */
function otherTexts(
  world: World,
  documents: readonly {readonly kind: DocumentKind; readonly fileId: string}[],
  incident: Parameters<typeof messageKindOf>[1],
): Pick<Background, 'inside' | 'outside'> {
  let read: readonly (DocumentText | null)[];
  try {
    read = run(
      world.transport,
      allOf(
        documents.map(({fileId}) =>
          orNull(
            world.documents.read(fileId),
            'notFound',
            'forbidden',
            'refused',
          ),
        ),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'The words could not be checked.',
      'Try again in a moment.',
    );
  }
  const inside: OtherText[] = [];
  const outside: OtherText[] = [];
  documents.forEach(({kind}, at) => {
    const text = read[at];
    if (text === null) return;
    const as = messageKindOf(kind, incident);
    (staysInside(kind) ? inside : outside).push({
      name: DOCUMENTS[kind].label,
      draft: draftOfDocument(text, kind, as).draft,
      quotable: [],
      negatives: kind === 'faq' ? negativesIn(text) : [],
    });
  });
  return {inside, outside};
}

/** What the FAQ keeps for customers who ask, a paragraph each (S0-27). What is stamped stands in messages too. */
function negativesIn({segments, ranges}: DocumentText): readonly string[] {
  let inside = false;
  return segments
    .flatMap(({tabId, segmentId, paragraphs}) =>
      paragraphs.map(one => ({
        ...one,
        stamped: ranges.some(
          ({name, spans}) =>
            isOurs(name) &&
            spans.some(span =>
              overlap(span, {
                tabId,
                segmentId,
                start: one.start,
                end: one.start + one.text.length,
              }),
            ),
        ),
      })),
    )
    .flatMap(({heading, text, stamped}) => {
      if (heading === 1 || heading === 2) {
        inside = heading === 2 && groupOf(text) === 'negative';
      }
      const words = text.trim();
      return inside &&
        !stamped &&
        heading === 0 &&
        !words.startsWith(GUIDANCE_MARK.trim())
        ? [words]
        : [];
    })
    .filter(words => words !== '');
}

export function wordsView(world: World): WordsView | null {
  return openWords(world)?.view ?? null;
}
