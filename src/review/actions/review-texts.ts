import {leftBlank} from '../rules/text/left-blank';
import {
  canonicalText,
  isText,
  type CanonicalText,
} from '../rules/text/canonical-text';
import {readable} from '../rules/text/marks';
import {messageText, tooLong} from '../rules/text/message-text';
import {guidanceLeft, notSignable} from '../rules/text/not-signable';
import {looseFields, textOf} from '../../core/documents/placeholders';
import {isOurs} from '../../core/documents/range-name';
import type {
  DocumentText,
  NamedRange,
} from '../../core/documents/document-text';
import type {TextFind} from '../../core/documents/text-find';
import type {Incident} from '../../core/incident/incident';
import {allGreen} from '../rules/lanes/lane-state';
import {bankedAnswers} from '../../core/documents/answers';
import {partsOf} from '../rules/parts/parts-of-text';
import {partStandings} from '../rules/parts/signed-parts';
import {openQuestions} from '../rules/answers/prompts';
import {inTheWay} from '../rules/text/finds';
import type {ReviewFact} from '../rules/record/facts';
import {versionsOf} from '../rules/record/versions';
import {signersOf} from '../rules/lanes/reviewers';
import {termsOf, weakenedSince} from '../rules/lanes/terms';
import type {Terms} from '../rules/lanes/terms-of-an-ask';
import {
  reviewState,
  type ReviewFacts,
  type ReviewState,
} from '../rules/state/state';
import {ask, type Strand} from '../../world/ask/call';
import type {ReadText} from '../../world/review-text';
import type {BesideText, ReviewWorld} from '../../world/review-world';
import {failedAs} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import type {ReviewCase} from './review-book';

/** So many documents are read in one round trip: Google is reported to refuse wider ones, and works on some fifteen at a time. */
export const WIDTH = 40;

export interface ReviewedText extends ReadText {
  readonly canonical: CanonicalText;
  /** What the rules for words find in it; left out where nobody has looked. */
  readonly finds?: readonly TextFind[];
}

/** Texts by file id, side by side; those that cannot be read now are left out. */
export function readTexts(
  world: ReviewWorld,
  fileIds: readonly string[],
): ReadonlyMap<string, ReviewedText> {
  const texts = new Map<string, ReviewedText>();
  const wanted = [...new Set(fileIds)];
  for (let from = 0; from < wanted.length; from += WIDTH) {
    runAll(
      world.transport,
      wanted.slice(from, from + WIDTH).map(fileId =>
        (function* (): Strand<void> {
          texts.set(fileId, yield* readText(world, fileId));
        })(),
      ),
    );
  }
  return texts;
}

export function* readText(
  world: ReviewWorld,
  fileId: string,
): Strand<ReviewedText> {
  const read = yield* ask(world.reviewText.read(fileId));
  return {...read, canonical: canonicalText(read.reader, read.document)};
}

/** Pending suggestions; people who may only comment cannot see them, and need not. */
export function* pendingSuggestions(
  world: ReviewWorld,
  fileId: string,
): Strand<readonly string[]> {
  try {
    return yield* ask(world.reviewText.pendingSuggestions(fileId));
  } catch (error) {
    if (!failedAs(error, 'forbidden')) throw error;
    return [];
  }
}

/** Looks at a text line by line; answers what is in its way, each as a sentence. */
type LinesCheck = (lines: readonly string[]) => readonly string[];

export interface Around {
  readonly suggestions: readonly string[];
  readonly faqOpen: readonly string[];
  readonly outdated?: LinesCheck;
  readonly promises?: LinesCheck;
  /** Who has signed and cannot open the document any more. */
  readonly shutOut: readonly string[];
  /** Whether somebody has locked the document in Drive. */
  readonly foreignLock: boolean;
}

const NOTHING_AROUND: Around = {
  suggestions: [],
  faqOpen: ['FAQ'],
  shutOut: [],
  foreignLock: false,
};

/** The state of a case on a text. Without `around`, gates that look elsewhere are as closed as they can be. */
export function stateOf(
  reviewed: ReviewCase,
  {reader, document, canonical, finds = []}: ReviewedText,
  around: Around = NOTHING_AROUND,
): ReviewState {
  const lines = linesOf(canonical);
  const {kind, incident, rules, facts, tampering} = reviewed;
  return reviewState({
    ...signing(reviewed),
    shutOut: around.shutOut,
    foreignLock: around.foreignLock,
    kind,
    incident,
    rules,
    facts,
    text: canonical,
    placeholders: [
      ...looseFields(document, isRecorded(document, incident)).map(
        ({text}) => text,
      ),
      ...leftBlank(reader),
    ],
    guidance: guidanceLeft(reader),
    notSignable: notSignable(reader),
    tooLong: tooLong(messageText(reader, kind)),
    suggestions: around.suggestions,
    faqOpen: around.faqOpen,
    personalData: inTheWay(finds, 'personal-data'),
    words: isOut(facts, canonical) ? [] : inTheWay(finds, 'words'),
    outdated: around.outdated?.(lines) ?? [],
    promises: around.promises?.(lines) ?? [],
    tampering: tampering.map(({message}) => message),
  });
}

