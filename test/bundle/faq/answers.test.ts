import type {DeskView, FaqView} from '../../../src/faq/contract';
import {
  brokenAfter,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {
  act,
  anAnswer,
  ask,
  edit,
  EXEC,
  fileId,
  LEGAL,
  officeAfter,
  page,
  valueIn,
} from '../../scenery/bundle/review-office';
import {
  COMMANDER,
  CSM,
  LEAD,
  OUTSIDER,
  withoutTimes,
  type Office,
} from '../../scenery/bundle/office';
import {byPressing} from '../../scenery/bundle/review-recovery';
import {rowsOf, textOf} from '../../scenery/bundle/what-is-there';

const TODO = 'What do I have to do?';
const OPERATION = 'question00000000001';
const ASKED = 'Was anybody charged twice?';

/** A written FAQ under review, shared with a customer success manager and with nothing else of the incident. */
function putUnderReview(office: Office): void {
  const faq = fileId(office, 'faq');
  office.rest(LEAD, 'POST', `/drive/v3/files/${faq}/permissions`, {
    type: 'user',
    role: 'reader',
    emailAddress: CSM,
  });
  valueIn(ask(office, {fileId: faq}));
  office.later(1);
}

const WITH_FAQ = {faq: {needed: true, reason: ''}};
const underReview = () => officeAfter('faq', putUnderReview, WITH_FAQ);

function opened(): {readonly office: Office; readonly faq: string} {
  const office = underReview();
  return {office, faq: fileId(office, 'faq')};
}

function approve(office: Office, faq: string, question: string): void {
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ]) {
    const {textHash, parts = []} = page(office, person, faq);
    const part = parts.find(({title}) => title === question);
    if (!part) throw new Error(`Nobody can approve "${question}" alone.`);
    office.value(person, 'answerReview', [
      anAnswer(office, person, {
        lane,
        textHash,
        fileId: faq,
        parts: [part.hash],
      }),
    ]);
    office.later(1);
  }
  office.sweep();
  office.later(1);
}

const askQuestion = (office: Office) =>
  act(office, CSM, 'askQuestion', {
    fileId: fileId(office, 'faq'),
    question: ASKED,
    context: 'Yearly plan.',
    operation: OPERATION,
  });

const desk = (office: Office, as = CSM): DeskView =>
  office.value<DeskView>(as, 'answersView', ['']);

const stateOf = (view: DeskView, wanted: string) =>
  view.faqs[0]?.answers.find(({question}) => question === wanted);

/** What each of them finds of the question, and what is written down of it. */
function asFound(office: Office): unknown {
  const faq = fileId(office, 'faq');
  const {questions} = office.value<FaqView>(LEAD, 'faqView', [faq]);
  const found = {
    lead: questions,
    asker: desk(office).faqs[0].questions,
    rows: rowsOf(office, office.places.registerId, 'faq').map(
      ({question, type, state, askedBy}) => [question, type, state, askedBy],
    ),
    inText: [ASKED, 'Asked by'].map(
      words => textOf(office, faq).split(words).length - 1,
    ),
  };
  return JSON.parse(withoutTimes(JSON.stringify(found)));
}

describe('a question of a customer, whatever breaks', () => {
  const asking: Scenario = {
    office: underReview,
    act: askQuestion,
    recoveries: [byPressing(askQuestion)],
    look: asFound,
  };
  const decide = (office: Office) =>
    act(office, LEAD, 'decideQuestion', {
      act: 'add',
      fileId: fileId(office, 'faq'),
      id: OPERATION,
      question: ASKED,
    });
  const deciding: Scenario = {
    office: () =>
      officeAfter(
        'faq question',
        office => {
          putUnderReview(office);
          askQuestion(office);
          office.sweep();
          office.later(1);
        },
        WITH_FAQ,
      ),
    act: decide,
    recoveries: [byPressing(decide)],
    look: asFound,
  };

  it('is asked once, and put into the FAQ once, when nothing breaks', () => {
    expect(withoutFault(asking)).toMatchObject({
      lead: [{question: ASKED, by: CSM}],
      inText: [0, 0],
    });
    expect(withoutFault(deciding)).toMatchObject({inText: [1, 1]});
  });

  it.each(met(2))('and so it is whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(asking, fault, places)).toEqual([]);
    expect(brokenAfter(deciding, fault, places)).toEqual([]);
  });
});

describe('answers on the built bundle', () => {
  it('a question is asked, put into the FAQ, answered, signed by every lane, and copied by who may read the FAQ only (S0-26, S0-28, S0-38)', () => {
    const {office, faq} = opened();
    expect(askQuestion(office).outcome).toMatchObject({value: {ok: true}});
    office.sweep();
    const {questions} = office.value<FaqView>(LEAD, 'faqView', [faq]);
    expect(questions).toMatchObject([{question: ASKED, by: CSM}]);
    office.value(LEAD, 'decideQuestion', [
      {act: 'add', fileId: faq, id: questions[0].id, question: ASKED},
    ]);
    const added = office.rest<{
      body: {
        content: {paragraph?: {elements: {textRun?: {content: string}}[]}}[];
      };
    }>(LEAD, 'GET', `/v1/documents/${faq}`);
    const hint =
      added.body.content
        .flatMap(({paragraph}) => paragraph?.elements ?? [])
        .map(({textRun}) => textRun?.content ?? '')
        .find(text => text.includes('Asked by'))
        ?.trim() ?? '';
    edit(office, hint, 'No. Each card was charged once.', faq);
    office.later(1);
    // A round on the new words.
    valueIn(ask(office, {fileId: faq}));
    office.later(1);
    approve(office, faq, ASKED);
    const view = desk(office);
    expect(view.faqs).toHaveLength(1);
    expect(view.faqs[0].questions).toMatchObject([{state: 'answered'}]);
    const answer = stateOf(view, ASKED);
    expect(answer).toMatchObject({
      state: 'approved',
      lines: [{runs: [{text: 'No. Each card was charged once.'}]}],
    });
    expect(stateOf(view, TODO)).toMatchObject({state: 'in review', lines: []});
    const copied = office.value<DeskView>(CSM, 'noteCopied', [
      {fileId: faq, key: answer?.key, hash: answer?.hash},
    ]);
    expect(copied.changes).toEqual([]);
    edit(office, 'charged once', 'charged exactly once', faq);
    office.later(1);
    expect(desk(office).changes).toMatchObject([
      {question: ASKED, before: 'No. Each card was charged once.', after: ''},
    ]);
    expect(desk(office, LEAD).changes).toEqual([]);
  });

  it('shows nothing to a stranger, and lets a reader of the FAQ do nothing else', () => {
    const {office, faq} = opened();
    const stranger = office.answer<DeskView>(OUTSIDER, 'answersView', [faq]);
    expect(stranger.ok && stranger.value.faqs).toEqual([]);
    expect(JSON.stringify(stranger)).not.toContain('INC-');
    for (const name of ['askQuestion', 'noteCopied']) {
      expect(office.answer(OUTSIDER, name, [{fileId: faq}])).toMatchObject({
        ok: false,
      });
    }
    for (const [name, ...given] of [
      ['takeEarlier', faq, faq, []],
      [
        'decideQuestion',
        {act: 'decline', fileId: faq, id: 'x'.repeat(16), reason: 'No.'},
      ],
    ] as const) {
      const {ok} = office.answer(CSM, name, given);
      // Taking nothing does nothing.
      expect([name, ok]).toEqual([name, name === 'takeEarlier']);
    }
  });
});
