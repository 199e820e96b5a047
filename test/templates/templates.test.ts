import {readFileSync} from 'node:fs';
import path from 'node:path';
import {groupOf} from '../../src/core/documents/answers';
import {FIELDS, mayStandIn, stampValues} from '../../src/core/documents/fields';
import {previewOf, scaffoldShare} from '../../src/core/documents/preview';
import {planRestamp} from '../../src/core/documents/restamp';
import {requiredSections, sectionsOf} from '../../src/core/documents/sections';
import {readPhrases, speechOf} from '../../src/core/documents/speech';
import {LANGUAGES} from '../../src/messages/languages';
import {PHASES, RAW_EVENT_DATA} from '../../src/core/incident/vocabulary';
import {isMessage, MESSAGES} from '../../src/core/documents/message-kinds';
import {checkTemplate} from '../../src/core/documents/template-check';
import {
  kindOfTemplate,
  TEMPLATE_KEYS,
  type TemplateKey,
} from '../../src/core/documents/template-keys';
import type {Organisation} from '../../src/core/documents/organisation';
import type {Incident} from '../../src/core/incident/incident';
import {NO_FACTS} from '../../src/core/incident/facts';
import {LEVEL_1_TO_4} from '../../src/core/policy/presets/level-1-to-4';
import {findCommitments} from '../../src/clocks/rules/commitments';
import {ownerOnRecord} from '../../src/clocks/rules/owner-on-record';
import {aCalendar} from '../clocks/rules/an-incident';
import {NO_BACKGROUND, PRESET_LISTS} from '../../src/writing/rules/background';
import {check} from '../../src/writing/rules/findings';
import {draftOfDocument} from '../../src/writing/rules/of-document';
import {knownFacts, messageKindOf} from '../../src/writing/rules/of-incident';
import {anIncident, aSource} from '../scenery/an-incident';
import {FakeDocument} from '../scenery/fakes/fake-document';
import {REAL_INCIDENTS} from '../scenery/real-incidents';

const FOLDER = path.resolve(__dirname, '../../templates');
const WE: Organisation = {
  name: 'Example',
  sender: 'Your Example team',
  support: 'support@example.com',
  statusPage: 'https://status.example.com',
  meet: '',
  links: '',
  estimates: 'with owner',
  layout: 'letter',
};

function source(key: TemplateKey): string {
  const file = key.replace(/\.protocol$/, '-protocol');
  return readFileSync(path.join(FOLDER, `${file}.md`), 'utf8');
}

function document(key: TemplateKey): FakeDocument {
  return FakeDocument.from('T', source(key).replace(/\*\*/g, ''));
}

function preview(key: TemplateKey, incident: Incident, organisation = WE) {
  const kind = kindOfTemplate(key);
  return previewOf(
    document(key).read('d', true),
    kind,
    stampValues({
      incident,
      policy: LEVEL_1_TO_4,
      documents: {},
      folderUrl: '',
      registerUrl: '',
      now: incident.declaredAt,
      kind,
      organisation,
      notice: {
        number: 2,
        at: incident.declaredAt,
        previousAt: incident.declaredAt,
      },
    }),
  );
}

function words(
  key: TemplateKey,
  incident: Incident,
  organisation = WE,
): string {
  return preview(key, incident, organisation)
    .map(({text}) => text)
    .join('\n');
}

function fieldsIn(key: TemplateKey): readonly string[] {
  return [...source(key).matchAll(/\{\{([\w.]+)\s*\??\}\}/g)].map(
    ([, field]) => field,
  );
}

/** Those of the time after an incident have a test of their own. */
const KEYS = TEMPLATE_KEYS.filter(
  key => !/^(analysis|post-mortem|public-post-mortem|retrospective)/.test(key),
);

const FOR_CUSTOMERS: readonly TemplateKey[] = TEMPLATE_KEYS.filter(key =>
  [
    'customer',
    'update',
    'resolution',
    'follow-up',
    'status',
    'technical',
  ].includes(kindOfTemplate(key)),
);

