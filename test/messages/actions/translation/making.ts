import {makeMessage} from '../../../../src/messages/actions/make-message';
import {beside} from '../../../../src/world/incidents/beside';
import {wordsView} from '../../../../src/writing/views/words-view';
import {LEAD} from '../../../review/actions/review-stage';
import {refusal} from '../../../scenery/refusal';
import {SYMPTOM, Stage} from './a-translation';

describe('a translation', () => {
  it('is a text of its own of the same stage: our words and its dates in its language, what people typed for the writer', () => {
    const made = new Stage();
    const {fileId, label} = made.make();
    expect(label).toBe('Customer communication (German)');
    expect(made.lines(fileId)).toEqual([
      `Betreff: ${SYMPTOM}`,
      `${SYMPTOM}. Das begann am 21. November um 08:40 UTC.`,
      'Betroffen: 85 % der Nutzer'.replace(' %', '\u00a0%'),
      'Wir untersuchen das.',
      'Unsere nächste Meldung: bis zum 21. November um 10:30 UTC.',
      `Fragen: support@example.com, bitte mit der Nummer ${made.incident}.`,
      'Your Example team',
    ]);
    expect(made.tab('documents').slice(-1)).toMatchObject([
      {kind: 'customer', number: 1, language: 'de', translates: made.id()},
    ]);
    expect([...made.workspace.files.values()].map(({name}) => name)).toContain(
      `${made.incident} Customer German – Checkout is down`,
    );
  });

  it('is offered for the languages readers get, each once, and never of a translation or for colleagues', () => {
    const made = new Stage();
    expect(made.row(made.id()).translateInto).toEqual([
      {language: 'de', name: 'German'},
      {language: 'pt-BR', name: 'Brazilian Portuguese'},
    ]);
    const {fileId} = made.make();
    expect(made.row(made.id()).translateInto).toMatchObject([
      {language: 'pt-BR'},
    ]);
    expect(made.row(fileId).translateInto).toEqual([]);
    const {fileId: inside} = makeMessage(made.as(LEAD), {
      incidentId: made.incident,
      kind: 'stakeholders',
      operation: 'op-stakeholders',
      sinceLast: '',
      nextAt: '',
    });
    expect(made.row(inside).translateInto).toEqual([]);
    expect(() => made.make('fr')).toThrow();
    expect(() => made.make('not a tag')).toThrow();
    expect(() => made.make('de', fileId)).toThrow();
    expect(() => made.make('de', inside)).toThrow();
    expect(made.make('de', made.id(), 'op-somebody-else').fileId).toBe(fileId);
    expect(made.make().fileId).toBe(fileId);
  });

  it('is asked for only when nothing of it is left to translate, each word named; the original stands beside it', () => {
    const made = new Stage();
    const {fileId} = made.make();
    const {original} = made.view(fileId);
    expect(original).toMatchObject({
      label: 'Customer communication',
      language: 'German',
      left: [SYMPTOM, 'Your Example team'],
    });
    expect(original?.lines[0]).toBe(`Subject: ${SYMPTOM}`);
    expect(made.view().original).toBeNull();
    const {why} = refusal(() => made.ask(fileId));
    expect(why).toContain(`“${SYMPTOM}”: These words are the original’s`);
    expect(why).toContain('“Your Example team”');
    expect(original?.byHand).toEqual([]);
    made.write(made.id(), 'Dear customers');
    expect(made.view(fileId).original?.byHand).toEqual(['Dear customers']);
    made.look(fileId);
    made.say(fileId, SYMPTOM, 'Kartenzahlungen schlagen fehl');
    made.say(fileId, 'Your Example team', 'Ihr Example-Team');
    expect(made.view(fileId).original?.left).toEqual([]);
    expect(made.ask(fileId)).toMatchObject({kind: 'asked'});
  });

  it('names every line where nobody has brought words for its language', () => {
    const made = new Stage();
    const {fileId} = made.make('pt-BR');
    expect(made.lines(fileId)[1]).toBe(
      `${SYMPTOM}. This began at 21 de novembro às 08:40 UTC.`,
    );
    expect(made.view(fileId).original?.left).toEqual(
      expect.arrayContaining([
        'Subject:',
        'This began at',
        'Affected:',
        'We are investigating',
        'Our next update: by',
        'Questions:',
      ]),
    );
    made.say(fileId, SYMPTOM, 'Pagamentos falham');
    expect(refusal(() => made.ask(fileId)).why).toContain('“This began at”');
  });

  it('is checked for facts and personal data, and not for English style', () => {
    const made = new Stage();
    const {fileId} = made.make();
    made.say(fileId, 'Your Example team', 'Anna.Beispiel@example.org');
    const words = wordsView(beside(made.as(LEAD), {file: fileId}));
    expect(words?.english).toBe(false);
    expect(words?.findings.map(({rule}) => rule)).toEqual(
      expect.arrayContaining(['PERSONAL-email']),
    );
    expect(wordsView(beside(made.as(LEAD), {file: made.id()}))?.english).toBe(
      true,
    );
  });
});

it('a field somebody typed as a fact is filled in nowhere', () => {
  const made = new Stage('de', 'Pay {{incident.id}} now, please');
  const {fileId} = made.make();
  made.change({nextCustomerAt: '2026-11-21T11:45:00Z'});
  expect(made.lines(fileId)[0]).toBe('Betreff: Pay {incident.id} now, please');
});

it('a message after it counts its originals only', () => {
  const made = new Stage();
  made.make();
  made.workspace.later(10);
  const {fileId} = makeMessage(made.as(LEAD), {
    incidentId: made.incident,
    kind: 'update',
    operation: 'op-update-1',
    sinceLast: '',
    nextAt: '',
  });
  expect(made.lines(fileId)[0]).toBe(`Subject: Update 1: ${SYMPTOM}`);
  expect(made.row(made.id()).superseded).toBe(true);
  const {fileId: german} = made.make('de', fileId, 'op-update-german');
  expect(made.row(german).label).toBe('Update to customers (German)');
  expect(made.row(fileId).superseded).toBe(false);
  expect(made.row(german).superseded).toBe(false);
});
