import {leftAs} from '../../core/documents/text-find';
import {languageOf} from '../../core/documents/language';
import {withNamedPeople} from '../../core/incident/row-seal';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {DocumentKind} from '../../core/incident/words';
import {explained} from '../../world/ask/explain';
import {allOf, orNull, run} from '../../world/ask/waves';
import type {DocumentText} from '../../world/documents';
import {openHome, type Home} from '../../world/incidents/incident-home';
import {waitingActs} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {PlacedFinding, WordsView} from '../contract';
import {check, type Checked, type Finding} from '../rules/findings';
import type {Background} from '../rules/background';
import {otherTexts} from '../rules/beside';
import {draftOfDocument, locatorOf} from '../rules/of-document';
import {knownFacts, messageKindOf, namesIn} from '../rules/of-incident';
import {concernsOf} from '../rules/owners';
import {bringPatterns} from '../rules/pattern';
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
  const names = people
    .map(({cells}) => String(cells.name ?? '').trim())
    .filter(name => name !== '');
  const {settings} = main ?? facts;
  const documents = facts.documentsOf(incident.id);
  const own = documents.find(({fileId}) => fileId === text.fileId);
  bringPatterns(world.keptText);
  const read = draftOfDocument(text, messageKindOf(kind, incident));
  const checked = check(
    read.draft,
    {
      facts: knownFacts(incident),
      lists: wordLists(settings, [...names, ...namesIn(incident)]),
      previous: null,
      ...readBeside(
        world,
        documents.filter(({fileId}) => fileId !== text.fileId),
        incident,
      ),
    },
    wordSwitches(settings),
    languageOf(own ?? {kind}, settings),
  );
  const ignored = ignoredIn(
    facts.rows('words'),
    text.fileId,
    world.secrets.keys(),
  );
  const waiting = new Map(
    waitingActs(world.shelf, incident.id)
      .filter(({kind}) => kind === 'words')
      .map(({operation, by, words}) => [operation, {by, words}]),
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
        locator: locatorOf(read, finding.block, finding),
        ignored: ignored.get(finding.key) ?? null,
        waiting: waiting.get(leftAs(text.fileId, finding.key)) ?? null,
      })),
      english: checked.english,
      mayIgnore: concernsOf(
        world.me.email,
        people,
        withNamedPeople(incident, found.sealed),
      ),
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
}: Finding): Omit<PlacedFinding, 'locator' | 'ignored' | 'waiting'> {
  return {key, rule, level, concern, sample, message, fix, replacement};
}

/** The incident's other documents as far as the person may read them. One round trip. */
function readBeside(
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
  return otherTexts(
    documents.flatMap(({kind}, at) => {
      const document = read[at];
      return document ? [{kind, document}] : [];
    }),
    incident,
  );
}

export function wordsView(world: World): WordsView | null {
  return openWords(world)?.view ?? null;
}
