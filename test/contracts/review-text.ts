import type {DocumentText} from '../../src/world/documents';
import {sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send} from './rig';

function words({segments}: DocumentText): string {
  return segments
    .flatMap(({paragraphs}) => paragraphs.map(({text}) => text))
    .join('');
}

/** What every `ReviewText` promises. */
export function describeReviewText(name: string, make: MakeRig): void {
  describe(`text under review, ${name}`, () => {
    it('is the same for everybody who may read, without suggestions', () => {
      const rig = make();
      const id = sharedDocument(rig, {
        colleague: 'commenter',
        third: 'reader',
      });
      rig.suggests('colleague', id, 'Another thing. ');
      const texts = (['owner', 'colleague', 'third'] as const).map(person =>
        send(rig.as(person), rig.as(person).reviewText.read(id)),
      );
      expect(texts.map(words)).toEqual(
        Array.from(texts, () => 'First words.\nSecond words.\n'),
      );
      expect(texts[1]).toEqual(texts[0]);
      expect(texts[2]).toEqual(texts[0]);
      expect(texts[0].revision).toBe('');
    });

    it('names suggestions that are pending, to who may comment', () => {
      const rig = make();
      const id = sharedDocument(rig, {
        colleague: 'commenter',
        third: 'reader',
      });
      const pending = (person: 'owner' | 'colleague') =>
        send(rig.as(person), rig.as(person).reviewText.pendingSuggestions(id));
      expect(pending('owner')).toEqual([]);
      rig.suggests('colleague', id, 'Another thing. ');
      expect(pending('colleague')).toEqual([
        expect.stringContaining('Another thing.'),
      ]);
      const world = rig.as('third');
      expect(failureOf(world, world.reviewText.pendingSuggestions(id))).toBe(
        'forbidden',
      );
    });

    it('is not there for strangers', () => {
      const rig = make();
      const world = rig.as('third');
      const id = sharedDocument(rig, {});
      expect(failureOf(world, world.reviewText.read(id))).toBe('forbidden');
    });
  });
}
