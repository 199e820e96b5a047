import {askQuestion} from '../../../src/faq/actions/ask-question';
import {dismissChange, noteCopied} from '../../../src/faq/actions/note-copied';
import {followFaqs} from '../../../src/faq/actions/follow-faqs';
import type {DeskView} from '../../../src/faq/contract';
import {deskView, presentDesk} from '../../../src/faq/views/desk-view';
import {waves} from '../../review/actions/review-acts';
import {CSM, LEAD, OUTSIDER} from '../../review/actions/review-stage';
import {FaqStage} from './faq-stage';
import {refusal} from '../../scenery/refusal';

const HAPPENED = 'What happened?';
const TODO = 'Do I have to do anything?';
const SEEN = 'Was personal data seen by others?';

function ready(...signed: string[]): FaqStage {
  const stage = new FaqStage();
  stage.share(CSM);
  stage.ask();
  stage.sign(...signed);
  return stage;
}

const desk = (stage: FaqStage, email = CSM): DeskView =>
  deskView(stage.as(email), '');

function states(stage: FaqStage): Record<string, string> {
  return Object.fromEntries(
    desk(stage).faqs[0].answers.map(({question, state}) => [question, state]),
  );
}

function answer(stage: FaqStage, wanted: string) {
  const found = desk(stage).faqs[0].answers.find(
    ({question}) => question === wanted,
  );
  if (!found) throw new Error(`There is no answer to ${wanted}`);
  return found;
}

function copy(stage: FaqStage, wanted: string): DeskView {
  const {key, hash} = answer(stage, wanted);
  const world = stage.as(CSM);
  return presentDesk(
    world,
    noteCopied(world, {fileId: stage.id('faq'), key, hash}),
  );
}

const question = (stage: FaqStage, more: object = {}) => ({
  fileId: stage.id('faq'),
  question: 'Will I be charged twice?',
  context: 'Yearly plan; answer needed today.',
  operation: stage.operation(),
  ...more,
});

