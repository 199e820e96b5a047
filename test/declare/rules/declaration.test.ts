import {checkDeclaration} from '../../../src/declare/rules/declaration';
import {documentName} from '../../../src/core/documents/file-names';
import {nextIncidentId} from '../../../src/core/incident/incident-id';
import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import {parseInstant, spanInWords} from '../../../src/core/base/instant';
import {aForm} from '../../scenery/fakes/installed-workspace';

const NOW = '2026-11-21T09:00:00Z';

/** So many of the longest addresses. */
function links(count: number) {
  const url = `https://example.com/${'x'.repeat(1980)}`;
  return Array.from({length: count}, () => ({label: 'Log', url}));
}

function problemsOf(input: unknown): string[] {
  const checked = checkDeclaration(input, LEVEL_1_TO_4, 'me@example.com', NOW);
  return checked.ok ? [] : checked.problems.map(({field}) => field);
}

describe('a declaration', () => {
  it('is accepted as the form gives it', () => {
    expect(problemsOf(aForm())).toEqual([]);
  });

  it.each([
    ['an empty title', {title: ' \u0007 '}, ['title']],
    ['a title of 201 characters', {title: 'x'.repeat(201)}, ['title']],
    ['a title of 200 characters', {title: 'x'.repeat(200)}, []],
    ['10,001 characters of facts', {known: 'x'.repeat(10_001)}, ['known']],
    ['10,000 characters of facts', {known: 'x'.repeat(10_000)}, []],
    ['an unknown level', {severity: 'sev-9'}, ['severity']],
    ['no kind', {kind: '' as const}, ['kind']],
    ['101 %', {percentUsers: '101'}, ['percentUsers']],
    ['a comma and a percent sign', {percentUsers: '12,5 %'}, []],
    [
      'a script as address',
      {links: [{label: '', url: 'javascript:alert(1)'}]},
      ['links.0.url'],
    ],
    ['an empty line of links', {links: [{label: '', url: ''}]}, []],
    ['half an address', {people: ['somebody@']}, ['people.0']],
    ['an address with two hosts', {people: ['a@b@example.com']}, ['people.0']],
    [
      'six minutes ahead',
      {startedAt: '2026-11-21T09:06:00Z', detectedAt: ''},
      ['startedAt'],
    ],
    [
      'four minutes ahead',
      {startedAt: '2026-11-21T09:04:00Z', detectedAt: ''},
      [],
    ],
    ['as many links as one cell holds', {links: links(22)}, []],
    ['more than one cell holds', {links: links(23)}, ['links']],
    [
      'a next update that is over',
      {facts: {nextCustomerAt: NOW}},
      ['facts.nextCustomerAt'],
    ],
    [
      'a next update a minute from now',
      {facts: {nextCustomerAt: '2026-11-21T09:01:00Z'}},
      [],
    ],
    [
      'detection before the start',
      {startedAt: '2026-11-21T08:00:00Z', detectedAt: '2026-11-21T07:00:00Z'},
      ['detectedAt'],
    ],
    [
      '31 February',
      {startedAt: '2026-02-31T08:00:00Z', detectedAt: ''},
      ['startedAt'],
    ],
    [
      'an undecided comms question',
      {comms: {needed: null, reason: 'x'}},
      ['comms.needed'],
    ],
    [
      'a skipped FAQ without reason (S0-29)',
      {faq: {needed: false, reason: ''}},
      ['faq.reason'],
    ],
    [
      'a data bug without word on raw event data (S0-11)',
      {kind: 'data' as const, rawEventData: '' as const},
      ['rawEventData'],
    ],
  ])('with %s', (_, changes, fields) => {
    expect(problemsOf(aForm(changes))).toEqual(fields);
  });

  it('of a wrong shape is refused at its fields', () => {
    expect(problemsOf({...aForm(), title: 5, roles: null})).toEqual([
      'title',
      'roles',
    ]);
    expect(problemsOf(null)).toEqual(['']);
  });

  it('makes the declarer commander and comms lead where nobody is named (S2-6)', () => {
    const checked = checkDeclaration(
      aForm({
        roles: {
          commander: '',
          technicalLead: '',
          commsLead: '',
          sme: '',
          scribe: '',
        },
      }),
      LEVEL_1_TO_4,
      'me@example.com',
      NOW,
    );
    expect(checked).toMatchObject({
      ok: true,
      value: {
        roles: {commander: 'me@example.com', commsLead: 'me@example.com'},
      },
    });
  });
});

describe('ids and names', () => {
  it('go one above the highest of prefix and year', () => {
    const known = [
      'INC-2026-0009',
      'INC-2025-0100',
      'OPS-2026-0500',
      'junk',
      '',
    ];
    expect(nextIncidentId('INC', NOW, known)).toBe('INC-2026-0010');
    expect(nextIncidentId('INC', NOW, ['INC-2026-9999'])).toBe(
      'INC-2026-10000',
    );
    expect(nextIncidentId('INC', NOW, [])).toBe('INC-2026-0001');
  });

  it('cut long titles between code points and drop what is not text', () => {
    const name = documentName(
      {
        id: 'INC-2026-0001',
        visibility: 'open',
        title: `\u0000a\nb\u202e ${'🔥'.repeat(200)}`,
      },
      'internal',
    );
    expect(name).toMatch(/^INC-2026-0001 Internal – a b 🔥+…$/u);
    expect(Array.from(name).length).toBeLessThan(150);
  });

  it('tell nothing of a restricted incident', () => {
    expect(
      documentName(
        {id: 'INC-2026-0001', visibility: 'restricted', title: 'Keys'},
        'faq',
      ),
    ).toBe('INC-2026-0001 FAQ (restricted)');
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-21T09:00:00+02:00', '2026-11-21T07:00:00Z'],
    ['2026-11-21T09:00Z', '2026-11-21T09:00:00Z'],
    ['2026-01-05T08:40:30.236+0000', '2026-01-05T08:40:30Z'],
    ['2026-01-05T09:40:30.236+0100', '2026-01-05T08:40:30Z'],
    ['2026-01-05 08:40:30+00:00', '2026-01-05T08:40:30Z'],
    ['2026-01-05 08:40 UTC', '2026-01-05T08:40:00Z'],
    ['20260105T084030Z', '2026-01-05T08:40:30Z'],
    ['2026-01-05T09:40:30+01', '2026-01-05T08:40:30Z'],
    ['2026-01-05t08:40:30,739266876z', '2026-01-05T08:40:30Z'],
    ['2026-01-04T22:40:30-09:30', '2026-01-05T08:10:30Z'],
    ['2026-01-05T24:40:00Z', null],
    ['2026-01-05T08:40:00+25:00', null],
    ['2026-13-05T08:40:00Z', null],
    ['2026-00-05T08:40:00Z', null],
    ['2026-01-00T08:40:00Z', null],
    ['20260105084030Z', null],
    ['2026-01-05 08:40 CET', null],
    ['2026-11-21T09:00:00', null],
    ['2026-02-29T00:00:00Z', null],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['yesterday', null],
  ])('read %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    [0, '0 min'],
    [90, '1 h 30 min'],
    [1440, '1 day'],
    [2 * 1440 + 61, '2 days 1 h'],
  ])('say %d minutes as %s', (minutes, words) => {
    expect(spanInWords(minutes)).toBe(words);
  });
});
