import type {Directory, Ground, Person} from '../kernel/contracts';
import type {Collection} from '../kernel/store';
import {type ExamplePerson, GROUPS, OUTSIDERS, PEOPLE} from './example';

export interface Employee extends Person {
  readonly title: string;
  readonly department: string;
}

interface Group {
  readonly email: string;
  readonly members: readonly string[];
}

/** The people and groups of the tenant; the example organisation until others are added. */
export class Organisation implements Directory {
  private readonly accounts: Collection<Employee>;
  private readonly groups: Collection<Group>;

  constructor(private readonly ground: Ground) {
    this.accounts = ground.store.collection<Employee>('people.accounts');
    this.groups = ground.store.collection<Group>('people.groups');
    if (this.accounts.size === 0) this.seed();
  }

  /** Fills an empty directory with the example organisation. */
  seed(): void {
    for (const person of [...PEOPLE, ...OUTSIDERS]) this.add(person);
    for (const [email, members] of Object.entries(GROUPS)) {
      this.groups.set(email, {email, members});
    }
  }

  add(person: ExamplePerson): Employee {
    const email = person.email.toLowerCase();
    const id = accountId(email);
    return this.accounts.set(email, {...person, email, id});
  }

  person(email: string): Employee | undefined {
    return this.accounts.get(email.toLowerCase());
  }

  /** By Google's numeric account id. */
  byId(id: string): Employee | undefined {
    return this.people().find(person => person.id === id);
  }

  people(): readonly Employee[] {
    return [...this.accounts.values()];
  }

  /** People of the tenant's own domain: what a directory search covers. */
  colleagues(): readonly Employee[] {
    const suffix = `@${this.ground.settings.domain}`;
    return this.people().filter(({email}) => email.endsWith(suffix));
  }

  /** Whether programs may read it. */
  get isShared(): boolean {
    return this.ground.settings.directorySharing;
  }

  isColleague(email: string): boolean {
    return (
      this.accounts.has(email.toLowerCase()) &&
      email.toLowerCase().endsWith(`@${this.ground.settings.domain}`)
    );
  }

  group(email: string): readonly string[] | undefined {
    if (!this.groups.has(email.toLowerCase())) return undefined;
    const found = new Set<string>();
    const seen = new Set<string>();
    const open = (address: string): void => {
      if (seen.has(address)) return;
      seen.add(address);
      const group = this.groups.get(address);
      if (group) group.members.forEach(open);
      else found.add(address);
    };
    open(email.toLowerCase());
    return [...found];
  }

  groupAddresses(): readonly string[] {
    return [...this.groups.values()].map(({email}) => email);
  }
}

/** 21 digits that depend on the address only, so the same person has the same id in every run. */
function accountId(email: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(email)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `1${hash.toString().padStart(20, '0').slice(-20)}`;
}
