import {stampValues} from '../../../src/core/documents/fields';
import {planRestamp} from '../../../src/core/documents/restamp';
import {
  kindOfTemplate,
  type TemplateKey,
} from '../../../src/core/documents/template-keys';
import type {Incident} from '../../../src/core/incident/incident';
import {findCommitments} from '../../../src/clocks/rules/commitments';
import {ownerOnRecord} from '../../../src/clocks/rules/owner-on-record';
import {aCalendar} from '../../clocks/rules/an-incident';
import {
  NO_BACKGROUND,
  PRESET_LISTS,
} from '../../../src/writing/rules/background';
import {check} from '../../../src/writing/rules/findings';
import {draftOfDocument} from '../../../src/writing/rules/of-document';
import {
  knownFacts,
  messageKindOf,
} from '../../../src/writing/rules/of-incident';
import {aSource} from '../../scenery/an-incident';
import {FakeDocument} from '../../scenery/fakes/fake-document';
import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {WE, document} from './filled-in';

describe('what ask and release look at, in the texts of the seven incidents', () => {
  /** What only a person can say, in the place of its note; a note without an answer here is deleted. */
  const WRITTEN: readonly (readonly [note: RegExp, words: string])[] = [
    [/since the last message/, 'We know no more than an hour ago.'],
    [/apology/, 'We are sorry that you could not work as usual meanwhile.'],
    [
      /What has been done and what comes/,
      'From 1 December every such change is tried on a copy first.',
    ],
    [/^✎ Credit/, 'No credit applies, because no invoice is affected.'],
    [/^✎ Why it happened/, 'We will explain the cause in our report.'],
    [/what happened to customers’ data/, 'Your data was not touched.'],
  ];

  function finished(key: TemplateKey, incident: Incident): FakeDocument {
    const made = document(key);
    const kind = kindOfTemplate(key);
    const values = stampValues({
      ...aSource(),
      incident,
      kind,
      organisation: WE,
      now: incident.declaredAt,
      notice: {
        number: 2,
        at: incident.declaredAt,
        previousAt: incident.declaredAt,
      },
    });
    made.edit(planRestamp(made.read('d', true), kind, values).edits);
    for (const line of made.textOf().split('\n')) {
      if (!line.startsWith('✎')) continue;
      const words = WRITTEN.find(([note]) => note.test(line))?.[1] ?? '';
      made.type(line, words);
    }
    return made;
  }

  function inTheWay(key: TemplateKey, incident: Incident): readonly string[] {
    const kind = kindOfTemplate(key);
    const {draft} = draftOfDocument(
      finished(key, incident).read('d', true),
      messageKindOf(kind, incident),
    );
    const lists = {...PRESET_LISTS, publicContacts: [WE.support]};
    return check(draft, {
      ...NO_BACKGROUND,
      lists,
      facts: knownFacts(incident),
    })
      .findings.filter(({level}) => level === 'block')
      .map(({rule, sentence, message}) => `${rule}: ${sentence} ${message}`);
  }

  const STAGES: readonly (readonly [TemplateKey, 'first' | 'over'])[] = [
    ['customer', 'first'],
    ['update', 'first'],
    ['status', 'first'],
    ['stakeholders', 'first'],
    ['resolution', 'over'],
    ['status', 'over'],
    ['follow-up', 'over'],
  ];

  it.each(
    STAGES.flatMap(([key, then]) =>
      REAL_INCIDENTS.map(one => [key, then, one.name, one[then]] as const),
    ),
  )('%s, %s: %s', (key, _then, _name, incident) => {
    expect(inTheWay(key, incident)).toEqual([]);
    expect(
      findCommitments(
        finished(key, incident).textOf(),
        incident.declaredAt,
        aCalendar(),
        0,
      ).filter(
        promise =>
          promise.dueAt !== '' &&
          ownerOnRecord(promise, incident, 'lead@example.com') === '',
      ),
    ).toEqual([]);
  });
});
