import * as fc from 'fast-check';
import {UserError} from '../../../../../src/core/base/user-error';
import {decideInReview} from '../../../../../src/review/actions/decide-in-review';
import {openObjections} from '../../../../../src/review/rules/answers/objections';
import type {Verdict} from '../../../../../src/review/rules/answers/signature';
import {COMMANDER, LEAD} from '../../review-stage';
import {act} from '../act';
import type {Model} from '../model';
import {LANES, lane, person, SIGNS} from '../people';

function press(model: Model, by: string, name: string, verdict: Verdict): void {
  const {hash} = model.stage.text();
  const before = model.replies();
  try {
    model.stage.press(by, name, verdict);
  } finally {
    // A lost answer or a killed run may have posted it all the same.
    if (model.replies() > before) model.say(by, name, verdict, hash);
  }
}

/** What people say to the text, on the page and in Docs. */
export const ANSWERS = {
  sign: act(6, {}, model => {
    for (const name of LANES) {
      try {
        press(model, SIGNS[name][0], name, 'approve');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
  }),
  press: act(
    8,
    {
      by: person,
      lane,
      verdict: fc.constantFrom<Verdict>(
        'approve',
        'approve',
        'object',
        'clear',
      ),
    },
    (model, given) => press(model, given.by, given.lane, given.verdict),
  ),
  type: act(
    5,
    {
      by: person,
      lane,
      text: fc.constantFrom('APPROVE', 'LGTM', 'OBJECT: no', 'CLEAR', 'hm'),
    },
    (model, given) => {
      const {stage} = model;
      const thread = stage.thread(given.lane);
      stage.reviews.replyAs(given.by, stage.id(), thread, given.text);
      if (given.text === 'APPROVE') model.say(given.by, given.lane, 'approve');
      if (given.text === 'CLEAR') model.say(given.by, given.lane, 'clear');
      if (given.text.startsWith('OBJECT')) {
        model.say(given.by, given.lane, 'object');
      }
    },
  ),
  respond: act(
    2,
    {
      by: person,
      response: fc.constantFrom('approved' as const, 'declined' as const),
    },
    (model, {by, response}) => {
      model.stage.reviews.respondAs(by, model.stage.id(), response);
      const verdict = response === 'approved' ? 'approve' : 'object';
      for (const name of LANES) model.say(by, name, verdict);
    },
  ),
  comment: act(
    3,
    {
      by: person,
      text: fc.constantFrom('OBJECT: the date', 'APPROVE', 'ok for me', 'hm'),
    },
    ({stage}, {by, text}) => {
      stage.reviews.openAs(by, stage.id(), text, false);
    },
  ),
  override: act(3, {by: person}, (model, {by}) => {
    const [objection] = openObjections(model.facts());
    if (!objection) return;
    const before = model.replies();
    try {
      decideInReview(model.stage.as(by), {
        act: 'override',
        fileId: model.stage.id(),
        objection: objection.key,
        reason: 'It cannot wait.',
      });
    } finally {
      if (model.replies() > before) {
        // Nobody but the commander, and only where policy lets them.
        expect([by, model.overrides]).toEqual([COMMANDER, true]);
        model.say(by, objection.lane, 'override');
      }
    }
  }),
  remove: act(1, {by: person, lane}, ({stage}, given) => {
    decideInReview(stage.as(LEAD), {
      act: 'remove',
      fileId: stage.id(),
      lane: given.lane,
      person: given.by,
      reason: 'Gone.',
    });
  }),
  delegate: act(2, {to: person, lane}, ({stage}, given) => {
    const [from] = SIGNS[given.lane];
    decideInReview(stage.as(from), {
      act: 'delegate',
      fileId: stage.id(),
      lane: given.lane,
      from,
      person: given.to,
      reason: 'Away.',
    });
  }),
};