/** Exactly these words were let out before: to lock them again needs no new judgement of them. */
function isOut(
  facts: readonly ReviewFact[],
  canonical: CanonicalText,
): boolean {
  return versionsOf(facts).some(
    ({state, textHash}) => state === 'done' && isText(canonical, textHash),
  );
}

/** What the rules find in the words that are signed, beside the other texts of the incident. */
export function withFinds(
  {textRules, secrets, phrases, keptText}: ReviewWorld,
  {kind, incident, book}: ReviewCase,
  text: ReviewedText,
  beside: readonly BesideText[],
): ReviewedText {
  const finds = textRules
    .filter(({kinds}) => kinds.includes(kind))
    .flatMap(rule =>
      rule.find(
        {lines: linesOf(text.canonical), document: text.document},
        {
          kind,
          incident,
          settings: book.register.settings,
          people: book.people.map(({name}) => name),
          beside,
          documents: book.register.documentsOf(incident.id),
          phrases,
          keptText,
          keys: secrets.keys(),
          rows: tab => book.register.rows(tab),
        },
      ),
    );
  return {...text, finds};
}

/** A text as people read it, line by line. */
export function linesOf({sections}: CanonicalText): readonly string[] {
  return sections.flatMap(section => section.lines.map(line => readable(line)));
}

/** Whether under a stamp stands what the record says of its field: its name alone may be anybody's. */
function isRecorded(
  document: DocumentText,
  incident: Incident,
): (range: NamedRange) => boolean {
  const words = wordsOf(incident);
  return range =>
    isOurs(range.name) && words.some(one => one === textOf(document, range));
}

/** What people have said of an incident, and stamps repeat. */
function wordsOf(incident: Incident): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  collect(incident);
  return found;
}

/** The state on a text of which only the digest is known: everything but what its gates find in its words. */
export function stateOn(
  reviewed: ReviewCase,
  text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>,
): ReviewState {
  const {kind, incident, rules, facts, tampering} = reviewed;
  return reviewState({
    ...signing(reviewed),
    shutOut: [],
    foreignLock: false,
    kind,
    incident,
    rules,
    facts,
    text,
    placeholders: [],
    guidance: [],
    notSignable: [],
    tooLong: [],
    suggestions: [],
    faqOpen: ['FAQ'],
    personalData: [],
    words: [],
    tampering: tampering.map(({message}) => message),
  });
}

/** What an ask would be made from now. */
export function termsNow({
  incident,
  kind,
  level,
  rules,
  book,
}: ReviewCase): Terms {
  return termsOf(incident, kind, level, rules, lane =>
    signersOf(lane, incident, book.people, []),
  );
}

/** What gates know of who may sign. */
function signing(
  reviewed: ReviewCase,
): Pick<ReviewFacts, 'byHand' | 'signers' | 'unclear' | 'weakened'> {
  const {rules, incident, book, facts, byHand} = reviewed;
  return {
    byHand,
    signers: Object.fromEntries(
      rules.map(rule => [
        rule.key,
        signersOf(rule, incident, book.people, facts),
      ]),
    ),
    unclear: openQuestions(facts),
    weakened: weakenedSince(facts, termsNow(reviewed), rules),
  };
}

/** What keeps the FAQ from being ready: every lane has to have signed its present text, or each answer that customers are expected to need (S0-37). */
export function openInFaq(
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
): readonly string[] {
  const faq = cases.find(({kind}) => kind === 'faq');
  const text = faq ? texts.get(faq.fileId) : undefined;
  if (!faq || !text || faq.tampering.length > 0) return ['FAQ'];
  const {lanes, objections} = stateOf(faq, text);
  if (objections.length > 0) return ['Somebody objects to it.'];
  return allGreen(lanes) ? [] : unapproved(faq, text);
}

/** What somebody asked since, and nobody has answered yet, keeps nothing from being sent. */
function unapproved(
  {rules, facts}: ReviewCase,
  {canonical}: ReviewedText,
): readonly string[] {
  const answers = bankedAnswers(partsOf(canonical)).filter(
    ({group}) => group !== 'asked',
  );
  const standings = partStandings(
    rules,
    facts,
    answers.map(({hash}) => hash),
  );
  const open = answers
    .filter(({hash}) => !standings.get(hash)?.approved)
    .map(({question}) => question);
  return answers.length === 0 ? ['FAQ'] : open;
}
