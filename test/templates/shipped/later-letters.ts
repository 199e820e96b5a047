import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {WE, words} from './filled-in';

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
