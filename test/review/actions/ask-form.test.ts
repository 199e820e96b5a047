import {proposeReview} from '../../../src/review/actions/asking/propose-review';
import {askedView} from '../../../src/review/views/review-view';
import {
  CS,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  ReviewStage,
  SME,
} from './review-stage';
import {ask} from './review-acts';
import {refusal} from '../../scenery/refusal';

describe('the form for asking', () => {
  it('opens with who would be asked, who comes next, and by when', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    const {lanes, people} = proposeReview(stage.as(LEAD), stage.id());
    expect(
      lanes.map(({key, asked, conditional, settled}) => ({
        key,
        asked,
        conditional,
        settled,
      })),
    ).toEqual([
      {key: 'engineering', asked: [SME], conditional: false, settled: false},
      {
        key: 'cs|leadership',
        asked: [CS, EXEC],
        conditional: false,
        settled: false,
      },
      {key: 'legal', asked: [LEGAL], conditional: true, settled: false},
    ]);
    expect(lanes[2].ladder).toEqual([LEGAL2]);
    expect(people).toContainEqual({name: 'Lou', email: LEGAL});
  });

  it('shows lanes that wait already with who is asked there', () => {
    const stage = new ReviewStage();
    ask(stage);
    const {lanes} = proposeReview(stage.as(LEAD), stage.id());
    expect(lanes.every(({settled}) => settled)).toBe(true);
    expect(lanes[2].asked).toEqual([LEGAL]);
  });

  it('comes back with every wrong reviewer beside their lane, and nothing shared', () => {
    const stage = new ReviewStage();
    const {fields, why} = refusal(() =>
      askedView(stage.as(LEAD), {
        fileId: stage.id(),
        people: {legal: [OUTSIDER], leadership: ['ghost@example.com', LEAD]},
        notNeeded: {},
      }),
    );
    expect(fields?.map(({field}) => field)).toEqual([
      'people.leadership',
      'people.leadership',
      'people.legal',
    ]);
    expect(fields?.[0].message).toContain('ghost@example.com has no account');
    expect(why).toBe('3 people cannot be asked as named.');
    expect(stage.facts()).toEqual([]);
    expect(stage.file('customer').access).toEqual([]);
  });

  it('comes back with every lane that is not decided about (S0-33)', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    const {fields} = refusal(() =>
      askedView(stage.as(LEAD), {
        fileId: stage.id(),
        people: {},
        notNeeded: {engineering: 'No.'},
      }),
    );
    expect(fields).toEqual([
      {
        field: 'notNeeded.engineering',
        message: 'The policy does not let Engineering be left out.',
      },
      {
        field: 'notNeeded.legal',
        message: 'It is not said whether Legal is needed.',
      },
    ]);
  });
});
