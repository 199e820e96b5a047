import {lookAtDraft} from '../../../src/messages/actions/look-at-draft';
import {makeMessage} from '../../../src/messages/actions/make-message';
import {makeTranslation} from '../../../src/messages/actions/make-translation';
import {timesApart} from '../../../src/messages/rules/times-said';
import {messagesView} from '../../../src/messages/views/messages-view';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import {beside} from '../../../src/world/incidents/beside';
import {wordsView} from '../../../src/writing/views/words-view';
import type {FakeDocument} from '../../scenery/fakes/fake-document';
import {TEMPLATES} from '../../scenery/fakes/installed-workspace';
import {LEAD, ReviewStage} from '../../review/actions/review-stage';
import {refusal} from '../../scenery/refusal';

const SYMPTOM = 'Card payments fail with an error';

class Stage extends ReviewStage {
  constructor(languages = 'de, pt-BR', symptom = SYMPTOM) {
    super(
      {facts: {symptom, nextCustomerAt: '2026-11-21T10:30:00Z'}},
      {
        translations: languages,
        support: 'support@example.com',
        sender: 'Your Example team',
      },
      TEMPLATES,
    );
  }

  get incident(): string {
    return String(this.tab('incidents')[0].id);
  }

  make(language = 'de', fileId = this.id(), operation = `op-into-${language}`) {
    return makeTranslation(this.as(LEAD), {
      incidentId: this.incident,
      fileId,
      language,
      operation,
    });
  }

  document(fileId: string): FakeDocument {
    const document = this.workspace.files.get(fileId)?.document;
    if (!document) throw new Error('There is no such document.');
    return document;
  }

  lines(fileId: string): readonly string[] {
    return this.document(fileId)
      .textOf()
      .split('\n')
      .filter(line => line !== '');
  }

  /** Somebody writes over words, as an editor does. */
  say(fileId: string, words: string, instead: string): void {
    const document = this.document(fileId);
    for (const segment of document.read(fileId, true).segments) {
      for (const {start, text} of segment.paragraphs) {
        const from = text.indexOf(words);
        if (from < 0) continue;
        const {tabId, segmentId} = segment;
        const at = {
          tabId,
          segmentId,
          start: start + from,
          end: start + from + words.length,
        };
        document.edit([{kind: 'replace', at, text: instead, name: null}]);
        return this.say(fileId, words, instead);
      }
    }
  }

  /** A line above the first. */
  write(fileId: string, line: string): void {
    const document = this.document(fileId);
    const [{paragraphs}] = document.read(fileId, true).segments;
    document.typeAt(paragraphs[0].start, `${line}\n`);
  }

  view(fileId = '') {
    return messagesView(this.as(LEAD), this.incident, fileId);
  }

  row(fileId: string) {
    const row = this.view().messages.find(one => one.fileId === fileId);
    if (!row) throw new Error('It is not listed.');
    return row;
  }

  ask(fileId: string) {
    return askForReview(this.as(LEAD), {fileId, people: {}, notNeeded: {}});
  }

  look(fileId: string): void {
    lookAtDraft(this.as(LEAD), {
      incidentId: this.incident,
      fileId,
      seen: this.row(fileId).seen,
    });
  }

  change(facts: Readonly<Record<string, string>>, details = {}): void {
    const view = sidebarView(beside(this.as(LEAD), {file: this.id()}));
    if (!view.edit) throw new Error('Not editable.');
    changeMetadata(this.as(LEAD), {
      incidentId: this.incident,
      rev: view.rev,
      form: {...view.edit, ...details, facts: {...view.edit.facts, ...facts}},
      decisions: {},
    });
  }
}

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

describe('when the original changes', () => {
  function translated(): readonly [Stage, string] {
    const made = new Stage();
    const {fileId} = made.make();
    made.say(fileId, SYMPTOM, 'Kartenzahlungen schlagen fehl');
    made.say(fileId, 'Your Example team', 'Ihr Example-Team');
    return [made, fileId];
  }

  const CHANGED = 'The original has changed since: “Customer communication”.';

  it('its translation is stale: named at the ask, until somebody has looked', () => {
    const [made, fileId] = translated();
    expect(made.row(fileId).outdated).toEqual([]);
    made.say(made.id(), 'We are investigating.', 'We know no more yet.');
    expect(made.row(fileId).outdated).toEqual([CHANGED]);
    expect(made.row(made.id()).outdated).toEqual([]);
    expect(refusal(() => made.ask(fileId)).why).toContain(CHANGED);
    made.look(fileId);
    expect(made.row(fileId).outdated).toEqual([]);
    expect(made.ask(fileId)).toMatchObject({kind: 'asked'});
    expect(made.tab('journal')).toContainEqual(
      expect.objectContaining({
        event: 'draft looked at',
        text: `Customer communication (German). ${CHANGED}`,
      }),
    );
  });

  it('a change that comes while somebody looks has to be looked at, too', () => {
    const [made, fileId] = translated();
    made.say(made.id(), 'We are investigating.', 'We know no more yet.');
    const {seen} = made.row(fileId);
    made.say(made.id(), 'We know no more yet.', 'We know the cause.');
    expect(
      refusal(() =>
        lookAtDraft(made.as(LEAD), {
          incidentId: made.incident,
          fileId,
          seen,
        }),
      ).why,
    ).toContain('changed again');
  });

  it('times are renewed in both and make nothing stale; typed words stay the writer’s', () => {
    const [made, fileId] = translated();
    made.change({nextCustomerAt: '2026-11-21T11:45:00Z'});
    expect(made.lines(fileId)).toContain(
      'Unsere nächste Meldung: bis zum 21. November um 11:45 UTC.',
    );
    expect(made.row(fileId).outdated).toEqual([]);
    made.change({symptom: 'Card payments fail in the EU'});
    expect(made.lines(made.id())[0]).toBe(
      'Subject: Card payments fail in the EU',
    );
    expect(made.lines(fileId)[0]).toBe(
      'Betreff: Kartenzahlungen schlagen fehl',
    );
    expect(made.row(fileId).outdated).toEqual([CHANGED]);
  });

  it('a line that comes is there in both, in each language', () => {
    const [made, fileId] = translated();
    made.change({impactEndedAt: '2026-11-21T09:20:00Z'});
    expect(made.lines(made.id())).toContain(
      'The effects ended at 09:20 UTC on 21 November. We keep watching.',
    );
    expect(made.lines(fileId)).toContain(
      'Die Auswirkungen endeten am 21. November um 09:20 UTC. Wir beobachten das weiter.',
    );
  });

  it('one that cannot be read stops its translation', () => {
    const [made, fileId] = translated();
    made.workspace.files.delete(made.id());
    expect(made.row(fileId).outdated).toEqual([
      '“Customer communication”, which this translates, cannot be read.',
    ]);
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
