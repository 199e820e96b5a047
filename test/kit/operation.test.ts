import * as fc from 'fast-check';
import {isDoubtful, NOTHING_SENT, operationOf} from '../../src/kit/operation';

const form = {seed: 'a'.repeat(32), sent: []};
const typed = fc.record({text: fc.string(), at: fc.string()});

describe('the operation of a form', () => {
  it('belongs to the very content: the same again is the same, a letter more is another', () => {
    fc.assert(
      fc.property(typed, fc.string({minLength: 1}), (content, more) => {
        const operation = operationOf(form, content);
        expect(operation).toMatch(/^[0-9a-f]{40}$/);
        expect(operationOf({...form, sent: ['x']}, {...content})).toBe(
          operation,
        );
        const edited = {...content, text: content.text + more};
        expect(operationOf(form, edited)).not.toBe(operation);
        expect(operationOf({...form, seed: 'b'.repeat(32)}, content)).not.toBe(
          operation,
        );
      }),
    );
  });

  it('is in doubt only while other content was sent without an answer', () => {
    const first = {text: 'We are looking'};
    const edited = {text: 'We are looking into it'};
    const sending = {...form, sent: [operationOf(form, first)]};
    expect(isDoubtful(NOTHING_SENT, first)).toBe(false);
    expect(isDoubtful(sending, first)).toBe(false);
    expect(isDoubtful(sending, edited)).toBe(true);
  });
});
