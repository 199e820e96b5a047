import {bankedAnswers} from '../../../src/core/documents/answers';
import {answerReview} from '../../../src/review/actions/answer-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {lanesFor} from '../../../src/review/rules/lanes/lanes';
import {partsOf} from '../../../src/review/rules/parts/parts-of-text';
import {partStandings} from '../../../src/review/rules/parts/signed-parts';
import {reviewPageView} from '../../../src/review/views/review-page';
import {findCase} from '../../../src/review/actions/review-book';
import {FaqStage} from '../../faq/actions/faq-stage';

import {CS, LEAD, LEGAL} from './review-stage';
import {refusal} from '../../scenery/refusal';

const HAPPENED = 'What happened?';
const TODO = 'Do I have to do anything?';

function asked(): FaqStage {
  const stage = new FaqStage();
  stage.ask();
  return stage;
}

/** Answers by their question: approved, or which lanes are missing. */
function standings(stage: FaqStage): Record<string, string> {
  const {rules, facts} = findCase(stage.as(LEAD), stage.id('faq'));
  const answers = bankedAnswers(partsOf(stage.text('faq')));
  const found = partStandings(
    rules,
    facts,
    answers.map(({hash}) => hash),
  );
  return Object.fromEntries(
    answers.map(({question, hash}) => {
      const one = found.get(hash);
      return [
        question,
        one?.approved ? 'approved' : (one?.missing.join(', ') ?? ''),
      ];
    }),
  );
}

describe('approving single answers', () => {
  it('lets each lane sign one answer, and approves it when every lane has (S0-26, S0-38)', () => {
    const stage = asked();
    stage.approve(CS, 'cs', HAPPENED);
    stage.sweep();
    expect(standings(stage)).toMatchObject({
      [HAPPENED]: 'Legal',
      [TODO]: 'Customer success, Legal',
    });
    stage.approve(LEGAL, 'legal', HAPPENED, TODO);
    stage.sweep();
    expect(standings(stage)).toMatchObject({
      [HAPPENED]: 'approved',
      [TODO]: 'Customer success',
    });
  });

  it('voids the edited answer and no other one', () => {
    const stage = asked();
    for (const [email, lane] of [
      [CS, 'cs'],
      [LEGAL, 'legal'],
    ]) {
      stage.approve(email, lane, HAPPENED, TODO);
    }
    stage.sweep();
    stage.edit('without any action from you', 'by themselves');
    expect(standings(stage)).toMatchObject({
      [HAPPENED]: 'approved',
      [TODO]: 'Customer success, Legal',
    });
    stage.edit('by themselves', 'without any action from you');
    expect(standings(stage)[TODO]).toBe('approved');
  });

  it('signs nothing but what is named: the text as a whole still waits', () => {
    const stage = asked();
    stage.approve(CS, 'cs', HAPPENED);
    const {state} = refreshReview(stage.as(LEAD), stage.id('faq'));
    expect(state.phase).toBe('in-review');
    expect(state.lanes.find(({lane}) => lane.key === 'cs')?.standing.kind).toBe(
      'awaited',
    );
    const page = reviewPageView(stage.as(CS), stage.id('faq'));
    expect(page.lanes.find(({key}) => key === 'cs')).toMatchObject({
      myVerdict: '',
      answers: [{verdict: 'approve', parts: [expect.any(String)]}],
    });
  });

  it('counts for the answer it names although another one was edited before it was taken up', () => {
    const stage = asked();
    stage.approve(CS, 'cs', HAPPENED);
    stage.edit('without any action from you', 'by themselves');
    stage.approve(LEGAL, 'legal', HAPPENED);
    stage.sweep();
    expect(standings(stage)[HAPPENED]).toBe('approved');
  });

  it('refuses an answer that was edited while it was read, and one that is not there', () => {
    const stage = asked();
    const text = stage.text('faq');
    stage.edit('without any action from you', 'by themselves');
    const form = (hash: string) => ({
      fileId: stage.id('faq'),
      lane: 'cs',
      verdict: 'approve',
      words: '',
      textHash: text.hash,
      parts: [hash],
      operation: stage.operation(),
    });
    const edited = text.sections.find(({title}) => title === TODO)?.hash ?? '';
    for (const hash of [edited, 'f'.repeat(32)]) {
      const {why} = refusal(() => answerReview(stage.as(CS), form(hash)));
      expect(why).toBe('One of the sections was edited while you read it.');
    }
    expect(() => answerReview(stage.as(CS), form('nonsense'))).toThrow();
  });

  it('counts no more when its writer objects, or was never asked for that lane', () => {
    const stage = asked();
    stage.approve(CS, 'cs', HAPPENED);
    stage.approve(CS, 'legal', HAPPENED);
    stage.sweep();
    expect(standings(stage)[HAPPENED]).toBe('Legal');
    stage.approve(LEGAL, 'legal', HAPPENED);
    stage.sweep();
    expect(standings(stage)[HAPPENED]).toBe('approved');
    stage.press(LEGAL, 'legal', 'object', 'Wrong.', 'faq');
    stage.sweep();
    expect(standings(stage)[HAPPENED]).toBe('Legal');
  });

  it('cannot be typed: a reply with the code of an answer approves nothing', () => {
    const stage = asked();
    const [{hash}] = stage.text('faq').sections;
    stage.reviews.replyAs(
      CS,
      stage.id('faq'),
      stage.thread('cs', 'faq'),
      `APPROVE: only 1 section: “x” [${hash}]`,
    );
    stage.workspace.later(1);
    stage.sweep();
    expect(
      stage.facts('faq').filter(({kind}) => kind.startsWith('approve')),
    ).toEqual([]);
  });

  it('makes the FAQ ready when every expected answer is approved, whatever was asked since (S0-37)', () => {
    const stage = asked();
    const faq = () =>
      refreshReview(stage.as(LEAD), stage.id())
        .state.gates.filter(({key}) => key === 'faq')
        .flatMap(({items}) => items);
    const answers = bankedAnswers(partsOf(stage.text('faq')))
      .filter(({lines}) => lines.length > 0)
      .map(({question}) => question);
    stage.approve(CS, 'cs', ...answers);
    stage.approve(LEGAL, 'legal', ...answers);
    stage.sweep();
    expect(faq()).toEqual(['Do I get a credit?']);
    stage.edit('Do I get a credit?', '');
    expect(faq()).toEqual([]);
    stage.edit('come back to you by 15:00', 'come back by 15:00');
    expect(faq()).toEqual(['What can I say meanwhile?']);
  });

  it('needs every lane the policy names at that level', () => {
    const stage = asked();
    const {level} = findCase(stage.as(LEAD), stage.id('faq'));
    expect(level && lanesFor(level, 'faq').map(({key}) => key)).toEqual([
      'cs',
      'legal',
    ]);
  });
});
