import {Exception} from './border';
import {stands} from './names';
import {mismatch} from './signature';

export type Json = Record<string, unknown>;

/** A builder under construction: what it has gathered so far. */
export interface Part {
  readonly json: Json;
}

type Setter = (json: Json, ...args: readonly unknown[]) => void;

/** The JSON of a part that another part takes in. */
export function jsonOf(part: unknown): Json {
  if (typeof part === 'object' && part !== null && 'json' in part) {
    return (part as Part).json;
  }
  throw new Exception('Argument cannot be null: widget');
}

/** A setter that keeps its argument under a name; enums keep their name. */
export function keep(name: string, kind?: 'string' | 'boolean'): Setter {
  return (json, value) => {
    if (kind !== undefined && typeof value !== kind) {
      throw mismatch(`CardService.${name}`, [value]);
    }
    json[name] = typeof value === 'object' ? String(value) : value;
  };
}

/** A setter that takes in another part. */
export function take(name: string): Setter {
  return (json, part) => {
    json[name] = jsonOf(part);
  };
}

/** A setter that adds to a list, refusing more than `limit`. */
export function collect(
  name: string,
  limit = Infinity,
  wrap: (part: unknown) => unknown = jsonOf,
): Setter {
  return (json, part) => {
    const list = (json[name] ?? []) as unknown[];
    if (list.length >= limit) {
      throw new Exception(`Limit exceeded: ${name} may have ${limit} entries.`);
    }
    json[name] = [...list, wrap(part)];
  };
}

/** What a click does: exactly one of an action and a link. */
export const CLICKS: Readonly<Record<string, Setter>> = {
  setOnClickAction: (json, action) => {
    json.onClick = {action: jsonOf(action)};
  },
  setOpenLink: (json, link) => {
    json.onClick = {openLink: jsonOf(link)};
  },
  setOnClickOpenLinkAction: (json, action) => {
    json.onClick = {openDynamicLinkAction: jsonOf(action)};
  },
};

/**
 * Makes a builder class from its setters; each returns the builder. Members Google documents beyond these fail
 * by name.
 */
export function part(
  type: string,
  setters: Readonly<Record<string, Setter>>,
  initial: () => Json = () => ({}),
): new () => Part {
  class Built implements Part {
    readonly json = initial();

    toString(): string {
      return type;
    }
  }
  for (const [name, setter] of Object.entries(setters)) {
    Object.defineProperty(Built.prototype, name, {
      value(this: Built, ...args: readonly unknown[]) {
        setter(this.json, ...args);
        return this;
      },
    });
  }
  return stands(Built, `Card_Service.${type}`, type);
}

/** A finished card or response: JSON, and nothing more to set. */
export class Finished {
  constructor(private readonly content: Json) {}

  get json(): Json {
    return this.content;
  }

  printJson(): string {
    return JSON.stringify(this.content);
  }

  toJSON(): Json {
    return this.content;
  }
}

stands(Finished, 'Card_Service.Card', 'Card');
