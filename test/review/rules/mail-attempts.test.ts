import type {FactKind} from '../../../src/review/rules/record/facts';
import {mailAttempts} from '../../../src/review/rules/state/mail-attempts';
import {history} from './a-review';

const AT = '2026-11-21T10:00:00Z';

function attempts(...kinds: FactKind[]) {
  const facts = history(...kinds.map(kind => ({kind, at: AT, ref: 'mail-1'})));
  return mailAttempts(facts, 'mail-1');
}

describe('a mail', () => {
  it('was begun when nothing tells what became of it', () => {
    expect(attempts()).toMatchObject({begun: false, sent: false});
    expect(attempts('mailing')).toMatchObject({begun: true, sent: false});
    expect(attempts('mailing', 'unsent')).toMatchObject({begun: false});
    expect(attempts('mailing', 'unsent', 'mailing').begun).toBe(true);
    expect(attempts('mailing', 'mailed').sent).toBe(true);
  });

  it('may be tried again at once, then with pauses that double', () => {
    const failed = (times: number) =>
      attempts(
        ...Array.from({length: times}, () => [
          'mailing' as const,
          'unsent' as const,
        ]).flat(),
      ).notBefore;
    expect([0, 1, 2, 3, 4].map(failed)).toEqual([
      '',
      '',
      '2026-11-21T10:05:00Z',
      '2026-11-21T10:10:00Z',
      '2026-11-21T10:20:00Z',
    ]);
  });

  it('is not mixed up with another', () => {
    expect(mailAttempts([], 'mail-2').begun).toBe(false);
  });
});
