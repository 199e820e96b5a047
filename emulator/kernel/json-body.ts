import type {ApiSurface, SurfaceField, SurfaceMethod} from '../surface/model';
import {invalid} from './errors';
import {
  badRequest,
  camelCase,
  invalidValue,
  snakeCase,
  type Violation,
} from './violations';
import {isOldStyle} from './wire';

type Json = Record<string, unknown>;

/**
 * The request's JSON bound to its schema, as Google's JSON-to-proto front end does it: unknown names and
 * wrong types are refused, `snake_case` names are taken, null counts as absent, a single value stands for a
 * list of one, numbers may come as text. Drive and Calendar drop unknown names instead.
 *
 * Deviations: the schema does not tell int64 from text, so a bare number is refused there too; it has no
 * enums, so their values are left to the handlers.
 * Source: recorded 400 answers of Sheets; https://protobuf.dev/programming-guides/json
 */
export function readBody(
  surface: ApiSurface,
  method: SurfaceMethod,
  text: string,
): unknown {
  const old = isOldStyle(method.api);
  const parsed = parse(text, old);
  if (method.requestSchema === undefined) {
    return old || isEmpty(parsed) ? {} : refuseNames(parsed);
  }
  const binding = new Binding(
    surface,
    old,
    method.id === 'calendar.events.patch',
  );
  const root = BODY_FIELDS[method.id] ?? '';
  const value = binding.message(parsed, method.requestSchema, root);
  if (binding.violations.length === 0) return value;
  if (!old) throw badRequest(binding.violations);
  throw invalid(binding.violations[0].description, {reason: 'invalid'});
}

/**
 * Methods whose body is one field of the request message; error paths begin with its name.
 * Source: recorded answers (`data.values`).
 */
const BODY_FIELDS: Readonly<Record<string, string>> = {
  'docs.documents.create': 'document',
  'sheets.spreadsheets.create': 'spreadsheet',
  'sheets.spreadsheets.values.update': 'data',
  'sheets.spreadsheets.values.append': 'data',
  'script.projects.updateContent': 'content',
};

/** Messages in which all fields exclude each other, with the oneof's name. */
const ONEOFS: Readonly<Record<string, string>> = {
  'docs Request': 'request',
  'sheets Request': 'kind',
};

class Binding {
  readonly violations: Violation[] = [];

  constructor(
    private readonly surface: ApiSurface,
    /** Older APIs drop what they do not know. */
    private readonly lenient: boolean,
    /** Calendar's patches take a field away with null. */
    private readonly keepsNull: boolean,
  ) {}

  message(value: unknown, type: string, path: string): unknown {
    const schema = this.surface.schemas[type];
    if (!isObject(value)) {
      this.wrong(path, this.typeName(type), value);
      return {};
    }
    const bound: Json = {};
    const oneof = ONEOFS[`${this.surface.api} ${type}`];
    for (const [given, child] of Object.entries(value)) {
      const name = given in schema ? given : camelCase(given);
      const field = Object.prototype.hasOwnProperty.call(schema, name)
        ? schema[name]
        : undefined;
      if (!field) {
        this.unknown(given, path, 'Cannot find field.');
      } else if (child === null) {
        if (this.keepsNull) bound[name] = null;
      } else {
        if (oneof && Object.keys(bound).length > 0) {
          this.violations.push({
            field: path,
            description: `Invalid value at '${path}' (oneof), oneof field '${oneof}' is already set. Cannot set '${name}'`,
          });
          continue;
        }
        const at = path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`;
        bound[name] = this.field(child, field, given, path, at);
      }
    }
    return bound;
  }

  private field(
    value: unknown,
    field: SurfaceField,
    given: string,
    parent: string,
    path: string,
  ): unknown {
    const depth = field.array ?? 0;
    if (depth > 0) {
      // A list inside a list of messages adds its items, as recorded for `requests: [[…]]`.
      const items = [value].flat(depth === 1 ? 2 : 1);
      return items.map((item, at) =>
        this.item(item, field, Array.isArray(value) ? `${path}[${at}]` : path),
      );
    }
    if (field.map) {
      if (!isObject(value)) {
        this.wrong(path, 'Map', value);
        return {};
      }
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [
          key,
          child === null
            ? null
            : this.single(child, field.type, `${path}[${JSON.stringify(key)}]`),
        ]),
      );
    }
    if (Array.isArray(value) && field.type !== 'any') {
      this.unknown(
        given,
        parent,
        'Proto field is not repeating, cannot start list.',
      );
      return undefined;
    }
    return this.single(value, field.type, path);
  }

  /** Lists of lists hold google.protobuf.ListValue, whose cells may be anything. */
  private item(value: unknown, field: SurfaceField, path: string): unknown {
    if ((field.array ?? 0) < 2) return this.single(value, field.type, path);
    if (!Array.isArray(value)) {
      this.wrong(path, 'type.googleapis.com/google.protobuf.ListValue', value);
      return [];
    }
    return value;
  }

  private single(value: unknown, type: string, path: string): unknown {
    switch (type) {
      case 'any':
        return value;
      case 'string':
        if (typeof value === 'string') return value;
        return this.wrong(path, 'TYPE_STRING', value);
      case 'number':
        if (typeof value === 'number') return value;
        if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) {
          return Number(value);
        }
        return this.wrong(path, numberType(path), value);
      case 'boolean':
        if (typeof value === 'boolean') return value;
        if (value === 'true' || value === 'false') return value === 'true';
        return this.wrong(path, 'TYPE_BOOL', value);
      default:
        return this.message(value, type, path);
    }
  }

  private unknown(name: string, path: string, why: string): void {
    if (this.lenient) return;
    const where = path === '' ? '' : ` at '${path}'`;
    const description = `Invalid JSON payload received. Unknown name "${name}"${where}: ${why}`;
    this.violations.push(
      path === '' ? {description} : {field: path, description},
    );
  }

  private wrong(path: string, type: string, value: unknown): undefined {
    this.violations.push(invalidValue(path, type, value));
    return undefined;
  }

  private typeName(type: string): string {
    const {api, version} = this.surface;
    return `type.googleapis.com/google.apps.${api}.${version}.${type}`;
  }
}

/** The declarations say only "number"; these names are the fractional ones of Docs and Sheets. */
function numberType(path: string): string {
  return /(magnitude|red|green|blue|alpha|number_value|angle|brightness|contrast|transparency|offset_\w+)$/.test(
    path,
  )
    ? 'TYPE_DOUBLE'
    : 'TYPE_INT32';
}

function parse(text: string, old: boolean): unknown {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    const shown = text.slice(0, 40);
    throw old
      ? invalid('Parse Error', {reason: 'parseError'})
      : invalid(
          `Invalid JSON payload received. Unexpected token.\n${shown}\n^`,
        );
  }
  const description =
    'Invalid JSON payload received. Unknown name "": Root element must be a message.';
  throw old
    ? invalid('Parse Error', {reason: 'parseError'})
    : badRequest([{description}]);
}

function refuseNames(value: unknown): never {
  const names = isObject(value) ? Object.keys(value) : [];
  throw badRequest(
    names.map(name => ({
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`,
    })),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
