import type {ReadText} from '../../src/world/review-text';
import {sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send} from './rig';

function words({document}: ReadText): string {
  return document.segments
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
      const said = texts.map(({reader, document}) => ({reader, document}));
      expect(said[1]).toEqual(said[0]);
      expect(said[2]).toEqual(said[0]);
      expect(texts[0].document.revision).toBe('');
    });

    it('bears the same revision until somebody edits it, for who may edit', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const revision = (person: 'owner' | 'colleague') =>
        send(rig.as(person), rig.as(person).reviewText.read(id)).revision;
      const before = revision('owner');
      expect(before).not.toBe('');
      expect(revision('owner')).toBe(before);
      expect(revision('colleague')).toBe('');
      const world = rig.as('owner');
      const thread = send(
        world,
        world.comments.open(id, {content: 'x', quote: ''}),
      );
      send(
        world,
        world.comments.reply(id, thread, {content: 'y', action: 'none'}),
      );
      expect(revision('owner')).toBe(before);
      const {segments} = send(world, world.documents.read(id));
      const [{tabId, segmentId, paragraphs}] = segments;
      const start = paragraphs[0].start;
      send(
        world,
        world.documents.edit(
          id,
          send(world, world.documents.read(id)).revision,
          [
            {
              kind: 'replace',
              at: {tabId, segmentId, start, end: start + 5},
              text: 'Other',
              name: null,
            },
          ],
        ),
      );
      expect(revision('owner')).not.toBe(before);
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
