import type {CommentThread} from '../../src/world/comments';
import type {ReviewWorld} from '../../src/world/review-world';
import {sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send, sendAll} from './rig';

const AT = {tabId: 't.0', segmentId: '', start: 1, end: 6} as const;

function opens(world: ReviewWorld, fileId: string, content: string): string {
  return send(world, world.comments.open(fileId, {content, quote: 'First'}));
}

function replies(
  world: ReviewWorld,
  fileId: string,
  thread: string,
  content: string,
  action: 'none' | 'resolve' | 'reopen' = 'none',
): string {
  const {comments} = world;
  return send(world, comments.reply(fileId, thread, {content, action}));
}

function threads(
  world: ReviewWorld,
  fileId: string,
  since = '',
): readonly CommentThread[] {
  return send(world, world.comments.threads(fileId, since));
}

/** What every `Comments` promises. */
export function describeComments(name: string, make: MakeRig): void {
  describe(`comments, ${name}`, () => {
    it('tells threads and replies, oldest first, and which are one’s own', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const [owner, colleague] = [rig.as('owner'), rig.as('colleague')];
      const first = opens(owner, id, 'Please look.');
      rig.settle();
      const second = opens(rig.as('colleague'), id, 'One thing.');
      rig.settle();
      const answer = replies(rig.as('colleague'), id, first, 'APPROVE');
      rig.settle();
      const thanks = replies(rig.as('owner'), id, first, 'Thanks');
      expect(threads(owner, id)).toMatchObject([
        {
          id: first,
          content: 'Please look.',
          mine: true,
          resolved: false,
          replies: [
            {id: answer, content: 'APPROVE', action: 'none', mine: false},
            {id: thanks, mine: true},
          ],
        },
        {id: second, mine: false, replies: []},
      ]);
      expect(threads(colleague, id)[0].mine).toBe(false);
    });

    it('tells names and no addresses', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      opens(rig.as('colleague'), id, 'One thing.');
      const [thread] = threads(rig.as('owner'), id);
      expect(thread.authorName).not.toBe('');
      expect(JSON.stringify(thread)).not.toContain('@');
    });

    it('gives times to the second, which a reply raises', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const thread = opens(rig.as('owner'), id, 'Please look.');
      const [before] = threads(rig.as('owner'), id);
      expect(before.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      rig.settle();
      replies(rig.as('owner'), id, thread, 'Again');
      const [after] = threads(rig.as('owner'), id);
      expect(after.modifiedAt > before.modifiedAt).toBe(true);
      expect(after.modifiedAt).toBe(after.replies[0].at);
    });

    it('leaves out what was not modified since', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      opens(rig.as('owner'), id, 'Old');
      rig.settle();
      const thread = opens(rig.as('owner'), id, 'New');
      const {modifiedAt} = threads(rig.as('owner'), id)[1];
      expect(
        threads(rig.as('owner'), id, modifiedAt).map(one => one.id),
      ).toEqual([thread]);
    });

    it('resolves and reopens by replies, with or without words', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const thread = opens(rig.as('owner'), id, 'Please look.');
      replies(rig.as('owner'), id, thread, '', 'resolve');
      expect(threads(rig.as('owner'), id)).toMatchObject([
        {resolved: true, replies: [{content: '', action: 'resolve'}]},
      ]);
      replies(rig.as('owner'), id, thread, 'Not yet', 'reopen');
      expect(threads(rig.as('owner'), id)).toMatchObject([
        {resolved: false, replies: [{}, {content: 'Not yet'}]},
      ]);
    });

    it('leaves out threads that were deleted', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const gone = opens(rig.as('owner'), id, 'Never mind.');
      rig.deletesThread('owner', id, gone);
      expect(threads(rig.as('owner'), id)).toEqual([]);
      expect(
        failureOf(
          rig.as('owner'),
          rig.as('owner').comments.reply(id, gone, {
            content: 'Hello?',
            action: 'none',
          }),
        ),
      ).toBe('notFound');
    });

    it('tells more than a hundred threads', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      const opened = sendAll(
        world,
        Array.from({length: 101}, (_, at) =>
          world.comments.open(id, {content: `Comment ${at}`, quote: ''}),
        ),
      );
      const all = threads(world, id).map(one => one.id);
      expect(new Set(all)).toEqual(new Set(opened));
      expect(all).toHaveLength(101);
    });

    it('opens threads at a place that answer like the others', () => {
      const rig = make({anchors: true});
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const thread = send(
        rig.as('owner'),
        rig.as('owner').comments.openAnchored(id, {
          content: 'Please look.',
          at: AT,
          assignee: rig.emails.colleague,
        }),
      );
      rig.settle();
      replies(rig.as('colleague'), id, thread, 'APPROVE');
      expect(threads(rig.as('owner'), id)).toMatchObject([
        {id: thread, content: 'Please look.', replies: [{content: 'APPROVE'}]},
      ]);
    });

    it('refuses to open at a place where the tenant has not got that, and leaves nothing', () => {
      const rig = make({anchors: false});
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      const call = world.comments.openAnchored(id, {
        content: 'Please look.',
        at: AT,
        assignee: rig.emails.owner,
      });
      expect(failureOf(world, call)).toBe('refused');
      rig.settle();
      expect(threads(world, id)).toEqual([]);
    });

    it.each([
      [2000, 'ä'.repeat(1000)],
      [2000, 'a'.repeat(2000)],
    ])('takes %i bytes, both ways', (_, content) => {
      const rig = make({anchors: true});
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      opens(world, id, content);
      send(
        world,
        world.comments.openAnchored(id, {
          content,
          at: AT,
          assignee: rig.emails.owner,
        }),
      );
      rig.settle();
      expect(threads(world, id).map(one => one.content)).toEqual([
        content,
        content,
      ]);
    });

    it('refuses more than 2,048 bytes at a place', () => {
      const rig = make({anchors: true});
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      const call = world.comments.openAnchored(id, {
        content: 'ä'.repeat(1025),
        at: AT,
        assignee: rig.emails.owner,
      });
      expect(failureOf(world, call)).toBe('refused');
    });

    it('takes none in a locked file', () => {
      const rig = make({anchors: true});
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const thread = opens(rig.as('owner'), id, 'Please look.');
      send(rig.as('owner'), rig.as('owner').lock.lock(id, 'Released'));
      const {comments} = rig.as('colleague');
      const post = {content: 'APPROVE', action: 'none'} as const;
      expect(
        [
          comments.open(id, {content: 'Late', quote: ''}),
          comments.openAnchored(id, {
            content: 'Late',
            at: AT,
            assignee: rig.emails.owner,
          }),
          comments.reply(id, thread, post),
        ].map(call => failureOf(rig.as('colleague'), call)),
      ).toEqual(['forbidden', 'forbidden', 'forbidden']);
      expect(threads(rig.as('owner'), id)).toHaveLength(1);
    });

    it('is for commenters: readers may not, strangers find nothing', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'reader'});
      const failing = (person: 'colleague' | 'third') => {
        const world = rig.as(person);
        const {comments} = world;
        return [
          comments.open(id, {content: 'Me too', quote: ''}),
          comments.threads(id, ''),
        ].map(call => failureOf(world, call));
      };
      expect(failing('colleague')).toEqual(['forbidden', 'forbidden']);
      expect(failing('third')).toEqual(['notFound', 'notFound']);
    });
  });
}
