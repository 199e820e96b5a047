import fc from 'fast-check';
import {SUGGESTED} from '../../../src/core/documents/document-text';
import {stampValues, UNKNOWN} from '../../../src/core/documents/fields';
import type {StampSource} from '../../../src/core/documents/field';
import {looseFields} from '../../../src/core/documents/placeholders';
import {planRestamp, type Decisions} from '../../../src/core/documents/restamp';
import {planStamp} from '../../../src/core/documents/stamp';
import type {DocumentKind} from '../../../src/core/incident/words';
import {FakeDocument} from '../../scenery/fakes/fake-document';
import {aSource} from '../../scenery/an-incident';
import {anyText} from '../../scenery/any-text';

function stamp(
  document: FakeDocument,
  source: StampSource = aSource(),
  kind: DocumentKind = 'internal',
): void {
  const {edits} = planStamp(
    document.read('d', true),
    kind,
    stampValues(source),
  );
  document.edit(edits);
}

function restamp(
  document: FakeDocument,
  source: StampSource,
  decisions: Decisions = {},
) {
  const plan = planRestamp(
    document.read('d', true),
    'internal',
    stampValues(source),
    decisions,
  );
  document.edit(plan.edits);
  return plan;
}

describe('stamping', () => {
  it('fills body, tables, headers, footers and addresses of links', () => {
    const document = FakeDocument.from(
      'T',
      '# {{incident.id}}\n| Severity | {{incident.severity}} |\n[internal]({{link.internal}}) [search](https://s.example/?q={{incident.id}}&x=1)',
      {header: '{{incident.title}}', footer: '{{incident.id}}'},
    );
    stamp(document, aSource({}, {internal: 'https://docs.example/1'}));
    expect(document.textOf()).toBe(
      'INC-2026-0042\nSeverity\nLevel 1 (Critical)\ninternal search\n',
    );
    expect(document.textOf('header')).toBe('Checkout is down\n');
    expect(document.textOf('footer')).toBe('INC-2026-0042\n');
    expect(document.linkUrls()).toEqual([
      'https://docs.example/1',
      'https://s.example/?q=INC-2026-0042&x=1',
    ]);
  });

  it('knows a field in encoded braces, odd case and blanks', () => {
    const document = FakeDocument.from(
      'T',
      '{{ Incident.ID }} {{incident.\u00a0title}} [x](%7B%7Blink.folder%7D%7D)',
    );
    stamp(document);
    expect(document.textOf()).toBe('INC-2026-0042 Checkout is down x\n');
    expect(document.linkUrls()).toEqual(['https://drive.example/folder']);
  });

  it('fills a field whose letters differ in style', () => {
    const document = FakeDocument.from('T', 'Id {{incident.id}}.');
    document.breakStyle('{{incident.id}}', 5);
    stamp(document);
    expect(document.textOf()).toBe('Id INC-2026-0042.\n');
  });

  it('says what is not known instead of leaving a hole', () => {
    const document = FakeDocument.from('T', '{{incident.affected}}');
    stamp(document);
    expect(document.textOf()).toBe(`${UNKNOWN}\n`);
  });

  it('takes a link away while there is nothing to lead to, and gives it back', () => {
    const document = FakeDocument.from('T', 'See [the FAQ]({{link.faq}}).');
    stamp(document);
    expect(document.linkUrls()).toEqual([]);
    restamp(document, aSource({}, {faq: 'https://docs.example/faq'}));
    expect(document.linkUrls()).toEqual(['https://docs.example/faq']);
    expect(document.textOf()).toBe('See the FAQ.\n');
  });

  it('renews a stamped text inside a stamped link, both together', () => {
    const document = FakeDocument.from(
      'T',
      '[go to {{incident.id}} now](https://x.example/{{incident.severity}})',
    );
    stamp(document);
    expect(document.textOf()).toBe('go to INC-2026-0042 now\n');
    restamp(document, aSource({severity: 'level-2', id: 'INC-2026-0043'}));
    expect(document.textOf()).toBe('go to INC-2026-0043 now\n');
    expect(new Set(document.linkUrls())).toEqual(
      new Set(['https://x.example/Level%202%20(High)']),
    );
  });

  it('leaves names out of the customer document (S0-19)', () => {
    const document = FakeDocument.from('T', 'By {{role.commander}}');
    stamp(document, aSource(), 'customer');
    expect(document.textOf()).toBe('By {{role.commander}}\n');
    expect(looseFields(document.read('d', true))).toMatchObject([
      {problem: 'left-over'},
    ]);
  });

  it('puts a value of several lines into one paragraph', () => {
    const document = FakeDocument.from('T', '| {{incident.summary}} |');
    stamp(document, aSource({known: 'One.\nTwo.\r\nThree.\u0000'}));
    expect(document.textOf()).toBe('One.\u000bTwo.\u000bThree.\n');
  });
});