describe('the desk of customer success', () => {
  it('shows a person who may read the FAQ and nothing else which answers are approved, by whom and until when (S0-26)', () => {
    const stage = ready(HAPPENED);
    expect(() => stage.as(CSM)).not.toThrow();
    expect(answer(stage, HAPPENED)).toMatchObject({
      state: 'approved',
      by: [
        'cs.lead@example.com (Customer success)',
        'legal@example.com (Legal)',
      ],
      until: expect.stringMatching(/^2026-/),
      lines: [
        {
          mark: '',
          runs: [
            {text: 'Card payments failed from 10:00 to 10:40 UTC.', url: ''},
          ],
        },
      ],
    });
  });

  it('gives away no word of an answer that is not approved', () => {
    const stage = ready(HAPPENED);
    expect(answer(stage, TODO)).toMatchObject({
      state: 'in review',
      lines: [],
      hash: '',
    });
    expect(JSON.stringify(desk(stage))).not.toContain('go through again');
  });

  it('tells each kind of answer: pertinent negatives, what to say meanwhile, what not to say (S0-27)', () => {
    const stage = ready(SEEN, 'What can I say meanwhile?');
    expect(
      desk(stage).faqs[0].answers.map(({question: one, type}) => [one, type]),
    ).toEqual([
      ['What can I say meanwhile?', 'holding'],
      [HAPPENED, 'answer'],
      [TODO, 'answer'],
      ['Do I get a credit?', 'answer'],
      [SEEN, 'negative'],
      ['Names of suppliers', 'do-not-say'],
    ]);
    // What must not be said is told before anybody has signed it.
    expect(answer(stage, 'Names of suppliers').lines).toHaveLength(1);
  });

  it('calls an edited answer out of date, and leaves the others approved', () => {
    const stage = ready(HAPPENED, TODO);
    stage.edit('10:40 UTC', '10:45 UTC');
    expect(states(stage)).toMatchObject({
      [HAPPENED]: 'out of date',
      [TODO]: 'approved',
      'Do I get a credit?': 'draft',
    });
  });

  it('lets an approval end with its hours, and with the resolution of the incident', () => {
    const stage = ready(HAPPENED);
    stage.workspace.later(24 * 60);
    expect(answer(stage, HAPPENED)).toMatchObject({
      state: 'out of date',
      why: expect.stringMatching(/^It was approved until 2026-/),
    });
    const other = ready(HAPPENED);
    other.tab('incidents')[0].resolvedAt = other.workspace.now;
    other.workspace.later(5);
    other.sweep();
    expect(answer(other, HAPPENED)).toMatchObject({
      state: 'out of date',
      why: expect.stringContaining('resolution'),
    });
    other.approve('cs.lead@example.com', 'cs', HAPPENED);
    other.approve('legal@example.com', 'legal', HAPPENED);
    other.sweep();
    expect(answer(other, HAPPENED).state).toBe('approved');
  });

  it('lets nothing that retired come back by itself when the incident is opened again', () => {
    const stage = ready(HAPPENED);
    const [row] = stage.tab('incidents');
    row.resolvedAt = stage.workspace.now;
    stage.workspace.later(5);
    stage.sweep();
    row.resolvedAt = '';
    stage.workspace.later(5);
    stage.sweep();
    expect(answer(stage, HAPPENED).state).toBe('out of date');
    stage.approve('cs.lead@example.com', 'cs', HAPPENED);
    stage.approve('legal@example.com', 'legal', HAPPENED);
    stage.sweep();
    expect(answer(stage, HAPPENED).state).toBe('approved');
    stage.workspace.later(5);
    stage.sweep();
    expect(answer(stage, HAPPENED).state).toBe('approved');
  });

  it('keeps retired answers for as long as policy says', () => {
    const stage = new FaqStage({}, {answersRetire: '48'});
    stage.share(CSM);
    stage.ask();
    stage.sign(HAPPENED);
    stage.tab('incidents')[0].resolvedAt = stage.workspace.now;
    stage.workspace.later(60);
    stage.sweep();
    expect(answer(stage, HAPPENED).state).toBe('approved');
  });

  it('shows nothing to somebody who may not read the FAQ, asked for by name or not', () => {
    const stage = ready(HAPPENED);
    for (const wanted of ['', stage.id('faq'), stage.id('internal')]) {
      expect(deskView(stage.as(OUTSIDER), wanted).faqs).toEqual([]);
    }
    const {why} = refusal(() =>
      askQuestion(stage.as(OUTSIDER), question(stage)),
    );
    expect(why).not.toContain('INC');
    expect(stage.reviews.shelf.size).toBeGreaterThan(0);
    expect([...stage.reviews.shelf.keys()].join()).not.toContain('question');
  });

  it('takes no other document of the incident for an FAQ', () => {
    const stage = ready(HAPPENED);
    const fileId = stage.id('internal');
    expect(deskView(stage.as(LEAD), fileId).faqs).toEqual([]);
    expect(
      refusal(() => askQuestion(stage.as(LEAD), question(stage, {fileId}))).why,
    ).toBe('This file is no FAQ of an incident.');
  });

  it('needs two round trips', () => {
    const stage = ready(HAPPENED);
    expect(waves(stage, () => desk(stage))).toBe(2);
  });
});

describe('copying an answer', () => {
  it('shows a change of it to everybody who copied the old words, and to nobody else (S0-28)', () => {
    const stage = ready(HAPPENED);
    expect(copy(stage, HAPPENED).changes).toEqual([]);
    stage.edit('10:40 UTC', '10:45 UTC');
    expect(desk(stage).changes).toMatchObject([
      {
        question: HAPPENED,
        before: 'Card payments failed from 10:00 to 10:40 UTC.',
        after: '',
        why: expect.stringContaining('Do not use it'),
      },
    ]);
    stage.sign(HAPPENED);
    expect(desk(stage).changes).toMatchObject([
      {after: 'Card payments failed from 10:00 to 10:45 UTC.'},
    ]);
    expect(desk(stage, LEAD).changes).toEqual([]);
    const {key} = answer(stage, HAPPENED);
    dismissChange(stage.as(CSM), stage.id('faq'), key);
    expect(desk(stage).changes).toEqual([]);
  });

  it('says so when an answer is gone', () => {
    const stage = ready(HAPPENED);
    copy(stage, HAPPENED);
    stage.edit(HAPPENED, 'What went wrong?');
    expect(desk(stage).changes).toMatchObject([
      {why: 'It is not in the FAQ any more. Do not use it again.'},
    ]);
  });

  it('refuses what was edited between looking and copying, and what was never approved', () => {
    const stage = ready(HAPPENED);
    const {key, hash} = answer(stage, HAPPENED);
    stage.edit('10:40 UTC', '10:45 UTC');
    const form = {fileId: stage.id('faq'), key, hash};
    expect(refusal(() => noteCopied(stage.as(CSM), form)).what).toBe(
      'Do not use what you have just copied.',
    );
    expect(desk(stage).changes).toEqual([]);
  });
});

