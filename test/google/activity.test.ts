import {aDocument} from '../contracts/review-rig';
import {send} from '../contracts/rig';
import {reviewOffice} from './review-office';

describe('activity at Google', () => {
  it('names nobody until it has caught up', () => {
    const {rig, office} = reviewOffice({activityLag: 90_000});
    const id = aDocument(rig);
    const world = rig.as('owner');
    send(world, world.comments.open(id, {content: 'Look.', quote: ''}));
    const actors = () => send(world, world.activity.commentActors(id, ''));
    office.later(1);
    expect(actors()).toEqual([]);
    office.later(1);
    expect(actors()).toHaveLength(1);
  });
});
