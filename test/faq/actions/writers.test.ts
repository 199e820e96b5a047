import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {askQuestion} from '../../../src/faq/actions/ask-question';
import {decideQuestion} from '../../../src/faq/actions/decide-question';
import {
  earlierAnswers,
  takeEarlier,
} from '../../../src/faq/actions/earlier-answers';
import type {FaqView} from '../../../src/faq/contract';
import {deskView} from '../../../src/faq/views/desk-view';
import {faqView} from '../../../src/faq/views/faq-view';
import {aForm} from '../../scenery/fakes/installed-workspace';
import {fakeWorld} from '../../scenery/fakes/fake-world';

import {CSM, LEAD, OUTSIDER, WRITER} from '../../review/actions/review-stage';
import {FaqStage} from './faq-stage';
import {refusal} from '../../scenery/refusal';

const HAPPENED = 'What happened?';
const TWICE = 'Was anybody charged twice?';

function asked(): {readonly stage: FaqStage; readonly id: string} {
  const stage = new FaqStage();
  stage.share(CSM);
  stage.ask();
  const id = stage.operation();
  askQuestion(stage.as(CSM), {
    fileId: stage.id('faq'),
    question: TWICE,
    context: 'Yearly plan.',
    operation: id,
  });
  stage.workspace.later(3);
  return {stage, id};
}

const view = (stage: FaqStage, email = LEAD): FaqView =>
  faqView(stage.as(email), stage.id('faq'));

const decide = (stage: FaqStage, decision: object, email = LEAD) =>
  decideQuestion(stage.as(email), {fileId: stage.id('faq'), ...decision});

const mine = (stage: FaqStage) =>
  deskView(stage.as(CSM), stage.id('faq')).faqs[0].questions[0];

describe('the writers of an FAQ', () => {
  it('see where each answer stands, who is missing, and personal data in it', () => {
    const {stage} = asked();
    stage.approve('cs.lead@example.com', 'cs', HAPPENED);
    stage.sweep();
    stage.edit('Names of suppliers', 'Names');
    stage.edit('Do not name', 'Ask jane.doe@customer.example. Do not name');
    const answers = Object.fromEntries(
      view(stage).answers.map(one => [one.question, one]),
    );
    expect(answers[HAPPENED]).toMatchObject({
      state: 'in review',
      missing: ['Legal'],
      found: [],
    });
    expect(answers.Names.found).toHaveLength(1);
    expect(answers.Names.found[0]).not.toContain('jane');
  });

  it('see questions that wait, with their time, the oldest first', () => {
    const {stage, id} = asked();
    expect(view(stage).questions).toMatchObject([
      {
        id,
        question: TWICE,
        context: 'Yearly plan.',
        by: CSM,
        state: 'received',
        dueAt: expect.stringMatching(/^2026-/),
      },
    ]);
    expect(stage.tab('faq')).toHaveLength(1);
  });

  it('put a question into the FAQ, answer it there, have it signed, and whoever asked sees it answered (S0-28, S0-38)', () => {
    const {stage, id} = asked();
    decide(stage, {act: 'add', id, question: TWICE});
    expect(mine(stage)).toMatchObject({state: 'being answered'});
    const text = stage.file('faq').document?.textOf() ?? '';
    expect(text.slice(text.indexOf('New questions'))).toContain(
      `${TWICE}\n✎ Asked by csm@example.com,`,
    );
    // The hint is guidance: nobody signs it, and it does not count as an answer.
    expect(
      view(stage).answers.find(({question}) => question === TWICE),
    ).toMatchObject({state: 'draft', why: 'Nobody has answered it yet.'});
    const hint = /✎ Asked by csm[^\n]*/.exec(text)?.[0] ?? '';
    stage.edit(hint, 'No. Each card was charged once.');
    stage.ask();
    stage.sign(TWICE);
    expect(mine(stage)).toMatchObject({state: 'answered'});
    expect(stage.tab('faq')).toMatchObject([
      {state: 'approved', owner: LEAD, answeredAt: expect.stringMatching(/Z$/)},
    ]);
    decide(stage, {act: 'add', id, question: TWICE});
    expect(
      (stage.file('faq').document?.textOf() ?? '').split(TWICE),
    ).toHaveLength(2);
  });

  it('leave every other answer as it was signed when they add one', () => {
    const {stage, id} = asked();
    stage.sign(HAPPENED);
    decide(stage, {act: 'add', id, question: TWICE});
    expect(
      view(stage).answers.find(({question}) => question === HAPPENED)?.state,
    ).toBe('approved');
  });

  it('name an answer that is there already', () => {
    const {stage, id} = asked();
    const {key} = view(stage).answers[1];
    decide(stage, {act: 'same', id, key});
    stage.sign(HAPPENED);
    expect(mine(stage)).toMatchObject({state: 'answered', answer: key});
  });

  it('say why a question is not answered, and not without a reason', () => {
    const {stage, id} = asked();
    expect(
      refusal(() => decide(stage, {act: 'decline', id, reason: ' '})).fields,
    ).toMatchObject([{field: 'reason'}]);
    decide(stage, {act: 'decline', id, reason: 'Billing answers it.'});
    expect(mine(stage)).toMatchObject({
      state: 'not answered',
      reason: 'Billing answers it.',
    });
    expect(stage.tab('faq')).toMatchObject([{state: 'withdrawn'}]);
  });

  it('cannot take a name of the register into the FAQ', () => {
    const {stage, id} = asked();
    expect(
      refusal(() =>
        decide(stage, {act: 'add', id, question: 'Did Alex Kim see it?'}),
      ).fields,
    ).toMatchObject([{field: 'question'}]);
  });

  it('are those who may write the register', () => {
    const {stage, id} = asked();
    const add = (email: string) => () =>
      decide(stage, {act: 'decline', id, reason: 'No.'}, email);
    for (const email of [CSM, OUTSIDER]) expect(add(email)).toThrow();
    expect(add(WRITER)).not.toThrow();
  });
});