describe('asking a question', () => {
  it('reaches the register by the next sweep, once, with who asked and when (S0-28)', () => {
    const stage = ready();
    const form = question(stage);
    askQuestion(stage.as(CSM), form);
    askQuestion(stage.as(CSM), form);
    expect(desk(stage).faqs[0].questions).toMatchObject([
      {question: 'Will I be charged twice?', state: 'received', mine: true},
    ]);
    stage.sweep();
    stage.sweep();
    expect(stage.tab('faq')).toMatchObject([
      {
        question: 'Will I be charged twice?',
        state: 'asked',
        askedBy: CSM,
        incident: 'INC-2026-0001',
      },
    ]);
  });

  it('takes no personal data, beside the field it stands in', () => {
    const stage = ready();
    const {fields} = refusal(() =>
      askQuestion(
        stage.as(CSM),
        question(stage, {
          question: 'Was jane.doe@customer.example charged twice?',
        }),
      ),
    );
    expect(fields).toMatchObject([
      {field: 'question', message: expect.stringContaining('e-mail')},
    ]);
    expect(JSON.stringify(fields)).not.toContain('jane.doe');
    const {fields: context} = refusal(() =>
      askQuestion(
        stage.as(CSM),
        question(stage, {context: 'Call +44 20 7946 0958.'}),
      ),
    );
    expect(context).toMatchObject([{field: 'context'}]);
  });

  it('refuses an empty question, a very long one, and the eleventh that waits', () => {
    const stage = ready();
    const act = (more: object) => () =>
      askQuestion(stage.as(CSM), question(stage, more));
    expect(refusal(act({question: ' \n '})).fields).toHaveLength(1);
    expect(refusal(act({question: 'x'.repeat(601)})).fields).toHaveLength(1);
    act({question: 'x'.repeat(600)})();
    for (let n = 1; n < 10; n++) act({})();
    expect(refusal(act({})).why).toBe('10 of your questions wait already.');
  });

  it('keeps nothing of a restricted incident outside its folder', () => {
    const stage = new FaqStage({visibility: 'restricted', people: []});
    stage.share(CSM);
    expect(
      refusal(() => askQuestion(stage.as(CSM), question(stage))).why,
    ).toContain('restricted');
    followFaqs(stage.as(LEAD));
    expect(
      [...stage.reviews.shelf].filter(([name]) => name !== 'answers.stand'),
    ).toEqual([]);
  });

  it('holds markup and formulas as words', () => {
    const stage = ready();
    const hostile = '=IMPORTXML("x") <img src=x onerror=alert(1)>';
    askQuestion(stage.as(CSM), question(stage, {question: hostile}));
    stage.sweep();
    expect(desk(stage).faqs[0].questions[0].question).toBe(hostile);
    expect(stage.tab('faq')[0].question).toBe(hostile);
  });
});

describe('the sweep', () => {
  it('asks for nothing while no FAQ is in use and nothing was recorded', () => {
    const stage = new FaqStage();
    followFaqs(stage.as(LEAD));
    expect(waves(stage, () => followFaqs(stage.as(LEAD)))).toBe(0);
  });

  it('reads the register once while an FAQ is in use and nothing is new', () => {
    const stage = ready(HAPPENED);
    expect(waves(stage, () => followFaqs(stage.as(LEAD)))).toBe(1);
  });
});
