import fc from 'fast-check';
import {stampValues} from '../../../src/core/documents/fields';
import {planRestamp} from '../../../src/core/documents/restamp';
import {checkTemplate} from '../../../src/core/documents/template-check';
import type {Incident} from '../../../src/core/incident/incident';
import {KINDS} from '../../../src/core/incident/vocabulary';
import type {IncidentKind} from '../../../src/core/incident/words';
import {aSource} from '../../scenery/an-incident';
import {FakeDocument} from '../../scenery/fakes/fake-document';

function stamp(
  document: FakeDocument,
  changes: Partial<Incident> = {},
  decisions: Readonly<Record<string, 'keep' | 'replace'>> = {},
) {
  const plan = planRestamp(
    document.read('d', true),
    'customer',
    stampValues(aSource(changes)),
    decisions,
  );
  document.edit(plan.edits);
  return plan;
}

/** What somebody reads: empty lines aside. */
function shown(document: FakeDocument): readonly string[] {
  return document
    .textOf()
    .split('\n')
    .filter(line => line !== '');
}

describe('a line with {{field?}}', () => {
  const template = 'Hello.\n- Affected: {{incident.affected?}}.\nBye.';

  it('is not there while the fact is unknown, and prints no dash', () => {
    const document = FakeDocument.from('T', template);
    stamp(document);
    expect(shown(document)).toEqual(['Hello.', 'Bye.']);
  });

  it('comes back in its place, as a list item if it was one', () => {
    const document = FakeDocument.from('T', template);
    stamp(document);
    stamp(document, {affected: 'Shops in the EU'});
    expect(shown(document)).toEqual([
      'Hello.',
      'Affected: Shops in the EU.',
      'Bye.',
    ]);
    expect(document.read('d', true).segments[0].paragraphs[1].bullet).toBe(
      true,
    );
  });

  it('goes again when the fact turns out wrong, and renews while it is there', () => {
    const document = FakeDocument.from('T', template);
    stamp(document, {affected: 'All'});
    stamp(document, {affected: 'Some shops'});
    expect(shown(document)[1]).toBe('Affected: Some shops.');
    stamp(document);
    expect(shown(document)).toEqual(['Hello.', 'Bye.']);
  });

  it('costs nothing when nothing has changed', () => {
    const document = FakeDocument.from('T', template);
    stamp(document);
    expect(stamp(document).edits).toEqual([]);
    stamp(document, {affected: 'All'});
    expect(stamp(document, {affected: 'All'}).edits).toEqual([]);
  });

  it('stays a line of a table, because half a row would be left', () => {
    const document = FakeDocument.from(
      'T',
      '| Affected | {{incident.affected?}} |',
    );
    stamp(document);
    expect(shown(document)).toEqual(['Affected', '– not yet known –']);
  });

  it('is remembered also when it is long', () => {
    const words = 'x'.repeat(1500);
    const document = FakeDocument.from(
      'T',
      `${words} {{incident.affected?}} 🎉`,
    );
    stamp(document);
    expect(shown(document)).toEqual([]);
    stamp(document, {affected: 'All'});
    expect(shown(document)).toEqual([`${words} All 🎉`]);
  });
});

describe('{{if …}}', () => {
  it.each([
    ['{{if security}} Keys.', {kind: 'security'}, {kind: 'outage'}],
    ['{{if not outage}} Keys.', {kind: 'data'}, {kind: 'outage'}],
    [
      '{{if security, vulnerability}} Keys.',
      {kind: 'pentest-vulnerability'},
      {kind: 'data'},
    ],
    [
      '{{if no incident.affected}} We do not know yet.',
      {affected: ''},
      {affected: 'All'},
    ],
    [
      '{{if data and known incident.workaround}} Wait.',
      {kind: 'data', workaround: 'Wait'},
      {kind: 'data', workaround: ''},
    ],
  ] satisfies [string, Partial<Incident>, Partial<Incident>][])(
    '%s',
    (line, when, otherwise) => {
      const there = FakeDocument.from('T', line);
      stamp(there, when);
      expect(shown(there)).toHaveLength(1);
      expect(shown(there)[0]).not.toContain('{{');
      stamp(there, otherwise);
      expect(shown(there)).toEqual([]);
    },
  );

  it('on a heading goes for everything under it, up to the next of its rank', () => {
    const document = FakeDocument.from(
      'T',
      '## {{if security}} Keys\nChange them.\n### Why\nBecause.\n## Questions\nAsk.',
    );
    stamp(document, {kind: 'outage'});
    expect(shown(document)).toEqual(['Questions', 'Ask.']);
    stamp(document, {kind: 'security'});
    expect(shown(document)).toHaveLength(6);
  });
});

