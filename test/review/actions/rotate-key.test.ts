import {UserError} from '../../../src/core/base/user-error';
import {rotateReviewKey} from '../../../src/review/actions/rotate-key';
import {ADMIN, LEAD, ReviewStage} from './review-stage';

describe('a new key for signatures', () => {
  it('is made by whoever owns the register; the old one still vouches for what it signed', () => {
    const stage = new ReviewStage();
    const [old] = stage.reviews.keys;
    rotateReviewKey(stage.as(ADMIN), 'retire');
    const [fresh, before] = stage.reviews.keys;
    expect(fresh).toMatchObject({retiredAt: ''});
    expect(fresh.id).not.toBe(old.id);
    expect(before).toEqual({...old, retiredAt: stage.workspace.now});
  });

  it('leaves nothing of one that has leaked', () => {
    const stage = new ReviewStage();
    const [old] = stage.reviews.keys;
    rotateReviewKey(stage.as(ADMIN), 'forget');
    expect(stage.reviews.keys.map(({id}) => id)).not.toContain(old.id);
    expect(stage.reviews.keys).toHaveLength(1);
  });

  it('is nothing writers may ask for', () => {
    const stage = new ReviewStage();
    const keys = stage.reviews.keys;
    expect(() => rotateReviewKey(stage.as(LEAD), 'forget')).toThrow(UserError);
    expect(stage.reviews.keys).toEqual(keys);
  });
});
