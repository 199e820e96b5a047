import {scaffoldShare} from '../../../src/core/documents/preview';
import {MESSAGES} from '../../../src/core/documents/message-kinds';
import {NO_FACTS} from '../../../src/core/incident/facts';
import {anIncident} from '../../scenery/an-incident';
import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {WE, preview, words} from './filled-in';

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