describe('answers of earlier incidents', () => {
  function later(): {readonly stage: FaqStage; readonly next: string} {
    const {stage, id} = asked();
    decide(stage, {act: 'add', id, question: TWICE});
    const text = stage.file('faq').document?.textOf() ?? '';
    const hint = /✎ Asked by csm[^\n]*/.exec(text)?.[0] ?? '';
    stage.edit(hint, 'No. Each card was charged once.');
    stage.ask();
    stage.sign(HAPPENED, TWICE);
    const [first] = stage.tab('incidents');
    first.resolvedAt = stage.workspace.now;
    stage.workspace.later(10);
    stage.sweep();
    const {documents} = declareIncident(
      fakeWorld(stage.workspace, LEAD),
      aForm({
        operation: 'another-operation-1',
        title: 'Again',
        faq: {needed: true, reason: ''},
      }),
    );
    stage.workspace.later(10);
    const next = documents.find(({kind}) => kind === 'faq')?.fileId ?? '';
    return {stage, next};
  }

  it('are offered to the next one as drafts, and no answer it has already', () => {
    const {stage, next} = later();
    expect(earlierAnswers(stage.as(LEAD), next)).toMatchObject([
      {
        incidentId: 'INC-2026-0001',
        question: TWICE,
        text: 'No. Each card was charged once.',
      },
    ]);
    takeEarlier(stage.as(LEAD), next, stage.id('faq'), [
      'was anybody charged twice',
    ]);
    const taken = deskView(stage.as(LEAD), next).faqs[0].answers.find(
      ({question}) => question === TWICE,
    );
    expect(taken).toMatchObject({state: 'draft', lines: []});
    expect(stage.workspace.files.get(next)?.document?.textOf()).toContain(
      '✎ From INC-2026-0001. Check every word',
    );
    expect(earlierAnswers(stage.as(LEAD), next)).toEqual([]);
  });

  it('are marked as another incident’s at the desk, and can be found there while approved', () => {
    const {stage, next} = later();
    const {faqs} = deskView(stage.as(LEAD), next);
    expect(faqs.map(({incidentId}) => incidentId)).toEqual([
      'INC-2026-0002',
      'INC-2026-0001',
    ]);
    // Retired at the resolution: nobody copies them any more.
    expect(faqs[1].answers.filter(({state}) => state === 'approved')).toEqual(
      [],
    );
  });

  it('are only those whose very words were approved: none that was changed since, deleted, or never signed', () => {
    const {stage, next} = later();
    const keys = ['was anybody charged twice', 'do i get a credit'];
    stage.edit('Each card was charged once.', 'Nobody was charged at all.');
    expect(earlierAnswers(stage.as(LEAD), next)).toEqual([]);
    const before = stage.workspace.files.get(next)?.document?.textOf();
    takeEarlier(stage.as(LEAD), next, stage.id('faq'), keys);
    expect(stage.workspace.files.get(next)?.document?.textOf()).toBe(before);
    stage.edit('Nobody was charged at all.', 'Each card was charged once.');
    expect(earlierAnswers(stage.as(LEAD), next)).toHaveLength(1);
    stage.edit('No. Each card was charged once.', '');
    expect(earlierAnswers(stage.as(LEAD), next)).toEqual([]);
  });

  it('are none of a restricted incident’s', () => {
    const {stage, next} = later();
    const file = stage.file('faq');
    Object.assign(file.mark, {register: 'another-register'});
    expect(earlierAnswers(stage.as(LEAD), next)).toEqual([]);
    expect(deskView(stage.as(LEAD), next).faqs).toHaveLength(1);
  });
});