const wild = fc.oneof(
  anyText({maxLength: 60}),
  fc.constantFrom(
    '{{incident.id}}',
    '{{incident.title}}{{',
    '}}{{role.sme}}',
    '%7B%7Bincident.id%7D%7D',
    '\ud83d',
    '\u202eabc',
    'a\u0000b\nc',
    '=1+1',
  ),
);

describe('whatever a value holds', () => {
  it('is written as it is, never expanded', () => {
    fc.assert(
      fc.property(wild, wild, (title, known) => {
        const document = FakeDocument.from(
          'T',
          'a {{incident.title}} b\n{{incident.summary}}\n{{incident.id}}',
        );
        const source = aSource({title, known});
        stamp(document, source);
        const {text} = stampValues(source);
        expect(document.textOf()).toBe(
          `a ${text['incident.title']} b\n${text['incident.summary']}\nINC-2026-0042\n`,
        );
        expect(looseFields(document.read('d', true))).toEqual([]);
      }),
    );
  });

  it('stamps once: a second and a third time change nothing', () => {
    fc.assert(
      fc.property(wild, wild, (before, after) => {
        const document = FakeDocument.from(
          'T',
          '{{incident.title}} {{incident.title}} [x](https://x.example/{{incident.title}})',
        );
        stamp(document, aSource({title: before}));
        expect(restamp(document, aSource({title: before})).edits).toEqual([]);
        restamp(document, aSource({title: after}));
        const again = restamp(document, aSource({title: after}));
        expect(again.edits).toEqual([]);
        const {text} = stampValues(aSource({title: after}));
        expect(document.textOf()).toBe(
          `${text['incident.title']} ${text['incident.title']} x\n`,
        );
      }),
    );
  });

  it('never overwrites what a person has written instead', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,20}$/), wild, (typed, after) => {
        const document = FakeDocument.from('T', 'x {{incident.title}} y');
        stamp(document);
        document.type('Checkout is down', `!${typed}!`);
        const {handEdits} = restamp(document, aSource({title: after}));
        const {text} = stampValues(aSource({title: after}));
        const same = text['incident.title'] === `!${typed}!`;
        expect(handEdits).toHaveLength(same ? 0 : 1);
        expect(document.textOf()).toBe(`x !${typed}! y\n`);
      }),
    );
  });
});

