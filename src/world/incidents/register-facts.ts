import type {FieldProblem} from '../../core/base/answer';
import {
  CHAINED,
  endsIn,
  logRecord,
  logsOf,
  type ChainedTab,
  type Log,
} from '../../core/register/chained-rows';
import {
  ledgerIn,
  NO_LEDGER,
  type Ledger,
  type LedgerRow,
} from '../../core/register/ledger';
import type {HeadsTaken} from '../../core/register/record-head';
import {sealedCells} from '../../core/register/sealed-cells';
import type {KnownPerson} from '../../core/incident/words';
import {languageTag, UNKNOWN_LANGUAGE} from '../../core/documents/language';
import {copied, rowsOnce, type RowsOnce} from '../../core/incident/copied-rows';
import {isIncidentId} from '../../core/incident/incident-id';
import {readIncidentRow} from '../../core/incident/read-incident-row';
import {
  sealedRow,
  withNamedPeople,
  type SealedRow,
  withNobody,
} from '../../core/incident/row-seal';
import {NO_SEAL, typedPeople} from '../../core/incident/typed-people';
import type {SealKey} from '../../core/base/seal';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {readPolicy, type CellFinding} from '../../core/policy/policy-tab';
import type {Policy} from '../../core/policy/policy';
import {readSettings, type Settings} from '../../core/register/settings';
import {address} from '../../core/register/typed-cells';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {ask, type Strand} from '../ask/call';
import type {Layout, Reading, Register, Row} from '../register';
import type {Installation, World} from '../world';

export interface FoundRow {
  /** With those people who were named through the add-on; who else stands in its cells is among the problems. */
  readonly incident: Incident;
  /** As its cells say, whoever wrote them. */
  readonly typed: Incident;
  readonly position: number;
  readonly problems: readonly FieldProblem[];
  /** Lines of the links' cell that are no links. */
  readonly otherLinks: readonly string[];
  /** What the add-on wrote there; null where no seal holds. */
  readonly sealed: SealedRow | null;
}

/** A register's tabs as the rules see them. Tabs that were not read are empty. */
export class RegisterFacts {
  readonly layout: Layout;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly findings: {
    readonly policy: readonly CellFinding[];
    readonly settings: readonly CellFinding[];
  };

  /** By row, each read once: there may be thousands. */
  private readonly read = new Map<Row, FoundRow>();
  private once: RowsOnce<Row> | undefined;
  private claimed: ReadonlyMap<string, readonly Row[]> | undefined;

  /**
   * @param keys To tell what the add-on wrote from what people typed; without them cells are believed.
   * @param heads Where records ended before the tabs were read: to tell which rows are missing.
   */
  constructor(
    readonly reading: Reading,
    readonly keys: readonly SealKey[] = [],
    private readonly heads: HeadsTaken = () => null,
  ) {
    const settings = readSettings(this.rows('settings'));
    const policy = readPolicy(
      settings.settings.policyName,
      this.rows('policy'),
    );
    this.layout = reading.layout;
    this.settings = settings.settings;
    this.policy = policy.policy;
    this.findings = {policy: policy.findings, settings: settings.findings};
  }

  rows(tab: string): readonly Row[] {
    return this.reading.tables[tab]?.rows ?? [];
  }

  missingColumns(tab: string): readonly string[] {
    return this.reading.tables[tab]?.missing ?? [];
  }

  incidentRow(id: string): FoundRow | null {
    return this.found(row => String(row.cells.id) === id);
  }

  /** Told apart by operation, not by id: that is how a repeated form finds its incident. */
  operationRow(operation: string): FoundRow | null {
    return this.found(row => row.cells.operation === operation);
  }

  /** @param wanted Judged on the cells as they stand; whoever needs few rows of years of them says so. */
  incidents(
    wanted: (cells: Row['cells']) => boolean = () => true,
  ): readonly FoundRow[] {
    return this.incidentRows()
      .filter(({cells}) => wanted(cells))
      .map(row => this.incidentAt(row));
  }

