import {
  commitmentProblem,
  findCommitments,
  tooSoonFor,
} from '../../../src/clocks/rules/commitments';
import {outcomeOf} from '../../../src/clocks/rules/kept';
import {aCalendar} from './an-incident';

const SAID = '2026-11-26T14:00:00Z';

function found(text: string, line = 'utc: UTC', offset = 0) {
  return findCommitments(text, SAID, aCalendar(line), offset);
}

describe('a promise with a time in a text (S1-22, S4-15)', () => {
  it.each([
    ['Our next update is by 14:30 UTC.', 'update', '2026-11-26T14:30:00Z'],
    [
      'We expect to restore service within two hours.',
      'restore',
      '2026-11-26T16:00:00Z',
    ],
    ['We will post again in 30 minutes.', 'update', '2026-11-26T14:30:00Z'],
    [
      'Next update: 16:00 CET, 26 November 2026',
      'update',
      '2026-11-26T15:00:00Z',
    ],
    [
      'We will share an update by 2:30 PM PT today.',
      'update',
      '2026-11-26T22:30:00Z',
    ],
    [
      'We will send another update no later than 09:30 Pacific Time.',
      'update',
      '2026-11-26T17:30:00Z',
    ],
    ['Next update within the hour.', 'update', '2026-11-26T15:00:00Z'],
    [
      'We expect full recovery in the next 3-4 hours.',
      'restore',
      '2026-11-26T18:00:00Z',
    ],
    ['We will update you every 30 minutes.', 'update', '2026-11-26T14:30:00Z'],
    ["We'll update you hourly.", 'update', '2026-11-26T15:00:00Z'],
    [
      'We will publish a report within 5 business days.',
      'report',
      '2026-12-03T17:00:00Z',
    ],
    [
      'A full report will follow by tomorrow 9am UTC.',
      'report',
      '2026-11-27T09:00:00Z',
    ],
    ['Next update: 2026-11-26 15:00 UTC', 'update', '2026-11-26T15:00:00Z'],
    ['The next update will be at 00:30 UTC.', 'update', '2026-11-27T00:30:00Z'],
  ])('%s', (text, kind, dueAt) => {
    expect(found(text)).toMatchObject([{text, kind, dueAt, doubt: ''}]);
  });

  it.each([
    'The incident started at 13:05 UTC and was detected at 13:12 UTC.',
    'Version 2.10.3 was rolled back in 2024.',
    'Service was restored at 13:50 UTC.',
    'Between 13:05 and 13:50 UTC, 40 % of requests failed.',
    'Call us on +49 30 1234567.',
    'Updates were posted every 30 minutes.',
    'We apologise for the trouble.',
  ])('is not seen in: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'We will update you shortly.',
    'We expect to fix this as soon as possible.',
    'The next update will come by end of day.',
  ])('one nobody can measure is named: %s', text => {
    expect(found(text)).toMatchObject([
      {dueAt: '', doubt: expect.stringContaining('nobody can measure')},
    ]);
  });

  it('without a zone takes that of the message, and says so', () => {
    expect(
      found('Our next update is by 16:30.', 'berlin: Europe/Berlin', 60),
    ).toMatchObject([
      {
        dueAt: '2026-11-26T15:30:00Z',
        doubt: expect.stringContaining('Europe/Berlin was assumed'),
      },
    ]);
  });

  it('finds each of several, in their order', () => {
    const text =
      'We expect to restore service within two hours. Our next update is by 14:30 UTC.\nA report will follow within 5 business days.';
    expect(found(text).map(({kind}) => kind)).toEqual([
      'restore',
      'update',
      'report',
    ]);
  });
});

describe('before a text is signed', () => {
  const [update] = found('Our next update is by 15:00 UTC.');
  const owner = 'lead@example.com';

  it.each([
    ['', '', 'Nobody has taken this promise. Name who keeps it.'],
    [owner, '', ''],
    [owner, '2026-11-26T15:00:00Z', ''],
    // Nobody is stopped for what the rhythm allows once its review is over.
    [owner, '2026-11-26T14:30:00Z', '', '2026-11-26T15:00:00Z'],
    [
      owner,
      '2026-11-26T14:59:00Z',
      'It promises the next update by 2026-11-26 15:00 UTC, but one is due by 2026-11-26 14:59 UTC (policy).',
    ],
  ])('owner "%s", next due "%s": %s', (who, due, problem, latest = due) => {
    const next = due === '' ? null : {due, latest, why: 'policy'};
    expect(commitmentProblem(update, who, SAID, next)?.why ?? '').toBe(problem);
  });

  it('a time that is over is named', () => {
    expect(
      commitmentProblem(update, owner, '2026-11-26T15:00:00Z', null),
    ).toMatchObject({is: 'over'});
  });

  it.each([
    ['2026-11-26T14:59:00Z', ''],
    ['2026-11-26T15:00:00Z', 'Write 2026-11-26 15:30 UTC'],
  ])('a time its review may outlast is named: until %s', (outBy, why) => {
    const next = {due: SAID, latest: '2026-11-26T15:30:00Z', why: ''};
    const said = tooSoonFor(update, outBy, next);
    if (why === '') expect(said).toBe('');
    else expect(said).toContain(why);
  });

  it('“within two hours” is counted from when it goes out, so no review outlasts it', () => {
    const [restore] = found('We expect to restore service within two hours.');
    expect(tooSoonFor(restore, '2026-11-27T00:00:00Z', null)).toBe('');
  });
});

it('a promise is kept, late or broken', () => {
  const due = '2026-11-26T15:00:00Z';
  expect(outcomeOf(due, due, due)).toBe('kept');
  expect(outcomeOf(due, '2026-11-26T15:01:00Z', '2026-11-26T16:00:00Z')).toBe(
    'late',
  );
  expect(outcomeOf(due, '', due)).toBe('open');
  expect(outcomeOf(due, '', '2026-11-26T15:01:00Z')).toBe('broken');
});
