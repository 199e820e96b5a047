import {UserError} from '../../../src/core/base/user-error';
import {checkSharing} from '../../../src/review/actions/check-sharing';
import {presentSharing} from '../../../src/review/views/present-sharing';
import {
  fileIdFrom,
  technicalFrom,
  textFrom,
} from '../../../src/review/actions/read-input';
import {
  answeredPage,
  askedView,
  decidedView,
} from '../../../src/review/views/review-view';
import {EXEC, LEAD, LEGAL, OUTSIDER, ReviewStage} from './review-stage';
import {NOBODY, ask} from './review-acts';
import {refusal} from '../../scenery/refusal';

describe('the access of a document in sentences', () => {
  it('says who should have what, what is wrong, and what repairing does', () => {
    const stage = new ReviewStage();
    ask(stage);
    const file = stage.file('customer');
    file.access.splice(0, 1);
    file.access.push({who: {type: 'user', email: OUTSIDER}, role: 'writer'});
    file.linkRole = 'commenter';
    const view = presentSharing(checkSharing(stage.as(LEAD), stage.id()));
    expect(view.expected[1]).toBe(`Comment: ${EXEC}, ${LEGAL}`);
    expect(view.findings).toEqual([
      {
        message: `${OUTSIDER}, from outside, edits the document and should have no access.`,
        repairable: true,
        remedy: 'Repairing takes it back.',
      },
      {
        message: 'Everybody who has the link comments the document.',
        repairable: true,
        remedy: 'Repairing takes it back.',
      },
      {
        message: `${EXEC} has no access to the document and should have: comments.`,
        repairable: true,
        remedy: 'Repairing gives the access.',
      },
    ]);
  });
});

describe('what a page sends', () => {
  it.each([
    undefined,
    null,
    7,
    {},
    [],
    '',
    'a/b',
    '../about',
    'a?b',
    'x'.repeat(300),
  ])('is no document when it is %p', input => {
    const stage = new ReviewStage();
    expect(() => fileIdFrom(input)).toThrow(UserError);
    for (const form of [input, {fileId: input, ...NOBODY}]) {
      refusal(() => askedView(stage.as(LEAD), form));
      refusal(() => answeredPage(stage.as(LEGAL), form));
      refusal(() => decidedView(stage.as(LEAD), form));
    }
    expect(stage.workspace.callCount).toBe(0);
  });

  it('is no text when it is none, or longer than anybody types', () => {
    expect(() => textFrom({})).toThrow(UserError);
    expect(() => textFrom('x'.repeat(5001))).toThrow(UserError);
    expect(textFrom('A typo.')).toBe('A typo.');
  });

  it('keeps the technical explanation back unless it says otherwise (S0-24)', () => {
    expect(
      ['attach', 'on-request', 'withheld', 'all', 7].map(technicalFrom),
    ).toEqual(['attach', 'on-request', 'withheld', 'withheld', 'withheld']);
  });
});
