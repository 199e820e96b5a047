import type {Call} from './ask/call';

/** When somebody is busy, as far as their calendar says so to whoever asks. */
export interface BusyTimes {
  readonly person: string;
  /** False when the calendar is not shared with the person who asks, or there is none. */
  readonly readable: boolean;
  readonly busy: readonly {readonly from: string; readonly to: string}[];
}

export interface Meeting {
  /** Made beforehand, five letters a–v or digits or more: sent twice, it is one meeting. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  readonly people: readonly string[];
  /** Nobody but who is invited sees what it is about. */
  readonly hidden: boolean;
}

/** A deadline, shown to whoever owes it. */
export interface Entry {
  /** As a meeting's: entered twice, it is one entry. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The quarter of an hour before it is over. */
  readonly from: string;
  readonly to: string;
  readonly person: string;
}

/** Google Calendar, as the person who clicked sees it. */
export interface Calendars {
  busy(
    people: readonly string[],
    from: string,
    until: string,
  ): Call<readonly BusyTimes[]>;
  /** Puts a meeting on the person's own calendar and invites the others by Google's mail. Answers its address. */
  meet(meeting: Meeting): Call<string>;
  /**
   * Makes or changes an entry on the own calendar that its person has on theirs, without a mail to colleagues. Only its account
   * can change it later: nobody may write into the calendar of another.
   */
  keep(entry: Entry): Call<void>;
  /** Also one that is not there any more. */
  takeAway(id: string): Call<void>;
}
