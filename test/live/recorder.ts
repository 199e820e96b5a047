import {PEOPLE} from '../../emulator/people/example';
import {
  ROLES,
  type Credentials,
  type Role,
} from '../../scripts/live/credentials';
import {EXAMPLE_CREDENTIALS} from './emulator-process';

interface Recorded {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body: string | null;
    readonly headers: Readonly<Record<string, readonly string[]>>;
  };
  readonly response: {
    readonly status: {readonly code: number; readonly message: string};
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly body: {readonly string: string};
  };
}

/** What of an answer's head `npm run fidelity` looks at. */
const KEPT = ['content-type', 'date'];

/**
 * Keeps every call and answer of one test in the form `npm run fidelity` replays. Tokens are never kept; people's
 * addresses become those of the example organisation, in whose names the replay asks again.
 */
export class Recorder {
  private readonly interactions: Recorded[] = [];
  private readonly names = new Map<string, string>();

  constructor(
    private readonly credentials: Credentials,
    private readonly test: string,
    private readonly folder: string,
  ) {}

  async fetch(
    role: Role,
    input: Parameters<typeof fetch>[0],
    init: Parameters<typeof fetch>[1],
  ): Promise<Response> {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const response = await fetch(request);
    const answer = await response.clone().text();
    this.learnNames(answer);
    const {pathname, search} = new URL(request.url);
    this.interactions.push({
      request: {
        method: request.method,
        uri: `${originOf(request.url)}${pathname}${search}`,
        body: body === '' ? null : body,
        headers: {
          ...kept(request.headers, ['content-type']),
          'recorded-as': [emailOf(EXAMPLE_CREDENTIALS, role) ?? ''],
        },
      },
      response: {
        status: {code: response.status, message: response.statusText},
        headers: kept(response.headers, KEPT),
        body: {string: answer},
      },
    });
    return response;
  }

  get length(): number {
    return this.interactions.length;
  }

  forgetFrom(index: number): void {
    this.interactions.length = index;
  }

  finished(): {folder: string; file: string; text: string} {
    const {interactions} = this;
    return {
      folder: this.folder,
      file: `${this.test.replace(/\W+/g, '-')}.json`,
      text: this.scrubbed(JSON.stringify({version: 1, interactions}, null, 1)),
    };
  }

  /** `user` objects of Drive and Docs tell which display name an address has. */
  private learnNames(answer: string): void {
    for (const role of ROLES) {
      const email = emailOf(this.credentials, role);
      const example = emailOf(EXAMPLE_CREDENTIALS, role);
      if (!email || !example || !answer.includes(email)) continue;
      const name = displayNameBeside(answer, email);
      const stand = PEOPLE.find(person => person.email === example);
      if (name && stand) this.names.set(name, stand.displayName);
    }
  }

  private scrubbed(text: string): string {
    let clean = text;
    for (const role of ROLES) {
      const email = emailOf(this.credentials, role);
      const example = emailOf(EXAMPLE_CREDENTIALS, role);
      if (!email || !example) continue;
      clean = replaced(clean, email, example);
      clean = replaced(
        clean,
        encodeURIComponent(email),
        encodeURIComponent(example),
      );
    }
    for (const [name, stand] of this.names) {
      clean = replaced(clean, name, stand);
    }
    const domain = this.credentials.people.owner.email.split('@')[1];
    return replaced(clean, domain, 'example.com');
  }
}

function emailOf({people}: Credentials, role: Role): string | undefined {
  return people[role]?.email;
}

function replaced(text: string, what: string, by: string): string {
  return text.split(what).join(by);
}

/** The display name in the same JSON object as the address. */
function displayNameBeside(answer: string, email: string): string | undefined {
  const object = answer
    .split(/[{}]/)
    .find(part => part.includes(`"${email}"`) && part.includes('displayName'));
  return object && /"displayName":\s*"([^"]+)"/.exec(object)?.[1];
}

function kept(
  headers: Headers,
  names: readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = headers.get(name);
      return value === null ? [] : [[name, [value]]];
    }),
  );
}

/** Replays know Google's hosts only. */
function originOf(url: string): string {
  const {origin, hostname} = new URL(url);
  return hostname === 'localhost' ? 'https://www.googleapis.com' : origin;
}
