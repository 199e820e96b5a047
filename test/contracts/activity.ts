import {sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send, sendAll} from './rig';

/** What every `Activity` promises. */
export function describeActivity(name: string, make: MakeRig): void {
  describe(`activity, ${name}`, () => {
    it('names the account behind each comment and reply, after a while', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const [world, colleague] = [rig.as('owner'), rig.as('colleague')];
      const thread = send(
        world,
        world.comments.open(id, {content: 'Please look.', quote: ''}),
      );
      const reply = send(
        colleague,
        colleague.comments.reply(id, thread, {
          content: 'APPROVE',
          action: 'none',
        }),
      );
      rig.settle();
      const actors = send(world, world.activity.commentActors(id, ''));
      const people = send(
        world,
        world.directory.people(actors.map(({accountId}) => accountId)),
      );
      const emails = new Map(
        actors.map(({postId, accountId}) => [postId, people[accountId]?.email]),
      );
      expect(emails.get(thread)).toBe(rig.emails.owner);
      expect(emails.get(reply)).toBe(rig.emails.colleague);
      expect(emails.size).toBe(2);
    });

    it('leaves out what was written before an instant', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const {comments} = rig.as('owner');
      const open = (content: string) =>
        send(rig.as('owner'), comments.open(id, {content, quote: ''}));
      open('Old');
      rig.settle();
      const {now} = rig.as('owner');
      const later = open('New');
      rig.settle();
      const world = rig.as('owner');
      expect(
        send(world, world.activity.commentActors(id, now)).map(
          ({postId}) => postId,
        ),
      ).toEqual([later]);
    });

    it('tells more than a hundred', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      sendAll(
        world,
        Array.from({length: 101}, (_, at) =>
          world.comments.open(id, {content: `${at}`, quote: ''}),
        ),
      );
      rig.settle();
      const actors = send(
        rig.as('owner'),
        rig.as('owner').activity.commentActors(id, ''),
      );
      expect(new Set(actors.map(({postId}) => postId)).size).toBe(101);
    });

    it('is nothing for strangers', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const world = rig.as('third');
      expect(failureOf(world, world.activity.commentActors(id, ''))).toBe(
        'notFound',
      );
    });
  });
}
