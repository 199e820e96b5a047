import type {Call} from '../../../src/world/ask/call';
import type {
  BusyTimes,
  Calendars,
  Entry,
  Meeting,
} from '../../../src/world/calendar';
import type {FakeRequest, FakeWorkspace} from './fake-workspace';

/** Everybody's calendar in memory; a meeting stands on those of all its people. */
export class FakeCalendars implements Calendars {
  constructor(
    private readonly workspace: FakeWorkspace,
    private readonly email: string,
  ) {}

  busy(
    people: readonly string[],
    from: string,
    until: string,
  ): Call<readonly BusyTimes[]> {
    return call('look when people are free', true, () =>
      people.map(person => ({
        person,
        readable: !this.workspace.hiddenCalendars.has(person),
        busy: [...this.workspace.meetings.values()]
          .filter(
            one =>
              [one.organizer, ...one.people].includes(person) &&
              one.from < until &&
              one.to > from,
          )
          .map(one => ({from: one.from, to: one.to})),
      })),
    );
  }

  meet(meeting: Meeting): Call<string> {
    return call('put the meeting on the calendar', true, () => {
      if (this.workspace.meetings.has(meeting.id)) return '';
      this.workspace.meetings.set(meeting.id, {
        ...meeting,
        organizer: this.email,
      });
      return `https://calendar.example/${meeting.id}`;
    });
  }

  keep(entry: Entry): Call<void> {
    return call('enter a deadline into the calendar', true, () => {
      const known = this.workspace.entries.get(entry.id);
      if (known && known.organizer !== this.email) {
        throw new Error('An id of another account.');
      }
      this.workspace.entries.set(entry.id, {...entry, organizer: this.email});
    });
  }

  takeAway(id: string): Call<void> {
    return call('take a deadline off the calendar', true, () => {
      this.workspace.entries.delete(id);
    });
  }
}

function call<T>(label: string, repeatable: boolean, act: () => T): Call<T> {
  const request: FakeRequest = {act};
  return {label, repeatable, request, read: raw => raw as T};
}
