import {
  judge,
  type JudgeContext,
  type PostedReply,
} from '../../../src/review/rules/answers/whose-word';
import {
  expiryOf,
  signedReply,
} from '../../../src/review/rules/answers/signature';
import {sha256Hex} from '../../../src/core/base/digest';
import {asked, history} from './a-review';

const KEY = {id: 'k1', secret: 'secret one', retiredAt: ''};
const HASH = sha256Hex('the text');
const AT = '2026-11-21T10:10:00Z';

function context(changes: Partial<JudgeContext> = {}): JudgeContext {
  return {
    fileId: 'file-1',
    lane: 'legal',
    round: 1,
    keys: [KEY],
    knowsText: hash => hash === HASH,
    nonceUsed: () => false,
    facts: history(asked('legal', 'legal'), asked('commander', 'commander')),
    actorOf: () => '',
    idOf: email => email.toLowerCase(),
    authors: ['lead@example.com'],
    ownDraft: false,
    overrider: '',
    textHash: HASH,
    seenSince: '2026-11-21T10:00:00Z',
    ...changes,
  };
}

function reply(content: string, more: Partial<PostedReply> = {}): PostedReply {
  return {
    id: 'reply-1',
    content,
    action: 'none',
    authorName: 'Alex Kim',
    at: AT,
    ...more,
  };
}

function signed(person: string, lane = 'legal'): PostedReply {
  return reply(
    signedReply(
      {
        fileId: 'file-1',
        lane,
        person,
        textHash: HASH,
        verdict: 'approve',
        words: '',
        round: 1,
        issuedAt: AT,
        expiresAt: expiryOf(AT),
        nonce: 'n0nce12345',
      },
      'Legal',
      KEY,
    ),
    {kept: 'whole'},
  );
}

const actor = (email: string) => ({actorOf: () => email});

describe('whose word a reply is', () => {
  it('is that of the reviewer who signed it', () => {
    expect(judge(signed('legal@example.com'), context())).toMatchObject({
      kind: 'counts',
      person: 'legal@example.com',
      source: 'signature',
      textHash: HASH,
      nonce: 'n0nce12345',
    });
  });

  it('is that of the actor Drive Activity names, on the text as it stands', () => {
    expect(
      judge(reply('APPROVE'), context(actor('Legal@example.com'))),
    ).toMatchObject({
      kind: 'counts',
      person: 'legal@example.com',
      source: 'activity',
      textHash: HASH,
    });
  });

  it('is nobody’s when only a display name tells, even the name of a reviewer', () => {
    expect(judge(reply('APPROVE'), context())).toEqual({
      kind: 'confirm',
      why: 'who',
      verdict: 'approve',
      person: '',
    });
  });

  it('is not that of a namesake: the account counts, not the name', () => {
    expect(
      judge(reply('APPROVE'), context(actor('alex.kim.2@example.com'))),
    ).toMatchObject({kind: 'refused', why: 'not-a-reviewer'});
  });

  it('stays that of a person whose address has changed', () => {
    const renamed = {
      idOf: (email: string) =>
        email === 'legal.new@example.com' ? 'legal@example.com' : email,
    };
    expect(
      judge(signed('legal.new@example.com'), context(renamed)),
    ).toMatchObject({kind: 'counts', person: 'legal@example.com'});
  });

  it('does not count for a lane the person was not asked in', () => {
    expect(judge(signed('commander@example.com'), context())).toMatchObject({
      kind: 'refused',
      why: 'not-a-reviewer',
    });
  });

  it('does not count any more once the person was removed', () => {
    const facts = history(asked('legal', 'legal'), {
      kind: 'removed',
      lane: 'legal',
      person: 'legal@example.com',
    });
    expect(judge(signed('legal@example.com'), context({facts}))).toMatchObject({
      kind: 'refused',
      why: 'removed',
    });
  });

  it('does not count after the review was withdrawn', () => {
    const facts = history(asked('legal', 'legal'), {kind: 'withdrawn'});
    expect(judge(signed('legal@example.com'), context({facts}))).toMatchObject({
      kind: 'refused',
      why: 'removed',
    });
  });

  it('counts for a delegate, and not for a delegate’s delegate', () => {
    const facts = history(
      asked('legal', 'legal'),
      {
        kind: 'delegated',
        lane: 'legal',
        person: 'deputy@example.com',
        ref: 'legal@example.com',
      },
      {
        kind: 'delegated',
        lane: 'legal',
        person: 'intern@example.com',
        ref: 'deputy@example.com',
      },
    );
    expect(judge(signed('deputy@example.com'), context({facts}))).toMatchObject(
      {kind: 'counts', person: 'deputy@example.com'},
    );
    expect(judge(signed('intern@example.com'), context({facts}))).toMatchObject(
      {kind: 'refused', why: 'not-a-reviewer'},
    );
  });

  it('does not count on the writer’s own draft, unless policy says so', () => {
    const own = {
      facts: history(asked('legal', 'lead')),
      ...actor('lead@example.com'),
    };
    expect(judge(reply('APPROVE'), context(own))).toMatchObject({
      kind: 'refused',
      why: 'own-draft',
    });
    expect(
      judge(reply('APPROVE'), context({...own, ownDraft: true})),
    ).toMatchObject({kind: 'counts'});
    expect(judge(reply('OBJECT: wait'), context(own))).toMatchObject({
      kind: 'counts',
      verdict: 'object',
    });
  });

  it('lets who objected take it back after the review was withdrawn', () => {
    const facts = history(
      asked('legal', 'legal'),
      {kind: 'object', lane: 'legal', person: 'legal@example.com'},
      {kind: 'withdrawn'},
    );
    expect(
      judge(reply('CLEAR'), context({facts, ...actor('legal@example.com')})),
    ).toMatchObject({kind: 'counts', verdict: 'clear'});
  });
});

describe('what a reply means', () => {
  it('is asked when the text was first seen as it is after, or in the same second, or never', () => {
    for (const seenSince of [
      '',
      AT,
      AT.replace('Z', '.950Z'),
      '2026-11-21T10:10:01Z',
    ]) {
      expect(
        judge(
          reply('APPROVE'),
          context({seenSince, ...actor('legal@example.com')}),
        ),
      ).toMatchObject({kind: 'confirm', why: 'which-text'});
    }
  });

  it('is an objection whatever was changed since', () => {
    expect(
      judge(
        reply('OBJECT: no'),
        context({seenSince: '', ...actor('legal@example.com')}),
      ),
    ).toMatchObject({kind: 'counts', verdict: 'object', words: 'no'});
  });

  it('is asked when somebody wrote LGTM, even a verified reviewer', () => {
    expect(
      judge(reply('LGTM'), context(actor('legal@example.com'))),
    ).toMatchObject({kind: 'confirm', why: 'meant'});
  });

  it('is asked when somebody only resolved the thread', () => {
    expect(
      judge(
        reply('', {action: 'resolve'}),
        context(actor('legal@example.com')),
      ),
    ).toMatchObject({kind: 'confirm', why: 'resolved'});
  });

  it('is nothing when it is talk', () => {
    expect(judge(reply('Thanks, reading now.'), context())).toEqual({
      kind: 'talk',
    });
  });

  it('is refused with its reason when the signature is no good', () => {
    expect(
      judge(signed('legal@example.com', 'commander'), context()),
    ).toMatchObject({kind: 'refused', why: 'wrong-lane'});
  });
});