describe('what a person has done to a line', () => {
  it('is asked about before the line goes', () => {
    const document = FakeDocument.from('T', 'Affected: {{incident.affected?}}');
    stamp(document, {affected: 'All'});
    document.type('Affected:', 'Probably affected:');
    const {handEdits} = stamp(document);
    expect(handEdits).toMatchObject([
      {found: 'Probably affected: All', wouldWrite: ''},
    ]);
    expect(shown(document)).toEqual(['Probably affected: All']);
  });

  it('comes back with the line when it was taken out', () => {
    const document = FakeDocument.from('T', 'Affected: {{incident.affected?}}');
    stamp(document, {affected: 'All'});
    document.type('Affected:', 'Probably affected:');
    const [{rangeId}] = stamp(document).handEdits;
    stamp(document, {}, {[rangeId]: 'replace'});
    expect(shown(document)).toEqual([]);
    stamp(document, {affected: 'Some'});
    expect(shown(document)).toEqual(['Probably affected: Some']);
  });

  it('stays for good when they keep it', () => {
    const document = FakeDocument.from('T', 'Affected: {{incident.affected?}}');
    stamp(document, {affected: 'All'});
    document.type('Affected:', 'Probably affected:');
    const [{rangeId}] = stamp(document).handEdits;
    stamp(document, {}, {[rangeId]: 'keep'});
    expect(shown(document)).toEqual(['Probably affected: All']);
    expect(stamp(document, {affected: 'Nobody'}).edits).toEqual([]);
  });

  it('does not keep the line away when somebody has written in its place', () => {
    const document = FakeDocument.from('T', 'A.\n{{incident.affected?}}\nB.');
    stamp(document);
    const [{paragraphs}] = document.read('d', true).segments;
    document.edit([
      {
        kind: 'replace',
        at: {
          tabId: 't.0',
          segmentId: '',
          start: paragraphs[0].start,
          end: paragraphs[0].start + 1,
        },
        text: 'A',
        name: null,
      },
    ]);
    document.typeAt(paragraphs[1].start, 'Mine.');
    stamp(document, {affected: 'All'});
    expect(shown(document)).toEqual(['A.', 'Mine.', 'All', 'B.']);
  });
});

const fact = fc.constantFrom('', 'One', 'Two words', 'a {{incident.id}} b');
const anyChange = fc.record<Partial<Incident>>({
  affected: fact,
  workaround: fact,
  customerAction: fact,
  kind: fc.constantFrom(...(Object.keys(KINDS) as IncidentKind[])),
  percentUsers: fc.constantFrom(null, 5, 80),
  startedAt: fc.constantFrom('', '2026-11-21T08:40:00Z'),
  services: fc.constantFrom([], ['Checkout'], ['Checkout', 'Invoices']),
});
const anyLine = fc.constantFrom(
  'Always here.',
  'Id {{incident.id}}, {{incident.services}}.',
  '{{incident.affected?}}',
  '- {{incident.affected?}}',
  'Affected: {{incident.affected?}} ({{incident.percentUsers?}})',
  '{{if no incident.affected}} We do not know yet who; since {{incident.startedAt}}.',
  '{{if security, data}} Do {{incident.customerAction?}} now.',
  '{{if not outage and known incident.workaround}} Meanwhile: {{incident.workaround}}',
  '## {{if security}} Keys',
  '## {{incident.services?}}',
  '### Below',
  '# Top',
  '| {{incident.affected}} | {{if security}} {{incident.workaround?}} |',
  '✎ Write.',
);

describe('whatever becomes known, in whatever order', () => {
  it('the document is the one that would be made afresh now', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, {minLength: 1, maxLength: 12}),
        fc.array(anyChange, {minLength: 1, maxLength: 6}),
        (lines, changes) => {
          const grown = FakeDocument.from('T', lines.join('\n'));
          for (const change of changes) stamp(grown, change);
          const fresh = FakeDocument.from('T', lines.join('\n'));
          stamp(fresh, changes[changes.length - 1]);
          expect(looks(grown)).toEqual(looks(fresh));
          expect(grown.rangeNames().sort()).toEqual(fresh.rangeNames().sort());
        },
      ),
      {numRuns: 300},
    );
  });

  it('words written between the lines stay where they are', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, {minLength: 2, maxLength: 5}),
        changes => {
          const grown = FakeDocument.from(
            'T',
            'Mine.\n{{incident.affected?}}\nMine too.\n{{if security}} Keys.',
          );
          stamp(grown, changes[0]);
          grown.type('Mine too.', 'Mine as well, and more.');
          for (const change of changes) stamp(grown, change);
          const words = shown(grown);
          expect(words[0]).toBe('Mine.');
          expect(words).toContain('Mine as well, and more.');
        },
      ),
      {numRuns: 60},
    );
  });
});

function looks(document: FakeDocument) {
  return document
    .read('d', true)
    .segments.flatMap(({paragraphs}) => paragraphs)
    .map(({text, heading, bullet}) => ({text, heading, bullet}));
}

describe('the template check', () => {
  const found = (template: string) =>
    checkTemplate(
      FakeDocument.from('T', template).read('d', true),
      'customer',
    ).filter(({message}) => !message.startsWith('The section'));

  it('passes lines that come and go', () => {
    expect(
      found(
        '{{if security, vulnerability and no incident.affected}} Text {{incident.workaround?}}',
      ),
    ).toEqual([]);
  });

  it.each([
    ['{{if sekurity}} Text', /not a condition/],
    ['Text {{if security}}', /start of its line/],
    ['{{if no incident.affected}} {{incident.affected?}}', /never appear/],
    ['{{if security and outage}} Text', /never appear/],
    ['| {{if security}} x | {{incident.affected?}} |', /table/],
    ['See [here](https://x.example) {{incident.affected?}}', /addresses/],
    ['Dear [Customer Name],', /nothing fills it/],
    ['By ${time}', /nothing fills it/],
    ['Report within [timeframe].', /nothing fills it/],
  ])('names what is wrong with %s', (template, message) => {
    expect(found(template).map(one => one.message)).toContainEqual(
      expect.stringMatching(message),
    );
  });
});
