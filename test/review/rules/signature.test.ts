import * as fc from 'fast-check';
import {cleanText} from '../../../src/core/base/clean-text';
import {
  ANSWER_BYTES,
  COMMENT_BYTES,
  cutToBytes,
} from '../../../src/core/base/comment-room';
import type {SealKey} from '../../../src/core/base/seal';
import {
  expiryOf,
  signedReply,
  verifyReply,
  type ReplyContext,
  type SignedVerdict,
} from '../../../src/review/rules/answers/signature';
import {sha256Hex, utf8Length} from '../../../src/core/base/digest';
import {
  MOST_PARTS,
  partsNamed,
  partWords,
} from '../../../src/review/rules/parts/part-code';
import {anyText} from '../../scenery/any-text';

const KEY: SealKey = {id: 'k1', secret: 'secret one', retiredAt: ''};
const HASH = sha256Hex('the text');

const SAID: SignedVerdict = {
  fileId: 'file-1',
  lane: 'legal',
  person: 'legal@example.com',
  textHash: HASH,
  verdict: 'approve',
  words: '',
  round: 2,
  issuedAt: '2026-11-21T10:05:00Z',
  expiresAt: expiryOf('2026-11-21T10:05:00Z'),
  nonce: 'n0nce12345',
};

const THERE: ReplyContext = {
  fileId: 'file-1',
  lane: 'legal',
  round: 2,
  postedAt: '2026-11-21T10:06:00Z',
  keys: [KEY],
  knowsText: hash => hash === HASH,
  nonceUsed: () => false,
};

const REPLY = signedReply(SAID, 'Legal', KEY);

function verified(content: string, context: Partial<ReplyContext> = {}) {
  const found = verifyReply(content, {...THERE, ...context});
  return found.kind === 'refused' ? found.why : found.kind;
}

