import {clockBoard} from '../../../../src/clocks/views/clock-board';
import {openAndLook} from '../../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {sameWords} from '../../../../src/clocks/rules/commitments';
import {LEAD} from '../../../review/actions/review-stage';
import {open, gate, says, signed, standBy} from './a-promise';

describe('a text is not released on a promise that cannot stand (S1-22, S4-15)', () => {
  it.each([
    [
      'nobody owns',
      'We expect to restore service within two hours.',
      'Nobody has taken this promise',
    ],
    [
      'is over already',
      'Our next update is by 09:30 UTC.',
      'The time it promises, 2026-11-21 09:30 UTC, is over.',
    ],
    [
      'is over since this morning, with its day',
      'Next update: 08:00 UTC on 21 November.',
      'is over',
    ],
    [
      'comes after the next word is due',
      'Our next update is by 11:00 UTC.',
      'one is due by 2026-11-21 10:10 UTC',
    ],
  ])('that %s: “%s”', (_, text, why) => {
    expect(gate(says(text))?.items).toEqual([
      expect.stringMatching(new RegExp(`^“${text}” – .*${why}`)),
    ]);
  });

  it('and is once somebody stands by it', () => {
    const made = signed(says('We expect to restore service within two hours.'));
    expect(releaseDocument(made.as(LEAD), made.id(), 'withheld')).toMatchObject(
      {kind: 'kept-back', gates: [{key: 'promises'}]},
    );
    standBy(made);
    expect(releaseDocument(made.as(LEAD), made.id(), 'withheld')).toMatchObject(
      {kind: 'released'},
    );
  });

  it('but “within two hours” from a while ago has to be given again before it goes out', () => {
    const made = says('We expect to restore service within two hours.');
    standBy(made);
    expect(gate(made)).toBeNull();
    made.workspace.later(119);
    expect(gate(made)).toBeNull();
    made.workspace.later(1);
    expect(gate(made)?.items[0]).toContain('Nobody has taken this promise');
    standBy(made);
    expect(gate(made)).toBeNull();
    expect(clockBoard(open(made)).promises.broken).toBe(0);
  });

  it('what the record says already has an owner, and is a promise once it is out', () => {
    const made = says('Next update by 10:20 UTC on 21 November.');
    made.tab('incidents')[0].nextCustomerAt = '2026-11-21T10:20:00Z';
    expect(gate(made)).toBeNull();
    releaseDocument(signed(made).as(LEAD), made.id(), 'withheld');
    expect(
      made.tab('clocks').filter(({event}) => event === 'promised'),
    ).toMatchObject([{to: LEAD, until: '2026-11-21T10:20:00Z'}]);
    expect(clockBoard(open(made)).promises.open).toBe(1);
    made.workspace.now = '2026-11-21T10:21:00Z';
    expect(clockBoard(open(made)).promises.broken).toBe(1);
  });

  it('words without a time, and texts for colleagues, are no matter of this gate', () => {
    expect(gate(says('A fix will come soon.'))).toBeNull();
    const made = says('');
    made
      .file('technical')
      .document?.typeAt(1, 'We will restore it within two hours.\n');
    const {state} = openAndLook(made.as(LEAD), made.id('technical'));
    expect(state.gates.map(({key}) => key)).not.toContain('promises');
  });

  it('a link or a list around the sentence makes no other promise of it', () => {
    for (const sentence of [
      '• We expect to restore service within two hours.',
      '2. We expect to restore  service (https://status.example.com) within two hours.',
    ]) {
      expect(sameWords(sentence)).toBe(
        'We expect to restore service within two hours.',
      );
    }
  });
});
