import * as fc from 'fast-check';
import {readVerdict} from '../../../src/review/rules/answers/verdict';
import {anyText} from '../../scenery/any-text';

const says = (content: string): string => {
  const reading = readVerdict(content);
  return reading.kind === 'talk'
    ? 'talk'
    : reading.kind === 'offer'
      ? `offer ${reading.verdict}`
      : `${reading.verdict}: ${reading.words}`;
};

describe('a typed reply', () => {
  it.each([
    'APPROVE',
    'approve',
    ' Approve. ',
    '**APPROVE**',
    '“Approve!”',
    '✅ APPROVE',
    'ＡＰＰＲＯＶＥ',
    'APP\u200bROVE',
    '> Please approve\nAPPROVE',
  ])('approves with the bare word: %s', content => {
    expect(says(content)).toBe('approve: ');
  });

  it.each([
    'approved',
    'Approved!',
    'I approve',
    'APPROVE: nice',
    'APPROVE if the date is fixed',
    'APPROVE\nthanks',
    'LGTM',
    'lgtm 👍',
    '👍',
    '+1',
    'Looks good to me',
    'OK',
    'Yes.',
    'signed off',
  ])('is asked about and never assumed to approve: %s', content => {
    expect(says(content)).toBe('offer approve');
  });

  it.each([
    ['OBJECT: the start is wrong', 'object: the start is wrong'],
    ['object - the start is wrong', 'object: the start is wrong'],
    ['Objection; too long', 'object: too long'],
    ['I object: too long', 'object: too long'],
    ['OBJECT', 'object: '],
    ['OBJECT:\nfirst\nsecond', 'object: first\nsecond'],
    ['OBJECT: is this true?', 'object: is this true?'],
    ['SUGGEST: shorter', 'suggest: shorter'],
    ['suggestion – shorter', 'suggest: shorter'],
    ['CLEAR', 'clear: '],
  ])('says what it says: %s', (content, result) => {
    expect(says(content)).toBe(result);
  });

  it('that approves and objects objects', () => {
    expect(says('APPROVE\nOBJECT: the date')).toBe('object: the date');
    expect(says('OBJECT: the date\nAPPROVE')).toBe('object: the date\nAPPROVE');
  });

  it.each([
    'APPROVE?',
    'Object?',
    'Can you approve?',
    'ok, but not before noon',
    'Who signs this off?',
    'The object store was down.',
    'I suggested this yesterday',
    'The customers approve of nothing',
    'thanks',
    '',
    '> APPROVE',
  ])('that is talk stays talk, or is at most asked about: %s', content => {
    expect(says(content)).toMatch(/^(talk|offer approve)$/);
  });

  it.each(['I do not approve', "can't approve this", 'I would veto it'])(
    'that refuses is asked about as an objection: %s',
    content => expect(says(content)).toBe('offer object'),
  );

  it('never approves when anything but punctuation stands beside the word', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const content = `${before}APPROVE${after}`;
        const reading = readVerdict(content);
        if (reading.kind === 'verdict' && reading.verdict === 'approve') {
          const rest = `${before} ${after}`
            .normalize('NFKC')
            .split(/\s*[\n\r\v\u2028\u2029]\s*/)
            .filter(line => !/^\s*>/.test(line))
            .join('');
          expect(rest).not.toMatch(/[\p{L}\p{N}?]/u);
        }
      }),
    );
  });
});
