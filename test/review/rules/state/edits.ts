import {awaitedFrom} from '../../../../src/review/rules/state/state';
import {asked} from '../a-review';
import {
  LOWER,
  NEW_CONTACT,
  NEW_STORY,
  SIGNED,
  TEXT,
  said,
  standings,
  state,
} from './judged';

describe('an edit after sign-off', () => {
  it('voids the lanes that answer for the section, and no others', () => {
    const lower = [
      asked('engineering', 'sme'),
      asked('cs|leadership', 'cs'),
      said('approve', 'engineering', 'sme'),
      said('approve', 'cs|leadership', 'cs'),
      {kind: 'not-needed', lane: 'legal', words: 'None.'} as const,
    ];
    expect(standings(state(lower, {text: NEW_CONTACT}, LOWER))).toEqual({
      engineering: 'approved',
      'cs|leadership': 'voided',
      legal: 'not-needed',
    });
    const story = state(lower, {text: NEW_STORY}, LOWER);
    expect(standings(story)).toMatchObject({
      engineering: 'voided',
      'cs|leadership': 'voided',
    });
    expect(story.lanes[0].standing).toEqual({
      kind: 'voided',
      changed: ['What happened'],
    });
    expect(awaitedFrom(story, 'sme@example.com')).toHaveLength(1);
  });

  it('is undone by undoing the edit', () => {
    expect(state(SIGNED, {text: NEW_STORY}).phase).toBe('in-review');
    expect(state(SIGNED, {text: TEXT}).phase).toBe('approved');
  });

  it('makes the lane awaited again once it is asked anew, and the new sign-off counts', () => {
    const again = [
      ...SIGNED,
      asked('legal', 'legal', {round: 2, textHash: NEW_STORY.hash}),
    ];
    const waiting = state(again, {text: NEW_STORY});
    expect(standings(waiting)).toMatchObject({
      legal: 'awaited',
      commander: 'voided',
    });
    expect(waiting.round).toBe(2);
    expect(
      standings(
        state(
          [
            ...again,
            said('approve', 'legal', 'legal', {
              round: 2,
              textHash: NEW_STORY.hash,
              sections: NEW_STORY.sections,
            }),
          ],
          {text: NEW_STORY},
        ),
      ).legal,
    ).toBe('approved');
  });
});