  /** As they stand. */
  incidentRows(): readonly Row[] {
    // A line of totals or a heading is no incident.
    return this.rowsOnce().rows.filter(({cells}) =>
      isIncidentId(String(cells.id ?? '').trim()),
    );
  }

  /** Who was told what, of each of these incidents; the tab `comms` has to be read. */
  ledgers(ids: ReadonlySet<string>): ReadonlyMap<string, Ledger> {
    const logs = this.logs<LedgerRow>('comms', ids);
    return new Map([...logs].map(([id, log]) => [id, ledgerIn(log)]));
  }

  /** The same of one incident. */
  ledger(id: string): Ledger {
    return this.ledgers(new Set([id])).get(id) ?? NO_LEDGER;
  }

  /** Rows of a chained tab, of each of these incidents. */
  logs<T extends {readonly recordedAt: string}>(
    tab: ChainedTab,
    ids: ReadonlySet<string>,
  ): ReadonlyMap<string, Log<T>> {
    const own = this.incidents(({id}) => ids.has(String(id).trim()));
    return logsOf<T>(tab, this.rows(tab), {
      wanted: ids,
      keys: this.keys,
      heads: this.heads,
      before: new Set(
        own.flatMap(({incident, sealed}) =>
          sealed?.sealing === false ? [incident.id] : [],
        ),
      ),
      bare: this.missingColumns(tab).includes('seal'),
    });
  }

  documentsOf(id: string): readonly IncidentDocument[] {
    return this.rows('documents').flatMap(({cells}) =>
      cells.incident === id ? (documentIn(cells) ?? []) : [],
    );
  }

  /**
   * Whether the ledger says that a version of it went to those who send it; the tabs `comms` and `incidents` have to be read.
   * Who types such a row releases nothing, nor does who deletes the column of seals before.
   */
  isReleased({
    fileId,
    incident,
  }: Pick<IncidentDocument, 'fileId' | 'incident'>): boolean {
    const bare =
      this.missingColumns('comms').includes('seal') &&
      endsIn(this.heads(logRecord(incident))).comms === '';
    return (this.releases().get(fileId) ?? []).some(({cells}) => {
      const recorded = sealedCells<LedgerRow>(
        CHAINED.comms.purpose,
        cells.seal,
        this.keys,
      );
      return recorded === null
        ? this.keys.length === 0 ||
            (cells.incident === incident &&
              (bare || this.incidentRow(incident)?.sealed?.sealing === false))
        : releasedIn(recorded.key) === fileId;
    });
  }

