import {
  checkSharing,
  repairSharing,
} from '../../../../src/review/actions/check-sharing';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import type {ReviewFact} from '../../../../src/review/rules/record/facts';
import {
  closedVersion,
  versionsOf,
  type Version,
} from '../../../../src/review/rules/record/versions';
import {ADMIN, CS_OPS, LEAD, OUTSIDER} from '../review-stage';
import type {Model, Statement} from './model';

/** Nothing is released without every required lane verified on exactly that text, by somebody who really said so. */
export function everyReleaseWasSigned(model: Model): void {
  const {stage, texts} = model;
  const facts = model.facts();
  for (const version of versionsOf(facts)) {
    const one = `${version.number} ${version.startedAt}`;
    const lanes = model.lanesOf(one);
    if (!version.steps.has('checked')) continue;
    if (model.judged.has(one)) continue;
    model.judged.add(one);
    const startedAt = startOf(facts, version);
    const unsigned = lanes.filter(
      lane => !isSigned(model, lane, version, startedAt),
    );
    expect([version.number, unsigned]).toEqual([version.number, []]);
    expect(objectionsOpenAt(model, startedAt)).toEqual([]);
    if (version.state === 'done') {
      expect(stage.reviews.pdfs.get(version.pdfId)).toBe(
        texts.get(version.textHash),
      );
    }
  }
}

function startOf(facts: readonly ReviewFact[], {number}: Version): string {
  const start = facts.find(
    fact =>
      fact.kind === 'release' &&
      fact.step === 'started' &&
      fact.version === number,
  );
  return start?.at ?? '';
}

function isSigned(
  model: Model,
  lane: string,
  {textHash}: Version,
  startedAt: string,
): boolean {
  const facts = model.facts();
  const withdrawnAt =
    facts
      .filter(({kind, at}) => kind === 'withdrawn' && at <= startedAt)
      .map(({at}) => at)
      .pop() ?? '';
  return model.said.some(
    one =>
      one.lane === lane &&
      one.verdict === 'approve' &&
      model.maySign(facts, lane, one.person) &&
      one.textHash === textHash &&
      one.at > withdrawnAt &&
      one.at <= startedAt,
  );
}

/** Objections the record knows, and nobody settled before a release began. */
function objectionsOpenAt(model: Model, startedAt: string): Statement[] {
  const said = model.said.filter(({at}) => at <= startedAt);
  const facts = model.facts();
  return said.filter(
    (objection, index) =>
      objection.verdict === 'object' &&
      facts.some(
        fact =>
          fact.kind === 'object' &&
          fact.person === objection.person &&
          fact.lane === objection.lane &&
          fact.at === objection.at,
      ) &&
      !said.slice(index + 1).some(later => settles(later, objection)),
  );
}

function settles(later: Statement, objection: Statement): boolean {
  if (later.lane !== objection.lane) return false;
  return (
    later.verdict === 'clear' ||
    later.verdict === 'override' ||
    (later.verdict === 'approve' && later.person === objection.person)
  );
}

/** The same version is never released twice, mail and ledger included. */
export function everyReleaseIsOne(model: Model): void {
  const {stage} = model;
  if (model.everDeleted) return;
  const done = versionsOf(model.facts()).filter(({state}) => state === 'done');
  const hashes = done.map(({textHash}) => textHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(stage.tab('comms')).toHaveLength(2 * done.length);
  const mails = stage.reviews.outbox
    .map(({message}) => message.key)
    .filter(key => key.includes(':release:'));
  expect(new Set(mails).size).toBe(mails.length);
}

/** Nobody of CS has it before it is locked and checked, and no stranger ever. */
export function readersComeLast(model: Model): void {
  const {stage} = model;
  if (!model.sharedByHand) {
    expect(stage.reviews.roleOf(stage.id(), OUTSIDER)).toBe('none');
  }
  if (model.everDeleted) return;
  if (stage.reviews.roleOf(stage.id(), CS_OPS) === 'none') return;
  if (stage.file('customer').linkRole) return;
  expect(
    versionsOf(model.facts()).some(({steps}) => steps.has('checked')),
  ).toBe(true);
}

/** The journal has one entry for each fact, and no other about reviews. */
export function journalExplains(model: Model): void {
  const entries = model.stage
    .tab('journal')
    .filter(({event}) => event === 'review' || event === 'release')
    .map(({key}) => key);
  const facts = model.facts().map(({key}) => `review:${key}`);
  // What was deleted from the record is still in the journal.
  if (model.everDeleted) expect(entries).toEqual(expect.arrayContaining(facts));
  else expect(entries).toEqual(facts);
}

/** Once everything has come to rest, nothing is half done, access is exact, and a sweep finds nothing to do. */
export function comesToRest(model: Model): void {
  const {stage} = model;
  model.settle();
  stage.workspace.calm();
  sweepReviews(stage.as(ADMIN));
  sweepReviews(stage.as(ADMIN));
  const {state} = refreshReview(stage.as(LEAD), stage.id());
  const gates = state.gates.map(({key}) => key);
  if (model.deletedRows) {
    expect(gates).toContain('record');
    return;
  }
  expect(state.phase).not.toBe('releasing');
  expect(model.isLocked()).toBe(closedVersion(stage.facts()) !== null);
  accessIsExact(model);
  if (model.hasForgedRows()) expect(gates).toContain('record');
  // The look of a person may have found a brief deleted; the sweep after it makes the one that was planned.
  sweepReviews(stage.as(ADMIN));
  const facts = stage.facts();
  sweepReviews(stage.as(ADMIN));
  expect(stage.facts()).toEqual(facts);
}

/** Who was typed over is not known any more, and has too much; who was typed in has nothing, and nobody else differs. */
function accessIsExact({stage, sharedByHand, typedOver}: Model): void {
  const look = sharedByHand ? repairSharing : checkSharing;
  const {found} = look(stage.as(LEAD), stage.id());
  expect(
    found.filter(
      ({problem, who}) =>
        !['extra', 'too-much'].includes(problem) ||
        !('email' in who && typedOver.has(who.email)),
    ),
  ).toEqual([]);
}
