import {chase} from '../../../src/clocks/actions/chase';
import {decideClock} from '../../../src/clocks/actions/decide-clock';
import type {ClockRow} from '../../../src/clocks/contract';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {askQuestion} from '../../../src/faq/actions/ask-question';
import {decideQuestion} from '../../../src/faq/actions/decide-question';
import {faqView} from '../../../src/faq/views/faq-view';
import {documentUrl} from '../../../src/core/base/google-addresses';
import {ADMIN, CSM, LEAD} from '../../review/actions/review-stage';
import {FaqStage} from './faq-stage';

const HAPPENED = 'What happened?';

function asked(settings: Readonly<Record<string, string>> = {}): {
  readonly stage: FaqStage;
  readonly id: string;
} {
  const stage = new FaqStage({}, settings);
  stage.share(CSM);
  stage.ask();
  const id = stage.operation();
  askQuestion(stage.as(CSM), {
    fileId: stage.id('faq'),
    question: 'Was anybody charged twice?',
    context: '',
    operation: id,
  });
  stage.sweep();
  return {stage, id};
}

function clock(stage: FaqStage): ClockRow {
  const found = clockBoard(stage.as(LEAD)).rows.find(
    ({label}) => label === 'Customer success: answer a question',
  );
  if (!found) throw new Error('There is no such clock.');
  return found;
}

describe('a question as an obligation (S0-28)', () => {
  it('runs from when it was asked, and leads to the FAQ', () => {
    const {stage} = asked();
    expect(clock(stage)).toMatchObject({
      state: 'pending',
      why: '"Was anybody charged twice?", asked by csm@example.com: answered within 30 min',
      place: {url: documentUrl(stage.id('faq'))},
      owner: LEAD,
      tellable: false,
      missing: '',
    });
    stage.workspace.later(20);
    expect(clock(stage).state).toBe('due soon');
    stage.workspace.later(10);
    expect(clock(stage).state).toBe('overdue');
  });

  it('is chased: whoever answers for it is reminded once', () => {
    const {stage} = asked({questionMinutes: '15'});
    stage.workspace.later(30);
    chase(stage.as(ADMIN));
    stage.workspace.later(1);
    chase(stage.as(ADMIN));
    const mails = stage.reviews.outbox.filter(({message}) =>
      message.body.includes('Was anybody charged twice?'),
    );
    expect(mails.map(({message}) => message.to)).toEqual([[LEAD]]);
  });

  it('is met when an answer to it is approved, not when somebody has begun', () => {
    const {stage, id} = asked();
    const key = faqView(stage.as(LEAD), stage.id('faq')).answers.find(
      ({question}) => question === HAPPENED,
    )?.key;
    decideQuestion(stage.as(LEAD), {
      act: 'same',
      fileId: stage.id('faq'),
      id,
      key,
    });
    expect(clock(stage).state).toBe('pending');
    stage.sign(HAPPENED);
    expect(clock(stage)).toMatchObject({
      state: 'met',
      stateWords: 'met in time',
    });
  });

  it('ends when it is declined with a reason, or waived on the board', () => {
    const {stage, id} = asked();
    decideQuestion(stage.as(LEAD), {
      act: 'decline',
      fileId: stage.id('faq'),
      id,
      reason: 'Billing answers it.',
    });
    expect(clock(stage)).toMatchObject({
      state: 'waived',
      stateDetail: `${LEAD}: Billing answers it.`,
    });
    const other = asked().stage;
    const {key, incidentId} = clock(other);
    decideClock(other.as(LEAD), {
      incidentId,
      key,
      kind: 'waived',
      reason: 'Answered by phone.',
      minutes: 0,
    });
    expect(clock(other).state).toBe('waived');
  });
});