  /** Rows that claim it, by file: a board asks for hundreds. */
  private releases(): ReadonlyMap<string, readonly Row[]> {
    if (this.claimed) return this.claimed;
    const claimed = new Map<string, Row[]>();
    for (const row of this.rows('comms')) {
      const {key, seal} = row.cells;
      const inSeal = /"key":"([^"]*)"/.exec(String(seal))?.[1];
      for (const id of new Set([releasedIn(key), releasedIn(inSeal)])) {
        if (id !== '') claimed.set(id, [...(claimed.get(id) ?? []), row]);
      }
    }
    return (this.claimed = claimed);
  }

  /** Whether mail may go there unasked, whoever typed the address: to the organisation’s own, and to those People names. */
  isOurs(email: string): boolean {
    const {domain} = this.settings;
    const one = email.toLowerCase();
    return (
      domain === '' ||
      one.endsWith(`@${domain}`) ||
      this.people().some(known => known.email.toLowerCase() === one)
    );
  }

  /** What one form made; null when it made nothing yet. */
  documentMadeBy(operation: string): IncidentDocument | null {
    const row = this.rows('documents').find(
      ({cells}) => cells.operation === operation,
    );
    const all = row ? this.documentsOf(String(row.cells.incident ?? '')) : [];
    return all.find(({fileId}) => fileId === row?.cells.fileId) ?? null;
  }

  /** Those of the People tab who have an address. */
  people(): readonly KnownPerson[] {
    return this.rows('people').flatMap(({cells}) => {
      const email = address(cells.email);
      return email === ''
        ? []
        : [{name: String(cells.name ?? '').trim(), email}];
    });
  }

  private found(wanted: (row: Row) => boolean): FoundRow | null {
    const row = this.rowsOnce().rows.find(wanted);
    return row ? this.incidentAt(row) : null;
  }

  private rowsOnce(): RowsOnce<Row> {
    return (this.once ??= rowsOnce(this.rows('incidents')));
  }

  incidentAt(row: Row): FoundRow {
    const known = this.read.get(row);
    if (known) return known;
    const found = this.parse(row);
    this.read.set(row, found);
    return found;
  }

  private parse(row: Row): FoundRow {
    const {incident, problems, otherLinks} = readIncidentRow(
      row.cells,
      this.policy,
    );
    const sealed = sealedRow(row.cells, this.keys);
    const unsealed = sealed === null && this.keys.length > 0;
    return {
      // Ids and names in cells are no keys: what the add-on wrote counts.
      incident:
        sealed === null
          ? unsealed
            ? withNobody(incident)
            : incident
          : {
              ...withNamedPeople(incident, sealed),
              operation: sealed.operation,
              folderId: sealed.folderId,
              visibility: sealed.visibility,
            },
      typed: incident,
      problems: [
        ...problems,
        ...(unsealed
          ? [
              {
                field: 'roles.commander',
                message: `${NO_SEAL.message} ${NO_SEAL.remedy}`,
              },
            ]
          : typedPeople(incident, sealed)),
        ...copied(row, this.rowsOnce().copies.get(row) ?? []),
      ],
      otherLinks,
      position: row.position,
      sealed,
    };
  }
}

/** Id of the file whose release the key of a row tells; '' for none. */
function releasedIn(key: unknown): string {
  const text = String(key ?? '');
  return text.slice(0, Math.max(0, text.indexOf(':release:')));
}

/** What a register says, judged by where its records end. One call. */
export function* readFacts(
  {heads, register, secrets}: Pick<World, 'heads' | 'register' | 'secrets'>,
  ...what: Parameters<Register['read']>
): Strand<RegisterFacts> {
  // Before the rows: a record that goes on between has not lost any.
  const taken = heads.taken();
  const reading = yield* ask(register.read(...what));
  return new RegisterFacts(reading, secrets.keys(), taken);
}

/** A row of the Documents tab; null when it names no kind of document. */
export function documentIn(cells: Row['cells']): IncidentDocument | null {
  const kind = String(cells.kind ?? '');
  if (!isKey(DOCUMENTS, kind)) return null;
  return {
    incident: String(cells.incident ?? ''),
    kind,
    fileId: String(cells.fileId ?? ''),
    number: Number(cells.number) || 1,
    createdAt: String(cells.createdAt ?? ''),
    writtenFor: String(cells.writtenFor ?? ''),
    ...translationIn(cells),
  };
}

function translationIn(
  cells: Row['cells'],
): Pick<IncidentDocument, 'translation'> {
  const of = String(cells.translates ?? '');
  return of === ''
    ? {}
    : {
        translation: {
          // A tag somebody has typed over names no language.
          language:
            languageTag(String(cells.language ?? '')) || UNKNOWN_LANGUAGE,
          of,
          from: String(cells.translatedFrom ?? ''),
        },
      };
}

export function installed(world: World): Installation {
  const installation = world.installation.load();
  if (installation === null) {
    throw new UserError(
      'Incident Comms is not set up yet.',
      'There is no register and there are no templates.',
      'Ask an admin to run set-up, from the menu or on the first page of the web app.',
    );
  }
  return installation;
}

/** Everything is done in somebody's name; without one there is no record of who decided. */
export function signedIn(world: World): string {
  if (world.me.email === '') {
    throw new UserError(
      'Nothing was done.',
      'Google does not say who you are, so it could not be recorded who did it.',
      'Sign in with an account of your organisation.',
    );
  }
  return world.me.email;
}
