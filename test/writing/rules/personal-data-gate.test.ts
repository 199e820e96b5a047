import {readSettings} from '../../../src/core/register/settings';
import {PERSONAL_DATA_GATE} from '../../../src/writing/rules/personal-data-gate';
import {anIncident} from '../../scenery/an-incident';

function found(
  kind: 'customer' | 'internal',
  settings: Readonly<Record<string, string>>,
  ...lines: readonly string[]
): readonly string[] {
  return PERSONAL_DATA_GATE.find(lines, {
    kind,
    incident: anIncident(),
    settings: readSettings(
      Object.entries(settings).map(([key, value], position) => ({
        position,
        cells: {key, value},
      })),
    ).settings,
    people: ['Noor Haddad', 'CS Ops'],
  });
}

describe('S0-19: the gate of personal data', () => {
  it('names what and where, and repeats nothing of it', () => {
    expect(
      found(
        'customer',
        {},
        'Uploads fail.',
        'Ask Noor Haddad: n.haddad@contoso.example',
      ),
    ).toEqual([
      'Somebody’s e-mail address, line 2: n… (24 characters)',
      'Somebody’s name, line 2: N… (11 characters)',
    ]);
  });

  it('is open for a text without', () => {
    expect(
      found(
        'customer',
        {},
        'Since 08:40 UTC uploads fail.',
        'Questions: support@example.com, quoting INC-2026-0001.',
        'CS Ops sends this.',
      ),
    ).toEqual([]);
  });

  it('lets colleagues be named inside, and secrets nowhere', () => {
    expect(found('internal', {}, 'Noor Haddad leads.')).toEqual([]);
    expect(
      found('internal', {}, 'The key is AKIAIOSFODNN7EXAMPLE.'),
    ).toHaveLength(1);
  });

  it('lets pass what the Settings tab lists', () => {
    const line = 'Call +44 20 7946 0958.';
    expect(found('customer', {}, line)).toHaveLength(1);
    expect(found('customer', {wordContacts: '+44 20 7946 0958'}, line)).toEqual(
      [],
    );
    expect(
      found('customer', {wordRules: 'PERSONAL-phone: warn'}, line),
    ).toEqual([]);
  });
});
