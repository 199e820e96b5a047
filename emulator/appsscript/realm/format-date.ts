import {Exception} from './border';

/** What one zone shows at one instant. */
interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly offset: number;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A zone as `Intl` takes it; offsets are shown by shifting the instant, because not every engine takes them. */
interface Zone {
  readonly name: string;
  /** Minutes, for `GMT+2` and the like only. */
  readonly fixed: number | null;
}

function zoneOf(timeZone: string): Zone {
  const offset = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  if (offset) {
    const size = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return {name: 'UTC', fixed: offset[1] === '-' ? -size : size};
  }
  try {
    new Intl.DateTimeFormat('en-US', {timeZone});
  } catch {
    throw new Exception(`Invalid argument: ${timeZone}`);
  }
  return {name: timeZone, fixed: null};
}

function fieldsOf(date: Date, zone: Zone): Fields {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone.name,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(date)
      .map(part => [part.type as string, part.value]),
  );
  const number = (type: string): number => Number(parts.get(type));
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const [hour, minute, second] = [
    number('hour'),
    number('minute'),
    number('second'),
  ];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
    offset: zone.fixed ?? Math.round((local - date.getTime()) / 60_000),
  };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function offset(minutes: number, colon: string): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  return `${sign}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
}

function name(
  date: Date,
  zone: string,
  part: 'month' | 'weekday',
  long: boolean,
) {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    [part]: long ? 'long' : 'short',
  }).format(date);
}

function zoneName(date: Date, zone: string, long: boolean): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: long ? 'long' : 'short',
  }).formatToParts(date);
  return parts.find(part => part.type === 'timeZoneName')?.value ?? zone;
}

/** One run of a pattern letter; undefined for a letter that is not covered. */
function piece(
  run: string,
  at: Fields,
  date: Date,
  zone: string,
): string | undefined {
  const length = run.length;
  const hour12 = at.hour % 12;
  switch (run[0]) {
    case 'G':
      return 'AD';
    case 'y':
    case 'Y':
      if (run[0] === 'Y') return undefined;
      return length === 2 ? pad(at.year % 100, 2) : pad(at.year, length);
    case 'M':
    case 'L':
      return length < 3
        ? pad(at.month, length)
        : name(date, zone, 'month', length > 3);
    case 'd':
      return pad(at.day, length);
    case 'D':
      return pad(dayOfYear(at), length);
    case 'E':
      return name(date, zone, 'weekday', length > 3);
    case 'u':
      return pad(at.weekday === 0 ? 7 : at.weekday, length);
    case 'a':
      return at.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(at.hour, length);
    case 'k':
      return pad(at.hour === 0 ? 24 : at.hour, length);
    case 'K':
      return pad(hour12, length);
    case 'h':
      return pad(hour12 === 0 ? 12 : hour12, length);
    case 'm':
      return pad(at.minute, length);
    case 's':
      return pad(at.second, length);
    case 'S':
      return pad(((date.getTime() % 1000) + 1000) % 1000, length);
    case 'z':
      return zoneName(date, zone, length > 3);
    case 'Z':
      return offset(at.offset, '');
    case 'X':
      if (at.offset === 0) return 'Z';
      return length === 1
        ? offset(at.offset, '').slice(0, 3)
        : offset(at.offset, length === 2 ? '' : ':');
    default:
      return undefined;
  }
}

function dayOfYear(at: Fields): number {
  const span =
    Date.UTC(at.year, at.month - 1, at.day) - Date.UTC(at.year, 0, 1);
  return span / 86_400_000 + 1;
}

/**
 * Java's SimpleDateFormat in English: G y M L d D E u a H k K h m s S z Z X and quoted text.
 * The week-based letters Y w W F fail by name. Source: https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html,
 * which https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String) points to.
 */
export function formatDate(
  given: Date,
  timeZone: string,
  format: string,
): string {
  if (Number.isNaN(given.getTime())) {
    throw new Exception('Invalid argument: date. Should be of type: Date');
  }
  const zone = zoneOf(timeZone);
  const date = new Date(given.getTime() + (zone.fixed ?? 0) * 60_000);
  const at = fieldsOf(date, zone);
  return format.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined) => {
      if (quoted !== undefined) {
        return quoted === '' ? "'" : quoted.replace(/''/g, "'");
      }
      const shown = piece(
        run,
        at,
        date,
        zone.fixed === null ? zone.name : 'UTC',
      );
      if (shown !== undefined) return shown;
      throw new Exception(
        `Utilities.formatDate with the pattern letter "${run[0]}" is not supported by the Workspace emulator.`,
      );
    },
  );
}
