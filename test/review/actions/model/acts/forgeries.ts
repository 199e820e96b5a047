import * as fc from 'fast-check';
import {act} from '../act';
import type {Model} from '../model';
import {lane, person, SIGNS} from '../people';

/** Replies people are not supposed to write, change or delete. */
export const FORGERIES = {
  /** A signed reply comes again: as it was, under another name, or with other words. */
  forge: act(
    3,
    {
      by: person,
      lane,
      which: fc.nat(20),
      how: fc.constantFrom('copy', 'person', 'words'),
    },
    ({stage}, given) => {
      const signed = stage.reviews
        .threadsOf(stage.id())
        .flatMap(({replies}) => replies)
        .filter(({content}) => content.includes('ic1.'));
      const real = signed[given.which % Math.max(1, signed.length)];
      if (!real) return;
      const thread = stage.thread(given.lane);
      const content = {
        copy: real.content,
        person: real.content.replace(
          /Signed by \S+/,
          `Signed by ${SIGNS[given.lane][0]}`,
        ),
        words: real.content.replace(/^(OBJECT|CLEAR)[^\n]*/, 'APPROVE'),
      }[given.how];
      stage.reviews.replyAs(given.by, stage.id(), thread, content);
    },
  ),
  /** Its writer edits or deletes a reply: what it said before counts no more, where it was an approval. */
  rewrite: act(
    3,
    {
      which: fc.nat(20),
      text: fc.constantFrom('APPROVE', 'OBJECT: no', 'hm', ''),
    },
    (model, {which, text}) => {
      if (model.isLocked()) return;
      const {reviews} = model.stage;
      const all = reviews
        .threadsOf(model.stage.id())
        .flatMap(({content, replies}) =>
          replies.map(reply => ({
            reply,
            lane: /icr1\.([a-z|]+)\./.exec(content)?.[1] ?? '',
          })),
        )
        .filter(({reply}) => !/icp1\./.test(reply.content));
      const one = all[which % Math.max(1, all.length)];
      if (!one) return;
      const {id, authorEmail, at} = one.reply;
      if (text === '') reviews.deleteReply(model.stage.id(), id);
      else reviews.editReply(model.stage.id(), id, text);
      takeBack(model, {person: authorEmail, lane: one.lane, at});
      if (text === 'APPROVE') model.say(authorEmail, one.lane, 'approve');
      if (text.startsWith('OBJECT')) model.say(authorEmail, one.lane, 'object');
    },
  ),
  thread: act(1, {lane}, (model, given) => {
    const {stage} = model;
    if (model.isLocked()) return;
    stage.reviews.deleteThread(stage.id(), stage.thread(given.lane));
  }),
};

function takeBack(
  {said}: Model,
  reply: {person: string; lane: string; at: string},
): void {
  said.forEach((one, index) => {
    const same =
      one.person === reply.person &&
      one.lane === reply.lane &&
      one.verdict === 'approve' &&
      one.at === reply.at;
    if (same) said[index] = {...one, verdict: 'suggest'};
  });
}
