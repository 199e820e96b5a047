import type {AnswerForm} from '../../../src/review/contract';
import {
  brokenAfter,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {LEAD, type Office} from '../../scenery/bundle/office';
import {
  act,
  anAnswer,
  ask,
  fileId,
  LEGAL,
  officeAfter,
  page,
  reviewOffice,
  signAll,
  valueIn,
} from '../../scenery/bundle/review-office';
import {byPressing, bySweep} from '../../scenery/bundle/review-recovery';
import {reviewThere} from '../../scenery/bundle/review-there';

const drafted = (): Office => reviewOffice();

function asked(): Office {
  return officeAfter('asked', office => {
    valueIn(ask(office));
    office.later(1);
  });
}

function signed(): Office {
  return officeAfter('signed', office => {
    valueIn(ask(office));
    office.later(1);
    signAll(office);
    office.later(1);
  });
}

describe('asking for review asks once', () => {
  const scenario: Scenario = {
    office: drafted,
    act: office => ask(office),
    recoveries: [byPressing(ask), bySweep(drafted)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      threads: ['commander.1: 0', 'leadership.1: 0', 'legal.1: 0'],
      locked: false,
      evidence: [],
    });
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});

describe('an answer of the review page is posted once, in its own lane', () => {
  let form: AnswerForm | undefined;
  // All copies are alike: the page is opened in one, and its button pressed in each.
  const answer = (office: Office) => {
    form ??= anAnswer(office, LEGAL, {
      lane: 'legal',
      verdict: 'object',
      words: 'It promises a refund.',
      textHash: page(asked(), LEGAL).textHash,
    });
    return act(office, LEGAL, 'answerReview', form);
  };
  const scenario: Scenario = {
    office: asked,
    act: answer,
    recoveries: [byPressing(answer), bySweep(asked)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      threads: ['commander.1: 0', 'leadership.1: 0', 'legal.1: 1'],
    });
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});

describe('a review is withdrawn once, and its access taken back', () => {
  const withdraw = (office: Office) =>
    act(office, LEAD, 'withdrawReview', fileId(office), 'The wrong text.');
  const scenario: Scenario = {
    office: signed,
    act: withdraw,
    recoveries: [byPressing(withdraw), bySweep(signed)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    const there = withoutFault(scenario) as {permissions: readonly string[]};
    expect(there.permissions.join()).not.toContain('commenter');
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});
