import type {SectionDigest} from '../text/canonical-text';
import type {CollectContext, LaneReply} from './collect';
import {sha256Hex} from '../../../core/base/digest';
import {shortHash} from '../../../core/base/short-hash';
import type {NewFact, ReviewFact} from '../record/facts';
import type {Objection} from './objections';
import {partsNamed} from '../parts/part-code';
import type {Judgement} from './whose-word';

/** A nonce counts once for each person and lane, so that nobody uses up another's: facts made of a signed reply are kept under it. */
export function nonceKey(
  fileId: string,
  {nonce, lane, person}: {nonce: string; lane: string; person: string},
): string {
  return `${fileId}:nonce:${lane}:${person}:${nonce}`;
}

/** What a judged reply leaves behind: nothing, or one fact; an override, one for each objection it is about. */
export function factsFrom(
  reply: LaneReply,
  judgement: Judgement,
  texts: ReadonlyMap<string, readonly SectionDigest[]>,
  {fileId, incident}: CollectContext,
  {
    round,
    open,
    known,
  }: {
    readonly round: number;
    readonly open: readonly Objection[];
    readonly known: readonly ReviewFact[];
  },
): readonly NewFact[] {
  // A reply that was edited leaves a fact of its own beside the first one.
  const again = ({id, content}: LaneReply): string =>
    known.some(({key}) => key === `${fileId}:reply:${id}`)
      ? `:${shortHash(content)}`
      : '';
  const common = {incident, fileId, lane: reply.lane, at: reply.at};
  switch (judgement.kind) {
    case 'counts': {
      const {verdict, person, words, textHash, source, nonce} = judgement;
      const sections = texts.get(textHash) ?? [];
      const fact = {
        ...common,
        key:
          nonce === ''
            ? `${fileId}:reply:${reply.id}${again(reply)}`
            : nonceKey(fileId, {nonce, lane: reply.lane, person}),
        person,
        by: person,
        source,
        round,
        textHash,
        origin: reply.id,
      };
      // Words behind an approval name what it is limited to; where they cannot be read, nothing is approved.
      if (verdict === 'approve' && words !== '') {
        const sectionsKnown = [...texts.values()].flat();
        return [
          {
            ...fact,
            kind: 'approve-part',
            sections: (partsNamed(words) ?? []).map(hash => ({
              hash,
              title: sectionsKnown.find(one => one.hash === hash)?.title ?? '',
            })),
          },
        ];
      }
      return [{...fact, kind: verdict, words, sections}];
    }
    case 'overrides': {
      const {person, words, objection} = judgement;
      const about = open.filter(({key}) => sha256Hex(key) === objection);
      // Settled already: nothing is left to go on against.
      if (about.length === 0) {
        return [
          {
            ...common,
            key: `${fileId}:reply:${reply.id}`,
            kind: 'refused',
            person,
            by: person,
            source: 'add-on',
            why: 'nothing-to-override',
            reply: reply.id,
          },
        ];
      }
      return about.map(({key}) => ({
        ...common,
        // The reply it came from shows in its key.
        key: `${fileId}:overridden:${key}:reply:${reply.id}`,
        kind: 'overridden' as const,
        by: person,
        source: 'signature' as const,
        reason: words,
        objection: key,
      }));
    }
    case 'refused':
      return [
        {
          ...common,
          key: `${fileId}:reply:${reply.id}`,
          kind: 'refused',
          person: judgement.person,
          by: judgement.person || reply.authorName,
          source: 'add-on',
          why: judgement.why,
          reply: reply.id,
        },
      ];
    case 'confirm':
    case 'talk':
      return [];
  }
}
