import {createHash, createHmac} from 'node:crypto';
import fc from 'fast-check';
import {hmacHex, sha256Hex} from '../../../src/core/base/digest';
import {anyText} from '../../scenery/any-text';

/** Any sequence of UTF-16 units, halves of pairs among them. */
const anyUnits = fc.string({
  unit: fc.oneof(
    anyText({minLength: 1, maxLength: 1}),
    fc
      .integer({min: 0xd800, max: 0xdfff})
      .map(unit => String.fromCharCode(unit)),
  ),
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a digest made without Node and browser', () => {
  it('is the one everybody else makes of the same text in UTF-8', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (text, secret) => {
        expect(sha256Hex(text)).toBe(
          createHash('sha256').update(bytesOf(text)).digest('hex'),
        );
        expect(hmacHex(secret, text)).toBe(
          createHmac('sha256', bytesOf(secret))
            .update(bytesOf(text))
            .digest('hex'),
        );
      }),
    );
  });

  it.each([
    '',
    'a',
    'é',
    '€',
    '😀',
    '\ud83d',
    '\ude00',
    'a\ud83d€',
    '\u07ff\u0800\uffff',
  ])('holds for %j', text => {
    expect(sha256Hex(text)).toBe(
      createHash('sha256').update(bytesOf(text)).digest('hex'),
    );
  });
});
