import {timesApart} from '../../../../src/messages/rules/times-said';
import {refusal} from '../../../scenery/refusal';
import {SYMPTOM, Stage} from './a-translation';

describe('the times of a translation', () => {
  const ENGLISH =
    'Our next update: by 10:30 UTC on 21 November. We write again within two hours.';
  it.each([
    [
      'de',
      'bis zum 21. November um 10:30 UTC. Wir melden uns innerhalb von zwei Stunden.',
      [],
    ],
    ['de', 'bis zum 21. November um 10.30 Uhr UTC. In 2 Stunden mehr.', []],
    [
      'de',
      'bis zum 21. November um 11:30 UTC. In 2 Stunden mehr.',
      ['more 11:30', 'less 10:30'],
    ],
    [
      'de',
      'bis zum 12. November um 10:30 UTC. Alle 30 Minuten mehr.',
      [
        'more 12. November',
        'more Alle 30 Minuten',
        'less 21 November',
        'less within two hours',
      ],
    ],
    [
      'fr',
      'avant le 21 novembre à 10 h 30 UTC. Nous revenons dans les deux heures.',
      [],
    ],
    [
      'fr',
      'avant le 21 novembre à 10 h 30 UTC. Nous revenons dans une heure.',
      ['more dans une heure', 'less within two hours'],
    ],
    ['es', 'antes del 21 de noviembre a las 10:30 UTC, y en dos horas.', []],
    ['es', 'antes de las 10:30 UTC, y en 2 horas.', ['less 21 November']],
    [
      'pt-BR',
      'até 21 de novembro às 10:30 UTC, em duas horas.',
      ['unread within two hours'],
    ],
  ])(
    'are those of its original, no more and no less (%s: %s)',
    (language, words, apart) => {
      expect(
        timesApart(
          {lines: [words], language},
          {lines: [ENGLISH], language: 'en'},
        ).map(one => `${one.is} ${one.words}`),
      ).toEqual(apart);
    },
  );

  it('S1-22: one that promises another time than its original cannot be asked for', () => {
    const made = new Stage();
    const {fileId} = made.make();
    made.say(fileId, SYMPTOM, 'Kartenzahlungen schlagen fehl');
    made.say(fileId, 'Your Example team', 'Ihr Example-Team');
    made.write(fileId, 'Spätestens um 12:00 UTC geht alles wieder.');
    expect(refusal(() => made.ask(fileId)).why).toContain(
      '“12:00”: The original does not say this time.',
    );
    made.say(fileId, 'um 12:00 UTC', 'in drei Stunden');
    expect(refusal(() => made.ask(fileId)).why).toContain('“in drei Stunden”');
    made.say(
      fileId,
      'Spätestens in drei Stunden geht alles wieder.',
      'Wir melden uns.',
    );
    expect(made.ask(fileId)).toMatchObject({kind: 'asked'});
  });
});
