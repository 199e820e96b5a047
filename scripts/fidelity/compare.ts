import type {Twins} from './twins';

export interface Difference {
  /** `shape`: a field that is missing, too many, or of another type. */
  readonly of: 'status' | 'type' | 'shape' | 'value';
  readonly path: string;
  readonly google: string;
  readonly emulator: string;
}

/**
 * How far two instants may lie apart, in ms: the clock of the replay is set to the `Date` of each recorded
 * answer, which knows seconds only and is the time the answer left; Drive notes an edit a little later.
 */
export const SLACK = 10_000;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Signatures of files whose bytes no two programs write alike; the text of a recording has lost them anyway. */
const BINARY = ['PK\u0003\u0004', '%PDF'];

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Where two answers differ, key order aside. Ids agree by their twins, instants by the clock. */
export function differences(
  google: unknown,
  emulator: unknown,
  twins: Twins,
  path = '',
): readonly Difference[] {
  if (isObject(google) && isObject(emulator)) {
    const twinNames = namesBeside(google, emulator, twins);
    const alone = Object.keys(emulator).filter(
      name => ![...twinNames.values()].includes(name),
    );
    const lists = Array.isArray(google) === Array.isArray(emulator);
    return [
      ...(lists ? [] : [difference('shape', path, google, emulator)]),
      ...[...twinNames].flatMap(([name, ours]) =>
        differences(google[name], emulator[ours], twins, `${path}/${name}`),
      ),
      ...alone.flatMap(name =>
        differences(undefined, emulator[name], twins, `${path}/${name}`),
      ),
    ];
  }
  if (google === emulator) return [];
  if (typeof google !== typeof emulator) {
    return [difference('shape', path, google, emulator)];
  }
  // What stands in a list is called by the list's name.
  const name =
    path
      .replace(/(\/\d+)+$/, '')
      .split('/')
      .pop() ?? '';
  return same(name, String(google), String(emulator), twins)
    ? []
    : [difference('value', path, google, emulator)];
}

/** Each name of Google's object with the emulator's name for it: ids are names, too (`commentAnchors`, `headers`). */
function namesBeside(
  google: Readonly<Record<string, unknown>>,
  emulator: Readonly<Record<string, unknown>>,
  twins: Twins,
): ReadonlyMap<string, string> {
  const free = Object.keys(emulator).filter(name => !(name in google));
  return new Map(
    Object.keys(google).map(name => {
      const known = name in emulator ? name : twins.of(name);
      const ours = known ?? free.find(each => twins.pair('id', name, each));
      return [name, ours ?? name];
    }),
  );
}

export function difference(
  of: Difference['of'],
  path: string,
  google: unknown,
  emulator: unknown,
): Difference {
  return {of, path, google: shown(google), emulator: shown(emulator)};
}

function same(
  name: string,
  google: string,
  emulator: string,
  twins: Twins,
): boolean {
  if (INSTANT.test(google) && INSTANT.test(emulator)) {
    return Math.abs(Date.parse(google) - Date.parse(emulator)) <= SLACK;
  }
  return (
    twins.pair(name, google, emulator) ||
    twins.translate(google) === emulator ||
    BINARY.some(mark => google.startsWith(mark) && emulator.startsWith(mark))
  );
}