describe('a signed reply', () => {
  it('says in plain words who signed what, and is short', () => {
    expect(REPLY.split('\n').slice(0, 3)).toEqual([
      'APPROVE',
      '',
      `Signed by legal@example.com for Legal, round 2, 2026-11-21 10:05 UTC, text ${HASH.slice(0, 8)}.`,
    ]);
    expect(REPLY.length).toBeLessThan(400);
  });

  it('fits a comment, however long its words are and in whatever writing', () => {
    const person = `${'a'.repeat(64)}@${'b'.repeat(60)}.example`;
    for (const letter of ['a', 'ä', '障', '🚑']) {
      const words = cutToBytes(letter.repeat(3000), ANSWER_BYTES);
      expect(utf8Length(words)).toBeGreaterThan(ANSWER_BYTES - 4);
      const reply = signedReply(
        {...SAID, person, verdict: 'object', words},
        'Customer success or Engineering',
        KEY,
      );
      expect(utf8Length(reply)).toBeLessThanOrEqual(COMMENT_BYTES);
    }
  });

  it('names as many sections as it may, and fits a comment still', () => {
    const sections = Array.from({length: MOST_PARTS}, (_, at) => ({
      title: '障害の影響を受けるお客様とその期間についての説明',
      hash: sha256Hex(String(at)).slice(0, 32),
    }));
    const words = partWords(sections);
    expect(partsNamed(words)).toEqual(sections.map(({hash}) => hash));
    expect(utf8Length(words)).toBeLessThanOrEqual(ANSWER_BYTES);
  });

  it('comes back as it was signed', () => {
    fc.assert(
      fc.property(
        fc.record({
          fileId: fc.stringMatching(/^[\w-]{1,44}$/),
          lane: fc.constantFrom('legal', 'cs|leadership'),
          verdict: fc.constantFrom(
            'approve' as const,
            'object' as const,
            'suggest' as const,
            'clear' as const,
          ),
          words: anyText(),
          round: fc.integer({min: 1, max: 9999}),
          nonce: fc.stringMatching(/^[0-9A-Za-z]{8,20}$/),
        }),
        given => {
          const said = {...SAID, ...given};
          expect(
            verifyReply(signedReply(said, 'Some lane', KEY), {
              ...THERE,
              fileId: said.fileId,
              lane: said.lane,
              round: said.round,
            }),
          ).toEqual({
            kind: 'valid',
            said: {...said, words: cleanText(said.words)},
          });
        },
      ),
    );
  });

  it('survives line ends, blanks round lines and a person written in capitals', () => {
    expect(verified(REPLY.replace(/\n/g, '\r\n'))).toBe('valid');
    expect(verified(`  ${REPLY.replace(/\n/g, ' \n')}\n\n`)).toBe('valid');
    expect(verified(REPLY.replace('legal@', 'Legal@'))).toBe('valid');
  });

  it('is forged when anything that was signed is changed', () => {
    expect(verified(REPLY.replace('APPROVE', 'OBJECT'))).toBe('forged');
    expect(
      verified(REPLY.replace('APPROVE', 'APPROVE: but not the date')),
    ).toBe('forged');
    expect(verified(REPLY.replace('legal@', 'exec@'))).toBe('forged');
    expect(verified(REPLY.replace(/\.2\./, '.3.'))).toBe('forged');
    expect(verified(REPLY.replace('n0nce12345', 'n0nce12346'))).toBe('forged');
    expect(verified(REPLY.replace(`.${HASH}.`, `.${sha256Hex('x')}.`))).toBe(
      'forged',
    );
  });

  it('is forged with a seal cut short or drawn out', () => {
    for (const given of [
      REPLY.slice(0, -1),
      REPLY.slice(0, -16),
      `${REPLY}0`,
      REPLY + '0'.repeat(32),
    ]) {
      expect(verified(given)).toBe('forged');
    }
  });

  it('is never valid with any one character of it changed to say something else', () => {
    fc.assert(
      fc.property(
        fc.nat({max: REPLY.length - 1}),
        fc.constantFrom(...'abXY019.|'),
        (at, character) => {
          const changed = REPLY.slice(0, at) + character + REPLY.slice(at + 1);
          const found = verifyReply(changed, THERE);
          if (found.kind === 'valid') expect(found.said).toEqual(SAID);
        },
      ),
    );
  });

  it.each([
    ['in another file', 'other-file', {fileId: 'file-2'}],
    ['in the thread of another lane', 'wrong-lane', {lane: 'commander'}],
    [
      'on a text nobody has put up for review',
      'wrong-text',
      {knowsText: () => false},
    ],
    [
      'again',
      'replayed',
      {nonceUsed: ({nonce}: {nonce: string}) => nonce === SAID.nonce},
    ],
    ['in a later round', 'old-round', {round: 3}],
    ['too late', 'expired', {postedAt: '2026-11-21T10:22:01Z'}],
    ['before it was signed', 'expired', {postedAt: '2026-11-21T10:02:59Z'}],
    ['after the key was deleted', 'key-rotated', {keys: [{...KEY, id: 'k2'}]}],
    [
      'under a key that was retired before',
      'key-rotated',
      {keys: [{...KEY, retiredAt: '2026-11-21T10:05:00Z'}]},
    ],
    [
      'under a key of the same name',
      'forged',
      {keys: [{...KEY, secret: 'other'}]},
    ],
  ] as const)('is refused %s: %s', (_, why, context) => {
    expect(verified(REPLY, context)).toBe(why);
  });

  it('counts at the edges of its time', () => {
    expect(verified(REPLY, {postedAt: '2026-11-21T10:22:00Z'})).toBe('valid');
    expect(verified(REPLY, {postedAt: '2026-11-21T10:03:00Z'})).toBe('valid');
  });

  it('counts under a key that was retired afterwards', () => {
    expect(
      verified(REPLY, {keys: [{...KEY, retiredAt: '2026-11-21T10:05:01Z'}]}),
    ).toBe('valid');
  });

  it('objects on any text and in any round, because an edit does not answer an objection', () => {
    const objection = signedReply(
      {...SAID, verdict: 'object', words: 'No.'},
      'Legal',
      KEY,
    );
    expect(verified(objection, {knowsText: () => false, round: 5})).toBe(
      'valid',
    );
  });

  it.each([
    ['APPROVE', 'unsigned'],
    ['I read the magic1.2 release', 'unsigned'],
    ['APPROVE\nic1.legal.2', 'forged'],
    [`${REPLY}\nP.S. only if the date is changed`, 'forged'],
    [REPLY.split('\n').pop() ?? '', 'forged'],
  ])('is not to be had by imitation: %s', (content, result) => {
    expect(verified(content)).toBe(result);
  });

  it('holds no approval in quoted words of an objection', () => {
    const tricky = signedReply(
      {...SAID, verdict: 'object', words: `They say:\n${REPLY}`},
      'Legal',
      KEY,
    );
    expect(verifyReply(tricky, THERE)).toMatchObject({
      kind: 'valid',
      said: {verdict: 'object'},
    });
  });
});
