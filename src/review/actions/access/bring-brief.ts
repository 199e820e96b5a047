import {
  fitting,
  keptText,
  openBrief,
  sealedBrief,
  type Brief,
  type BriefText,
} from '../../rules/record/brief';
import type {BriefPlan} from '../../rules/record/brief-state';
import {
  sharingDifferences,
  transition,
} from '../../rules/access/compare-sharing';
import type {NewFact} from '../../rules/record/facts';
import {sealingKey} from '../../../core/base/seal';
import {expectedBriefGrants, givenByReview} from '../../rules/access/sharing';
import {type Grant} from '../../../core/base/grants';
import type {ReviewPhase} from '../../rules/state/state';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import {everAsked, repairAccess, sharingFacts} from './bring-access';
import {factOf} from '../make-fact';
import type {ReviewCase} from '../review-book';
import type {ReviewedText} from '../review-texts';

/** Who should have the brief in a phase. */
export function expectedForBrief(
  reviewed: ReviewCase,
  phase: ReviewPhase,
): readonly Grant[] {
  return expectedBriefGrants(sharingFacts(reviewed, phase));
}

export interface BroughtBrief {
  readonly facts: readonly NewFact[];
  /** Earlier texts by hash. */
  readonly texts: ReadonlyMap<string, BriefText>;
}

/**
 * Makes or renews the reviewers' brief and brings its access to what it should be. Its file has an id before it
 * exists, so that it is never made twice; for one that somebody has deleted another is planned at once, and made the next
 * time.
 *
 * @param readSoFar Told of the earlier texts as soon as they are known, which is one round trip at most.
 */
export function* bringBrief(
  world: ReviewWorld,
  reviewed: ReviewCase,
  phase: ReviewPhase,
  text: ReviewedText,
  plan: BriefPlan,
  readSoFar: (texts: ReadonlyMap<string, BriefText>) => void = () => {},
): Strand<BroughtBrief> {
  const last = reviewed.facts[reviewed.facts.length - 1].seq;
  const fact = (briefId: string, state: 'planned' | 'lost'): NewFact =>
    factOf(world, reviewed, {
      key: `brief:${last}:${state}`,
      kind: 'brief',
      briefId,
      state,
    });
  const {record} = plan;
  if (record.id === '') {
    const planned = fact(yield* newId(world), 'planned');
    return {facts: [planned], texts: new Map()};
  }
  try {
    const {hash} = text.canonical;
    // What it holds besides comes from nowhere else.
    const keepsWords = plan.found === null && plan.words !== '';
    const before =
      record.written && (keepsWords || plan.texts.some(one => one !== hash))
        ? yield* readBrief(world, record.id, reviewed.fileId)
        : null;
    const words = plan.found ?? before?.words;
    const texts = new Map(
      [...(before?.texts ?? []), keptText(text.canonical)].map(one => [
        one.hash,
        one,
      ]),
    );
    readSoFar(texts);
    const kept = fitting(plan.texts.flatMap(hash => texts.get(hash) ?? []));
    const content = sealedBrief(
      {
        fileId: reviewed.fileId,
        madeAt: world.now,
        lanes: [...plan.lanes],
        texts: [...kept],
        ...(words ? {words} : {}),
      },
      sealingKey(world.secrets.keys()),
    );
    const fresh = yield* writeBriefFile(world, reviewed, plan, content);
    if (plan.access !== record.access) {
      yield* shareBrief(world, reviewed, phase, record.id, fresh);
    }
    const written = factOf(world, reviewed, {
      key: `brief:${last}:written`,
      kind: 'brief',
      briefId: record.id,
      state: 'written',
      content: plan.content,
      access: plan.access,
      holds: kept.map(one => one.hash),
      words: words ? plan.words : '',
    });
    return {facts: [written], texts};
  } catch (error) {
    if (!record.written || !failedAs(error, 'notFound')) throw error;
    const lost = fact(record.id, 'lost');
    const planned = fact(yield* newId(world), 'planned');
    return {facts: [lost, planned], texts: new Map()};
  }
}

function* newId({files}: ReviewWorld): Strand<string> {
  const [id = ''] = yield* ask(files.newFolderIds(1));
  return id;
}

/** Null for one that cannot be believed, or is of another file. */
export function* readBrief(
  world: ReviewWorld,
  briefId: string,
  fileId: string,
): Strand<Brief | null> {
  const content = yield* ask(world.briefs.read(briefId));
  return openBrief(content, fileId, world.secrets.keys());
}

/** Whether it was made just now. */
function* writeBriefFile(
  world: ReviewWorld,
  {fileId, incident, book, kind}: ReviewCase,
  {record}: BriefPlan,
  content: string,
): Strand<boolean> {
  if (!record.written) {
    const made = yield* ask(
      world.briefs.create({
        id: record.id,
        name: `${incident.id} ${kind}, for its reviewers.json`,
        parent: incident.folderId,
        mark: {
          incident: incident.id,
          kind: 'brief',
          operation: fileId,
          register: book.registerId,
        },
        content,
      }),
    );
    if (made) return true;
  }
  yield* ask(world.briefs.write(record.id, content));
  return false;
}

/** A new file has nothing but what its folder hands down: writers, or in a shared drive perhaps fewer. */
function* shareBrief(
  world: ReviewWorld,
  reviewed: ReviewCase,
  phase: ReviewPhase,
  id: string,
  fresh: boolean,
): Strand<void> {
  const facts = sharingFacts(reviewed, phase);
  const expected = expectedBriefGrants(facts);
  const known = fresh && !world.installation.load()?.sharedDrive;
  const held = known
    ? expected
        .filter(({role}) => role === 'writer')
        .map(grant => ({...grant, id: '', inherited: true}))
    : yield* ask(world.permissions.held(id));
  const repairs = transition(
    sharingDifferences(held, expected, facts.settings.domain),
    givenByReview({...facts, reviewers: everAsked(reviewed, facts)}),
  );
  for (const repair of repairs) yield* repairAccess(world, id, repair);
}
