import type {NewFact} from '../../domain/review/facts';
import {
  accessDigest,
  pendingOf,
  type Pending,
} from '../../domain/review/pending';
import type {ReviewState} from '../../domain/review/state';
import type {Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {because} from '../explain';
import {repeatable} from '../make-once';
import {runAll} from '../waves';
import {bringAccess, expectedFor} from './bring-access';
import {askLetters} from './ask-letters';
import {factOf} from './fact-of';
import {startApproval} from './start-approval';
import {openThread} from './open-threads';
import {recordFacts} from './record-facts';
import type {ReviewCase} from './review-book';
import {stateOf, type ReviewedText} from './review-texts';
import {sendOnce} from './send-once';

/** A step that failed, in words that hold nothing of the incident. */
export interface LeftOver {
  readonly fileId: string;
  readonly step: 'access' | 'thread' | 'mail' | 'approval' | 'lock' | 'record';
  readonly why: string;
}

interface Work {
  readonly reviewed: ReviewCase;
  readonly text: ReviewedText;
  readonly state: ReviewState;
  readonly pending: Pending;
}

/**
 * Does whatever the recorded facts demand and nothing shows to be done: access, threads, Drive's own approval,
 * mail, locks to be taken off. Access comes first, so that a link in a mail opens. All files side by side; each
 * thing is looked for before it is made, so that a lost answer makes nothing twice.
 */
export function carryOut(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
): readonly LeftOver[] {
  const work = cases.flatMap((reviewed): readonly Work[] => {
    const text = texts.get(reviewed.fileId);
    if (!text || reviewed.facts.length === 0) return [];
    const state = stateOf(reviewed, text);
    // A running release brings access and lock to its own end.
    if (state.phase === 'releasing') return [];
    const expected = expectedFor(reviewed, state.phase);
    const pending = pendingOf(state, reviewed.facts, expected);
    return [{reviewed, text, state, pending}];
  });
  const left: LeftOver[] = [];
  const facts = new Map<string, NewFact[]>();
  const note = (fact: NewFact): void => {
    facts.set(fact.fileId, [...(facts.get(fact.fileId) ?? []), fact]);
  };
  const ready = new Set<string>();
  runAll(
    world.transport,
    work.map(one =>
      (function* (): Strand<void> {
        const {fileId} = one.reviewed;
        const guarded = function* (
          step: LeftOver['step'],
          strand: Strand<void>,
        ): Strand<boolean> {
          try {
            yield* strand;
            return true;
          } catch (error) {
            left.push({fileId, step, why: because(error)});
            return false;
          }
        };
        if (one.pending.unlock) {
          if (!(yield* guarded('lock', unlocked(world, one, note)))) return;
        }
        if (one.pending.access) {
          if (!(yield* guarded('access', shared(world, one, note)))) return;
        }
        ready.add(fileId);
        for (const lane of one.pending.threads) {
          yield* guarded('thread', thread(world, one, lane, note));
        }
        if (one.pending.native > 0) {
          yield* guarded('approval', approval(world, one, note));
        }
      })(),
    ),
  );
  try {
    record(world, work, facts);
  } catch (error) {
    const why = because(error);
    return [
      ...left,
      ...work.map(({reviewed: {fileId}}) => ({
        fileId,
        step: 'record' as const,
        why,
      })),
    ];
  }
  const letters = work
    .filter(({reviewed}) => ready.has(reviewed.fileId))
    .flatMap(({reviewed, pending, state}) =>
      askLetters(world, reviewed, state, pending.mails),
    );
  const unsent = new Set(sendOnce(world, letters));
  for (const {of, message} of letters) {
    if (!unsent.has(message.key)) continue;
    left.push({
      fileId: of.fileId,
      step: 'mail',
      why: 'Google did not send it.',
    });
  }
  return left;
}

function record(
  world: ReviewWorld,
  work: readonly Work[],
  facts: ReadonlyMap<string, readonly NewFact[]>,
): void {
  const registers = new Set(work.map(({reviewed}) => reviewed.book.registerId));
  for (const registerId of registers) {
    recordFacts(
      world,
      registerId,
      work
        .filter(({reviewed}) => reviewed.book.registerId === registerId)
        .flatMap(({reviewed: {fileId}}) => {
          const own = facts.get(fileId) ?? [];
          return own.length === 0 ? [] : [{fileId, facts: () => own}];
        }),
    );
  }
}

type Note = (fact: NewFact) => void;

function* shared(
  world: ReviewWorld,
  {reviewed, state}: Work,
  note: Note,
): Strand<void> {
  yield* bringAccess(world, reviewed, state.phase);
  const last = reviewed.facts[reviewed.facts.length - 1].seq;
  note(
    factOf(world, reviewed, {
      key: `access:${last}`,
      kind: 'access',
      words: state.phase,
      ref: accessDigest(expectedFor(reviewed, state.phase)),
    }),
  );
}

function* thread(
  world: ReviewWorld,
  {reviewed, text}: Work,
  lane: Work['pending']['threads'][number],
  note: Note,
): Strand<void> {
  const id = yield* openThread(world, reviewed, lane, text);
  note(
    factOf(world, reviewed, {
      key: `thread:${lane.lane.key}:${lane.round}`,
      kind: 'thread',
      lane: lane.lane.key,
      round: lane.round,
      ref: id,
    }),
  );
}

function* approval(
  world: ReviewWorld,
  {reviewed, state, pending}: Work,
  note: Note,
): Strand<void> {
  note(
    factOf(world, reviewed, {
      key: `native:${pending.native}`,
      kind: 'native',
      round: pending.native,
      ref: yield* startApproval(world, reviewed.fileId, state),
    }),
  );
}

function* unlocked(
  world: ReviewWorld,
  {reviewed}: Work,
  note: Note,
): Strand<void> {
  yield* repeatable(world.lock.unlock(reviewed.fileId));
  const last = reviewed.facts[reviewed.facts.length - 1].seq;
  note(factOf(world, reviewed, {key: `lock-off:${last}`, kind: 'lock-off'}));
}
