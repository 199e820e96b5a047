import {wordsView} from '../../../src/writing/views/words-view';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {LEAD} from '../../review/actions/review-stage';
import {FaqStage} from './faq-stage';

const NEGATIVE =
  'We read the access logs of the day and found no access from outside.';

function findings(sentence: string): readonly string[] {
  const stage = new FaqStage();
  stage.file('customer').document?.type('Payments failed.', sentence);
  const view = wordsView(
    fakeWorld(stage.workspace, LEAD, stage.id('customer')),
  );
  return (view?.findings ?? [])
    .filter(({rule}) => rule === 'LEAK-negative')
    .map(({sample}) => sample);
}

describe('a pertinent negative of the FAQ (S0-27)', () => {
  it('is named when it stands in the message to customers, also reworded a little', () => {
    expect(findings(NEGATIVE)).toHaveLength(1);
    expect(
      findings(
        'We have read the access logs of the day and found no access from outside at all.',
      ),
    ).toHaveLength(1);
  });

  it('leaves what the message says of itself alone, and answers that are for everybody', () => {
    expect(findings('You can read your invoices as before.')).toEqual([]);
    expect(findings('Card payments failed from 10:00 to 10:40 UTC.')).toEqual(
      [],
    );
  });
});
