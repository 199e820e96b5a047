/** Interface of each documented global: `{DriveApp: 'Drive.DriveApp'}`; put in at build time. */
declare const GOOGLE_GLOBALS: Readonly<Record<string, string>>;

/**
 * JSON of every documented member by interface, from Google's published types. `methods` and `values` (enums,
 * constants) are separated by blanks; a text, and read only when something is missing, to keep the start of an
 * execution short.
 */
declare const GOOGLE_TYPES: string;

type Members = Readonly<
  Record<string, {readonly methods: string; readonly values: string}>
>;

const {parse} = JSON;
let types: Members | undefined;

function membersOf(type: string): Members[string] | undefined {
  types ??= parse(GOOGLE_TYPES) as Members;
  return types[type];
}

export const globals = GOOGLE_GLOBALS;

const supported = new Map<string, readonly string[]>();

function words(list: string): readonly string[] {
  return list === '' ? [] : list.split(' ');
}

function failure(owner: string, member: string): Error {
  return new Error(
    `${owner}.${member} is not supported by the Workspace emulator.`,
  );
}

/** Answers for members that exist at Google and not here: using one throws and names it. */
function gaps(type: string, shown: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, member) {
      if (typeof member !== 'string') return undefined;
      const known = membersOf(type);
      if (known === undefined) return undefined;
      if (words(known.methods).includes(member)) {
        return () => {
          throw failure(shown, member);
        };
      }
      if (words(known.values).includes(member)) throw failure(shown, member);
      return Reflect.get(Object.prototype, member);
    },
    has: (_target, member) => member in Object.prototype,
    // Typed by hand because the members of Object.prototype are looked up through this object.
    getPrototypeOf: () => Object.prototype,
  });
}

/** A service that is not emulated at all. */
export function unsupported(name: string, type: string): object {
  return Object.create(gaps(type, name)) as object;
}

/**
 * Declares what a façade class stands for: members it lacks fail by name.
 * @param shown how Google's messages name it, `Properties` for `Properties.Properties`.
 */
export function stands<T extends {readonly prototype: object}>(
  made: T,
  type: string,
  shown: string = type.slice(type.indexOf('.') + 1),
): T {
  supported.set(type, Object.getOwnPropertyNames(made.prototype));
  Object.setPrototypeOf(made.prototype, gaps(type, shown));
  return made;
}

/** Names members that are no methods of the class itself: constants, and what a subclass adds. */
export function adds(type: string, ...members: readonly string[]): void {
  supported.set(type, [...(supported.get(type) ?? []), ...members]);
}

/** Which members of which interfaces are emulated; for the coverage table. */
export function coverage(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...supported].map(([type, members]) => [
      type,
      members.filter(member => member !== 'constructor'),
    ]),
  );
}
