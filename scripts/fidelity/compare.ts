import type {IdMap} from './id-map';

export interface Difference {
  readonly path: string;
  readonly google: string;
  readonly emulator: string;
}

/** Instants, addresses and links differ in every run; that both sides have one is what counts. */
const RUN_SPECIFIC = [
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  /^[^@\s]+@[^@\s]+$/,
  /^https:\/\//,
];

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sameText(google: string, emulator: string, ids?: IdMap): boolean {
  return (
    (ids?.translate(google) ?? google) === emulator ||
    RUN_SPECIFIC.some(form => form.test(google) && form.test(emulator))
  );
}

/** Where two answers differ, key order aside. */
export function differences(
  path: string,
  google: unknown,
  emulator: unknown,
  ids?: IdMap,
): readonly Difference[] {
  if (isObject(google) && isObject(emulator)) {
    const names = new Set([...Object.keys(google), ...Object.keys(emulator)]);
    return [...names].flatMap(name =>
      differences(`${path}/${name}`, google[name], emulator[name], ids),
    );
  }
  const same =
    google === emulator ||
    (google !== undefined &&
      emulator !== undefined &&
      !isObject(google) &&
      !isObject(emulator) &&
      sameText(String(google), String(emulator), ids));
  return same ? [] : [{path, google: shown(google), emulator: shown(emulator)}];
}
