import {aCalendar, presetDuties, someFacts} from '../an-incident';
import {SEV_1, find, owed} from './owed';

describe('the time there is (S0-36)', () => {
  it('is shared out between draft, review and hand-over', () => {
    expect(find(owed({duties: SEV_1}), 'customers::first').budget).toEqual({
      draft: '2026-11-26T10:32:00Z',
      review: '2026-11-26T10:44:00Z',
      handOver: '2026-11-26T10:50:00Z',
    });
  });
});

describe('office hours of a level (S4-3)', () => {
  it('count for its first response', () => {
    const duties = presetDuties('sev-1-4', 'sev-3');
    const facts = someFacts({instants: {detected: '2026-11-27T16:30:00Z'}});
    const calendar = aCalendar('utc: UTC, 09:00-17:00');
    const now = '2026-11-27T16:40:00Z';
    expect(
      find(owed({duties, facts, calendar, now}), 'team::response:').due,
    ).toBe('2026-11-30T10:30:00Z');
  });
});