describe.each(KEYS)('the template %s', key => {
  it('has nothing wrong with it', () => {
    expect(
      checkTemplate(
        document(key).read('d', true),
        kindOfTemplate(key),
        requiredSections(
          kindOfTemplate(key),
          key.endsWith('.protocol') ? 'protocol' : 'letter',
        ),
      ),
    ).toEqual([]);
  });

  it('holds only fields that exist and may stand there (S0-19)', () => {
    const wrong = fieldsIn(key).filter(
      field => !(field in FIELDS) || !mayStandIn(field, kindOfTemplate(key)),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the same whether it is shown before or filled in a document', () => {
    for (const {first} of REAL_INCIDENTS) {
      const made = document(key);
      const kind = kindOfTemplate(key);
      const values = stampValues({
        ...aSource(),
        incident: first,
        kind,
        organisation: WE,
      });
      const shown = previewOf(made.read('d', true), kind, values);
      made.edit(planRestamp(made.read('d', true), kind, values).edits);
      expect(
        made
          .textOf()
          .split('\n')
          .filter(line => line !== ''),
      ).toEqual(shown.map(({text}) => text));
    }
  });
});

describe('what customers are sent (S0-4, S0-22)', () => {
  it.each(FOR_CUSTOMERS)(
    '%s holds no table for writers and no internal severity',
    key => {
      expect(source(key)).not.toMatch(/^\|/m);
      if (!key.endsWith('.protocol')) {
        expect(
          fieldsIn(key).filter(field => /severity|phase|title/.test(field)),
        ).toEqual([]);
      }
    },
  );
});

describe.each(Object.entries(LANGUAGES))('in %s', (language, file) => {
  const phrases = readPhrases(file);
  const fields = (text: string) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();

  it('every line of what customers are sent can be said, with the same fields', () => {
    const lines = FOR_CUSTOMERS.filter(key => key !== 'technical').flatMap(
      key =>
        source(key)
          .split('\n')
          .map(line => line.replace(/^(#+ |\{\{if [^}]*\}\} )*/, '').trim())
          .filter(line => /\p{L}/u.test(line.replace(/\{\{[^}]+\}\}/g, '')))
          .filter(line => !line.startsWith('✎')),
    );
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter(line => !phrases.has(line))).toEqual([]);
  });

  it('what is stamped can be said: phases, states, milestones, data', () => {
    const words = [
      ...Object.values(PHASES).flatMap(one => [
        one.doing,
        one.status,
        one.publicStage,
      ]),
      RAW_EVENT_DATA.intact.sentence,
      RAW_EVENT_DATA.lost.sentence,
      'You do not need to do anything.',
      ...['as of', 'of users', 'operational', 'degraded', 'down'],
      ...['Began', 'Detected', 'Effects limited', 'Resolved'],
      'No longer affecting customers',
      'None available at this time',
    ];
    expect(words.filter(word => !phrases.has(word))).toEqual([]);
  });

  it('no field is lost or made up', () => {
    for (const [english, said] of phrases) {
      expect([english, fields(said)]).toEqual([english, fields(english)]);
    }
  });

  it('dates and numbers are the language’s own', () => {
    const {time, date, share} = speechOf(language, phrases);
    const own = new Intl.DateTimeFormat(language, {
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.parse('2026-12-02T11:43:00Z'));
    expect(time('2026-12-02T11:43:00Z')).toMatch(
      new RegExp(`^2.*${own}.*11:43 UTC$`),
    );
    expect(time('2027-01-02T11:43:00Z', '2026-12-02T11:43:00Z')).toContain(
      '2027',
    );
    expect(date('2026-12-02T11:43:00Z')).toContain('2026');
    expect(share(45.5)).toContain('45,5');
  });
});

describe('a first notice in the first hour', () => {
  it.each(REAL_INCIDENTS)(
    '$name: can go out as it stands (S1-16, S2-26, S4-12)',
    ({first}) => {
      const text = words('customer', first);
      expect(text).not.toMatch(/✎|\{\{|– .* –|undefined/);
      expect(text.split('\n')[0]).toMatch(/^Subject: /);
      expect(text).toContain('Our next update: by ');
      expect(text).toContain(`quoting ${first.id}`);
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(
        MESSAGES.customer.longest,
      );
    },
  );

  it.each(REAL_INCIDENTS)(
    '$name: at most a quarter of its words came with the template (S0-20)',
    ({first}) => {
      expect(scaffoldShare(preview('customer', first))).toBeLessThanOrEqual(
        0.25,
      );
    },
  );

  it('is whole with title, symptom and severity alone', () => {
    const bare = anIncident({
      services: [],
      percentUsers: null,
      facts: {
        ...NO_FACTS,
        symptom: 'Card payments fail with an error',
        nextCustomerAt: '2026-11-21T10:00:00Z',
      },
    });
    expect(words('customer', bare)).toBe(
      [
        'Subject: Card payments fail with an error',
        'Card payments fail with an error. This began at 08:40 UTC on 21 November.',
        'We are investigating.',
        'Our next update: by 10:00 UTC on 21 November, at https://status.example.com.',
        'Questions: support@example.com, quoting INC-2026-0042.',
        'Your Example team',
      ].join('\n'),
    );
  });

  it('speaks of raw event data only where data is concerned (S0-11)', () => {
    for (const {first} of REAL_INCIDENTS) {
      expect(/whether data is affected/.test(words('customer', first))).toBe(
        first.kind === 'data',
      );
    }
  });

  it('puts the action second and into the subject where customers must act (S0-10)', () => {
    const [, stolen] = REAL_INCIDENTS;
    const [subject, , action] = words('customer', stolen.first).split('\n');
    expect(subject).toMatch(/^Subject: Action needed – /);
    expect(action).toMatch(/^Replace every secret/);
  });

  it('says of a product change when it takes effect, not that a problem began (S0-9)', () => {
    const text = words(
      'customer',
      anIncident({
        kind: 'product-change',
        facts: {...NO_FACTS, symptom: 'The old login page is switched off'},
      }),
    );
    expect(text).toContain('This takes effect at 08:40 UTC on 21 November.');
    expect(text).not.toMatch(/began|investigating/);
    expect(text).toMatch(/✎ Say whether customers have to do something/);
  });

  it('asks for what only the writer can know, and only for that', () => {
    const empty = anIncident({services: [], percentUsers: null});
    const asked = words('customer', empty, {...WE, support: ''})
      .split('\n')
      .filter(line => line.startsWith('✎'));
    expect(asked).toHaveLength(3);
  });
});

describe('when the effects have ended and it is not over', () => {
  const script = REAL_INCIDENTS[5];
  it('no message says that somebody is still affected', () => {
    const first = words('customer', script.first);
    expect(first).toContain(
      'The effects ended at 16:11 UTC on 3 October. We keep watching.',
    );
    const update = words('update', script.first);
    expect(update).not.toContain('Still affected');
    expect(update.indexOf('The effects ended')).toBeLessThan(
      update.indexOf('Affected until then: Teams'),
    );
  });
});

describe('an update', () => {
  const [site] = REAL_INCIDENTS;
  it('numbers itself and asks what is new (S2-27, S1-9)', () => {
    const text = words('update', site.first);
    expect(text).toMatch(/^Subject: Update 2: /);
    expect(text).toContain('✎ What is new since the last message');
    expect(text).toContain('We cannot say yet when this will be over.');
  });

  it('gives an estimate only as policy allows, and as an estimate (S1-13, S4-15)', () => {
    const estimated = {
      ...site.first,
      facts: {
        ...site.first.facts,
        sinceLast: 'The first group is back',
        estimateAt: '2022-04-05T18:00:00Z',
      },
    };
    expect(words('update', estimated)).toContain('We cannot say yet');
    const owned = {
      ...estimated,
      facts: {...estimated.facts, estimateOwner: 'lead@example.com'},
    };
    expect(words('update', owned)).toContain(
      'We estimate that this will be over by 18:00 UTC on 5 April.',
    );
    expect(words('update', owned)).not.toContain('lead@');
    expect(words('update', owned, {...WE, estimates: 'never'})).toContain(
      'We cannot say yet',
    );
    expect(words('update', owned)).not.toContain('✎');
  });
});

describe('a resolution notice', () => {
  it.each(REAL_INCIDENTS)(
    '$name: counts the time customers were affected (S2-28, S3-18)',
    ({over}) => {
      const text = words('resolution', over);
      expect(text).toMatch(
        /^This is (over\. You were affected|closed\. It was possible) from .* to /m,
      );
      expect(text).not.toMatch(/\{\{|– .* –|undefined/);
    },
  );

  it('says nothing untrue of a weakness nobody used, and which year is meant', () => {
    const rights = REAL_INCIDENTS[6];
    const text = words('resolution', rights.over);
    expect(text).toContain(
      'It was possible from 00:00 UTC on 20 April 2023 to 18:30 UTC on 14 April.',
    );
    expect(text).not.toMatch(/You were affected|days/);
    expect(words('customer', rights.first)).toContain(
      'This has been possible since 00:00 UTC on 20 April 2023.',
    );
    expect(words('status', REAL_INCIDENTS[1].first)).toContain(
      'API tokens: operational',
    );
  });

  it('takes the end of the impact, not of the work', () => {
    const [, , plane] = REAL_INCIDENTS;
    expect(words('resolution', plane.over)).toContain('(6 h 14 min)');
    const script = REAL_INCIDENTS[5];
    expect(words('resolution', script.over)).toContain('(5 h 26 min)');
  });

  it('names a cause only once it may be shared, else when it is explained (S1-22, S0-12)', () => {
    const [, stolen] = REAL_INCIDENTS;
    const text = words('resolution', stolen.over);
    expect(text).not.toContain('Malware');
    expect(text).toContain('You will get our report by 13 January 2023.');
  });

  it('leaves the apology to a person (S0-7)', () => {
    for (const {over} of REAL_INCIDENTS) {
      const text = words('resolution', over);
      expect(text).toContain('✎ One apology that names the harm');
      expect(text.replace(/✎.*/g, '')).not.toMatch(
        /sorry|apolog|inconvenience/i,
      );
    }
  });
});

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

describe('the protocol’s exact forms', () => {
  const [site] = REAL_INCIDENTS;
  it('report (S2-26)', () => {
    expect(words('customer.protocol', site.first)).toBe(
      [
        '[INC-2026-0042] - Level 1 – Critical Incident Reported',
        'Issue: Your sites cannot be opened.',
        'Impact: Some customers cannot open any of their sites (775 customers, as of 09:00 UTC on 5 April)',
        'Status: Investigation in progress',
        'Workaround: None available at this time',
        'Next update expected by 12:00 UTC on 5 April',
      ].join('\n'),
    );
  });

  it('update (S2-27)', () => {
    const text = words('update.protocol', {
      ...site.first,
      phase: 'containment',
    });
    expect(text).toContain('Current Status: Containment in progress');
    expect(text).toContain('Estimated Resolution: not known yet');
  });

  it('resolution (S2-28)', () => {
    const text = words('resolution.protocol', {
      ...site.over,
      facts: {...site.over.facts, reportDueAt: '2022-04-23T23:57:00Z'},
    });
    expect(text).toContain('Impact Duration: 13 days 16 h');
    expect(text).toContain(
      'A detailed post-incident report will be available within 5 days.',
    );
  });
});

describe('a follow-up letter (S1-20)', () => {
  it('asks for an apology, and has explanation, prevention and credit', () => {
    const [site] = REAL_INCIDENTS;
    const text = words('follow-up', site.over);
    expect(text).toMatch(/What happened on 5 April 2022/);
    expect(text).toContain('Why it happened: A maintenance script of ours');
    expect(text).toContain('What we change: From June');
    expect(text).toContain('✎ Credit or compensation');
    expect(text).toContain('✎ One apology');
  });
});

describe('a status page entry (S1-13)', () => {
  it('gives a state for each component in three states, and what happened when', () => {
    const [, , plane] = REAL_INCIDENTS;
    expect(words('status', plane.first)).toMatch(/Dashboard: down\vAPI: down/);
    expect(words('status', REAL_INCIDENTS[5].over)).toContain(
      'Surveys: operational',
    );
    expect(words('status', plane.over)).toMatch(
      /Resolved\v.*No longer affecting customers\v.*Began/,
    );
  });
});

describe('messages for colleagues', () => {
  const [, stolen] = REAL_INCIDENTS;
  it('a stakeholder update has its five points (S1-18, S1-17)', () => {
    const titles = sectionsOf(
      document('stakeholders').read('d', true),
      'stakeholders',
    )
      .filter(({required}) => required)
      .map(({title}) => title);
    expect(titles).toEqual([
      'Bottom line',
      'Impact',
      'Plan',
      'Since last time',
      'You may say',
    ]);
  });

  it('an executive update is short (S2-17)', () => {
    const text = words('executive', stolen.first);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(
      MESSAGES.executive.longest,
    );
  });

  it('a notice to Legal says since when we know, and which rules may apply (S2-38)', () => {
    const text = words('legal', stolen.first);
    expect(text).toContain('We have known since 2023-01-04 22:30 UTC.');
    expect(text).toContain('GDPR');
    expect(text).toContain('Messages begun: None yet');
  });

  it('a handover names what is due to whom (S4-10)', () => {
    expect(words('handover', stolen.first)).toContain(
      'Customers: 12:00 UTC on 5 January',
    );
  });

  it('every message has its words counted', () => {
    for (const key of TEMPLATE_KEYS.filter(one =>
      isMessage(kindOfTemplate(one)),
    )) {
      const kind = kindOfTemplate(key);
      if (!isMessage(kind)) continue;
      for (const {over} of REAL_INCIDENTS) {
        const count = words(key, over).replace(/✎.*/g, '').split(/\s+/).length;
        expect([key, count <= MESSAGES[kind].longest]).toEqual([key, true]);
      }
    }
  });
});

describe('the internal document (S0-16, S0-17, S0-18, S2-13, S2-14, S2-15, S2-16, S2-29)', () => {
  it('begins with a warning, the state, and what customers may be told', () => {
    const headings = [...source('internal').matchAll(/^## (.*)$/gm)].map(
      ([, title]) => title,
    );
    expect(headings.slice(0, 4)).toEqual([
      'Right now',
      'What you may tell customers',
      'Who leads, and where to meet',
      'Facts',
    ]);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Investigation',
        'Containment',
        'Resolution',
        'Recovery',
        'Timeline',
        'Communications sent',
        'Open questions',
        'Brain dump',
        'Deep dive',
      ]),
    );
  });

  it('says each fact once', () => {
    const once = fieldsIn('internal').filter(field =>
      /^(incident\.(phase|status|severity)|next\.internal)$/.test(field),
    );
    expect(once.length).toBe(new Set(once).size);
  });

  it('has a place for actions with results, decisions with reasons, and messages sent', () => {
    expect(source('internal')).toMatch(
      /what was done, and the result; what was decided, by whom, why, and what was ruled out; what was sent to whom/,
    );
  });

  it('shows when it was last updated (S0-17) and the links of the house (S1-23, S2-36, S4-31, S4-37)', () => {
    expect(fieldsIn('internal')).toEqual(
      expect.arrayContaining(['stamp.updatedAt', 'org.meet', 'org.links']),
    );
  });
});

describe('the FAQ (S0-26, S0-27, S0-28)', () => {
  it('has the twelve questions customers ask, by kind of incident', () => {
    const questions = (incident: Incident) =>
      preview('faq', incident)
        .filter(({heading}) => heading === 3)
        .map(({text}) => text.trim())
        .filter(
          text =>
            text !== 'What can I say meanwhile?' &&
            text !== 'Keep out of every conversation',
        );
    expect(questions(REAL_INCIDENTS[2].first)).toHaveLength(12);
    expect(questions(REAL_INCIDENTS[1].first)).toContain(
      'Was it used against anybody?',
    );
    expect(questions(anIncident({kind: 'product-change'}))).not.toContain(
      'Was this an attack?',
    );
  });

  it('answers “What do I have to do?” with the action, never with a workaround', () => {
    const faq = words('faq', REAL_INCIDENTS[1].first);
    expect(faq).toMatch(/What do I have to do\?\nReplace every secret/);
    expect(faq).not.toContain('None available');
  });

  it('tells CSMs in real text what to say while an answer is missing', () => {
    expect(words('faq', REAL_INCIDENTS[0].first)).toMatch(
      /While an answer is missing\nWhat can I say meanwhile\?\nI do not know that yet\./,
    );
  });

  it('has a place for each kind of answer, so that every heading is one (S0-27)', () => {
    const groups = preview('faq', REAL_INCIDENTS[0].first)
      .filter(({heading}) => heading === 2)
      .map(({text}) => groupOf(text));
    expect(groups).toEqual([
      'holding',
      'answer',
      'negative',
      'do-not-say',
      'asked',
    ]);
  });
});

describe('the technical explanation (S0-15, S0-22, S0-24)', () => {
  it('stands alone: what, whose, when', () => {
    const [title, head] = words('technical', REAL_INCIDENTS[2].over).split(
      '\n',
    );
    expect(title).toMatch(/You cannot change settings/);
    expect(head).toMatch(/Example · INC-2026-0042 · 11:43 UTC on 2 November/);
  });

  it('invites no published guesses (S1-22)', () => {
    expect(source('technical')).not.toMatch(/assum/i);
  });
});