describe('a hand edit', () => {
  const edited = (): FakeDocument => {
    const document = FakeDocument.from('T', '{{incident.title}}.');
    stamp(document);
    document.type('is down', 'is slow');
    return document;
  };

  it('inside a value is noticed, outside it is not', () => {
    const document = edited();
    expect(restamp(document, aSource()).handEdits).toMatchObject([
      {found: 'Checkout is slow', wouldWrite: 'Checkout is down'},
    ]);
    const other = FakeDocument.from('T', 'x {{incident.title}}.');
    stamp(other);
    other.type('x', 'yyy');
    expect(restamp(other, aSource()).handEdits).toEqual([]);
  });

  it('that is kept is asked about again only for another value', () => {
    const document = edited();
    const [{rangeId}] = restamp(document, aSource()).handEdits;
    restamp(document, aSource(), {[rangeId]: 'keep'});
    expect(restamp(document, aSource()).handEdits).toEqual([]);
    const next = restamp(document, aSource({title: 'Checkout fails'}));
    expect(next.handEdits).toHaveLength(1);
    restamp(document, aSource({title: 'Checkout fails'}), {
      [next.handEdits[0].rangeId]: 'replace',
    });
    expect(document.textOf()).toBe('Checkout fails.\n');
  });

  it('that says what we would say is ours again', () => {
    const document = edited();
    expect(
      restamp(document, aSource({title: 'Checkout is slow'})).handEdits,
    ).toEqual([]);
    restamp(document, aSource({title: 'All well'}));
    expect(document.textOf()).toBe('All well.\n');
  });

  it('by cutting a value in two is asked about, and put together on replace', () => {
    const document = FakeDocument.from('T', '{{incident.title}}.');
    stamp(document);
    document.splitRange(name => name.includes('incident.title'), 4);
    const {handEdits} = restamp(document, aSource({title: 'New'}));
    expect(handEdits).toHaveLength(1);
    restamp(document, aSource({title: 'New'}), {
      [handEdits[0].rangeId]: 'replace',
    });
    expect(document.textOf()).toBe('New.\n');
  });

  it('of a link is asked about', () => {
    const document = FakeDocument.from(
      'T',
      '[x](https://x.example/{{incident.id}})',
    );
    stamp(document);
    const [range] = document.read('d', true).ranges;
    document.edit([
      {kind: 'link', at: range.spans[0], url: 'https://mine.example'},
    ]);
    expect(
      restamp(document, aSource({id: 'INC-2026-0050'})).handEdits,
    ).toMatchObject([
      {
        found: 'https://mine.example',
        wouldWrite: 'https://x.example/INC-2026-0050',
      },
    ]);
  });
});

describe('fields that are still there', () => {
  it('are named with what was meant, where they stand and which one it is', () => {
    const document = FakeDocument.from(
      'T',
      '# A\n## Impact\n{{incident.titel}} {{nonsense.here.too}} {incident.id}} {{incident.titel}}\n| {{incident.id}} |',
      {header: '{{incident.servces}}'},
    );
    expect(
      looseFields(document.read('d', true)).map(
        ({text, problem, suggestion, place, locator}) =>
          [text, problem, suggestion, place, locator.occurrence].join(' | '),
      ),
    ).toEqual([
      '{{incident.titel}} | misspelt | {{incident.title}} | Body: Impact | 0',
      '{{nonsense.here.too}} | unknown |  | Body: Impact | 0',
      '{incident.id}} | misspelt | {{incident.id}} | Body: Impact | 0',
      '{{incident.titel}} | misspelt | {{incident.title}} | Body: Impact | 1',
      '{{incident.id}} | left-over |  | Table | 0',
      '{{incident.servces}} | misspelt | {{incident.services}} | Header | 0',
    ]);
  });
});

describe('words that somebody only suggests', () => {
  const stamped = (): FakeDocument => {
    const document = FakeDocument.from('T', 'Severity: {{incident.severity}}.');
    stamp(document);
    document.type('Critical', `Crit${SUGGESTED.repeat(9)}ical`);
    return document;
  };

  it('make no hand edit of a value they stand in', () => {
    expect(restamp(stamped(), aSource())).toMatchObject({
      edits: [],
      handEdits: [],
    });
  });

  it('are not written over without being asked about, with the text that really stands there', () => {
    const document = stamped();
    const other = aSource({severity: 'level-2'});
    const {handEdits} = restamp(document, other);
    expect(handEdits).toMatchObject([
      {found: 'Level 1 (Critical)', wouldWrite: 'Level 2 (High)'},
    ]);
    expect(document.textOf()).toContain(SUGGESTED);
    restamp(document, other, {[handEdits[0].rangeId]: 'replace'});
    expect(document.textOf()).toBe('Severity: Level 2 (High).\n');
  });
});
