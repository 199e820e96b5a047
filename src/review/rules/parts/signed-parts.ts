import type {PartSignature, PartStanding} from '../../../core/documents/parts';
import {openObjections} from '../answers/objections';
import {isLeftOut, sinceWithdrawn, unsigned} from '../lanes/lane-state';
import type {Lane} from '../lanes/lanes';
import {membersAfter} from '../lanes/members';
import {laneOf, type ReviewFact} from '../record/facts';

type Signed = ReadonlyMap<string, readonly PartSignature[]>;

/**
 * Where each of these sections stands by itself. A section is known by the hash of its own words, so an edit of one leaves
 * the approvals of all others standing; who approves the whole text approves every section of it. Objections are about what
 * somebody thinks, not about exact words: an open one holds every section back.
 *
 * @param since Asks and approvals from before that instant count no more; '' for all.
 */
export function partStandings(
  rules: readonly Lane[],
  facts: readonly ReviewFact[],
  hashes: readonly string[],
  since = '',
): ReadonlyMap<string, PartStanding> {
  const signed = signaturesOf(facts, since);
  const asked = new Set(
    sinceWithdrawn(facts).flatMap(fact =>
      fact.kind === 'asked' && fact.at >= since
        ? fact.sections.map(({hash}) => hash)
        : [],
    ),
  );
  const objections = openObjections(facts);
  const objected = rules
    .filter(({key}) => objections.some(({lane}) => lane === key))
    .map(({label}) => label);
  return new Map(
    hashes.map(hash => {
      const signatures = signed.get(hash) ?? [];
      const missing = rules
        .filter(rule => !isSigned(rule, facts, signatures))
        .map(({label}) => label);
      return [
        hash,
        {
          approved:
            signatures.length > 0 &&
            missing.length === 0 &&
            objections.length === 0,
          asked: asked.has(hash) || signatures.length > 0,
          signatures,
          missing,
          objected,
        },
      ];
    }),
  );
}

function isSigned(
  rule: Lane,
  facts: readonly ReviewFact[],
  signatures: readonly PartSignature[],
): boolean {
  if (isLeftOut(rule, facts)) return true;
  const people = signatures
    .filter(({lane}) => lane === rule.key)
    .map(one => ({person: one.person}));
  return (
    people.length > 0 &&
    unsigned(rule, membersAfter(facts, rule.key), people).length === 0
  );
}

/** By section, what was approved by whoever was asked at that moment and has neither objected nor taken it back since. */
function signaturesOf(facts: readonly ReviewFact[], since: string): Signed {
  const start = facts.length - sinceWithdrawn(facts).length;
  const signed = new Map<
    string,
    (PartSignature & {readonly origin: string})[]
  >();
  const drop = (gone: (one: PartSignature & {origin: string}) => boolean) =>
    signed.forEach((all, hash) =>
      signed.set(
        hash,
        all.filter(one => !gone(one)),
      ),
    );
  facts.forEach((fact, at) => {
    if (at < start) return;
    if (fact.kind === 'object') {
      drop(one => one.lane === fact.lane && one.person === fact.person);
    }
    if (fact.kind === 'taken-back') {
      drop(one => one.lane === fact.lane && one.origin === fact.origin);
    }
    if (fact.kind !== 'approve' && fact.kind !== 'approve-part') return;
    const {person, origin, sections} = fact;
    const lane = laneOf(fact);
    const entitled = membersAfter(facts.slice(0, at), lane).some(
      one => one.person === person,
    );
    if (!entitled || fact.at < since) return;
    for (const {hash} of sections) {
      const others = (signed.get(hash) ?? []).filter(
        one => one.lane !== lane || one.person !== person,
      );
      signed.set(hash, [...others, {lane, person, at: fact.at, origin}]);
    }
  });
  return signed;
}
