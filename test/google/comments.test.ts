import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {LEAD} from '../scenery/bundle/office';
import {aDocument} from '../contracts/review-rig';
import {failureOf, send, sendAll} from '../contracts/rig';
import {reviewOffice} from './review-office';

const AT = {tabId: 't.0', segmentId: '', start: 1, end: 6} as const;

describe('comments at Google', () => {
  it('that were lost although the batch succeeded are refused, so that the other way is taken', () => {
    const {rig, office} = reviewOffice({docsComments: 'unsaved'});
    const id = aDocument(rig);
    const world = rig.as('owner');
    const call = world.comments.openAnchored(id, {
      content: 'Please look.',
      at: AT,
      assignee: LEAD,
    });
    expect(failureOf(world, call)).toBe('refused');
    office.later(5);
    expect(send(world, world.comments.threads(id, ''))).toEqual([]);
  });

  it('anchored, stand on the words and are assigned', () => {
    const {rig, office} = reviewOffice({docsComments: 'on'});
    const id = aDocument(rig);
    const world = rig.as('owner');
    send(
      world,
      world.comments.openAnchored(id, {
        content: 'Please look.',
        at: AT,
        assignee: LEAD,
      }),
    );
    office.later(5);
    const {comments} = office.rest<drive_v3.Schema$CommentList>(
      LEAD,
      'GET',
      `/drive/v3/files/${id}/comments?fields=*`,
    );
    expect(comments).toMatchObject([
      {quotedFileContent: {value: 'First'}, assigneeEmailAddress: LEAD},
    ]);
  });

  it('beside the text carry the quote', () => {
    const {rig, office} = reviewOffice();
    const id = aDocument(rig);
    const world = rig.as('owner');
    for (const quote of ['First', '']) {
      send(world, world.comments.open(id, {content: 'Look.', quote}));
    }
    const {comments = []} = office.rest<drive_v3.Schema$CommentList>(
      LEAD,
      'GET',
      `/drive/v3/files/${id}/comments?fields=*`,
    );
    expect(
      comments.map(({quotedFileContent}) => quotedFileContent?.value),
    ).toEqual([undefined, 'First']);
  });

  it('cost one round trip for every hundred threads', () => {
    const {rig, office} = reviewOffice();
    const id = aDocument(rig);
    const world = rig.as('owner');
    sendAll(
      world,
      Array.from({length: 101}, (_, at) =>
        world.comments.open(id, {content: `${at}`, quote: ''}),
      ),
    );
    office.workspace.calls.clear();
    expect(send(world, world.comments.threads(id, ''))).toHaveLength(101);
    expect(office.workspace.calls.byMethod()['drive.comments.list']).toBe(2);
  });

  it('are read up to two thousand: past them the look fails and says why, after twenty round trips', () => {
    const {rig, office} = reviewOffice();
    const id = aDocument(rig);
    const world = rig.as('owner');
    const flood = (count: number) => {
      for (let at = 0; at < count; at++) {
        office.rest(LEAD, 'POST', `/drive/v3/files/${id}/comments?fields=id`, {
          content: 'x',
        });
      }
      office.later(5);
      office.workspace.calls.clear();
    };
    flood(2000);
    expect(send(world, world.comments.threads(id, ''))).toHaveLength(2000);
    flood(1);
    const [outcome] = world.transport.wave([world.comments.threads(id, '')]);
    expect(outcome).toMatchObject({
      ok: false,
      failure: {kind: 'refused', reason: {is: 'too-many-comments'}},
    });
    expect(office.workspace.calls.byMethod()['drive.comments.list']).toBe(20);
  });
});
