import type {
  Container,
  Trace,
  TypedResult,
} from '../../emulator/appsscript/contracts';
import {createWorkspace, type Workspace} from '../../emulator/workspace';
import {REGISTER_PLAN} from '../../src/product';
import {deployLocally} from '../deploy-locally';

export const ADMIN = 'admin@example.com';
export const LEAD = 'comms.lead@example.com';
export const BOT = 'bot@example.com';

/** The product, set up in a Workspace with median latencies. */
export class BenchStage {
  readonly workspace: Workspace = createWorkspace({
    settings: {latency: 'median', searchLag: 2000},
  });
  private readonly scriptId = deployLocally(this.workspace);
  readonly registerId: string;

  constructor() {
    // A busy machine is not an endless loop, and a sweep over hundreds of reviews may take minutes of it.
    this.workspace.scripts.real.cpuLimitMs = 0;
    this.run(ADMIN, 'runSetup', {
      preset: 'level-1-4',
      writers: ['comms-team@example.com', BOT],
      domainReads: true,
      idPrefix: 'INC',
    });
    const [stored] = this.workspace.ground.store
      .collection<Readonly<Record<string, string>>>('script.properties')
      .values();
    const {registerId} = JSON.parse(stored.installation) as {
      registerId: string;
    };
    this.registerId = registerId;
  }

  /** @throws Error when the function fails or answers that it did. */
  run(
    as: string,
    name: string,
    parameter?: unknown,
    container?: Container,
  ): TypedResult {
    const result = this.attempt(as, name, parameter, container);
    const {outcome} = result;
    const answer = outcome.ok && (outcome.value as {ok?: boolean} | null);
    if (!outcome.ok || (answer && answer.ok === false)) {
      throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
    return result;
  }

  /** The same for functions of several parameters. */
  call(
    as: string,
    name: string,
    ...parameters: readonly unknown[]
  ): TypedResult {
    const result = this.workspace.scripts.run({
      scriptId: this.scriptId,
      function: name,
      parameters,
      as,
      surface: 'page',
    });
    valueOf(result);
    return result;
  }

  attempt(
    as: string,
    name: string,
    parameter?: unknown,
    container?: Container,
  ): TypedResult {
    return this.workspace.scripts.run({
      scriptId: this.scriptId,
      function: name,
      parameters: parameter === undefined ? [] : [parameter],
      as,
      surface: name === 'sweep' ? 'trigger' : 'page',
      ...(container && {container}),
    });
  }

  rest<T>(as: string, method: string, url: string, body?: unknown): T {
    const answer = this.workspace.request(as, method, url, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${url}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body as T;
  }

  later(minutes: number): void {
    this.workspace.ground.clock.advance(minutes * 60_000);
  }

  /** Rows of incidents that are over, as years of work leave them; or others, by what their cells say. */
  fill(
    count: number,
    year = 2020,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const rows = Array.from(
      {length: count},
      (_, nth): Readonly<Record<string, string>> => ({
        id: `INC-${year}-${String(nth + 1).padStart(5, '0')}`,
        title: `Incident number ${nth + 1}`,
        severity: 'level-3',
        phase: 'closed',
        kind: 'outage',
        visibility: 'open',
        setup: 'ready',
        operation: `op-filled-${year}-${nth + 1}`,
        ...more,
      }),
    );
    this.append('incidents', rows);
  }

  /** Customers who have been promised a summary of their own within two days. */
  contracts(customers: readonly string[]): void {
    this.append(
      'contracts',
      customers.map(customer => ({
        customer,
        clause: `Reports to ${customer}`,
        from: 'declared',
        within: '2880',
        audience: customer,
        stage: 'summary',
      })),
    );
  }

  protected append(
    key: string,
    rows: readonly Readonly<Record<string, string>>[],
  ): void {
    const tab = REGISTER_PLAN.tabs.find(one => one.key === key);
    if (!tab) throw new Error(`There is no tab "${key}".`);
    this.rest(
      ADMIN,
      'POST',
      `/v4/spreadsheets/${this.registerId}:batchUpdate`,
      {
        requests: [
          {
            appendCells: {
              sheetId: tab.sheetId,
              rows: rows.map(cells => ({
                values: tab.columns.map(column =>
                  cells[column.key] === undefined
                    ? {}
                    : {userEnteredValue: {stringValue: cells[column.key]}},
                ),
              })),
              fields: 'userEnteredValue',
            },
          },
        ],
      },
    );
  }

  /** The internal document of an incident that was declared here. */
  internalDocument(view: DeclaredView): Container {
    const found = view.documents.find(({kind}) => kind === 'internal');
    if (!found) throw new Error('There is no internal document.');
    return {fileId: found.fileId, kind: 'document'};
  }
}

/** As much of the product's answer as is needed here. */
export interface DeclaredView {
  readonly id: string;
  readonly complete: boolean;
  readonly documents: readonly {
    readonly kind: string;
    readonly fileId: string;
  }[];
}

export function valueOf<T>({outcome}: TypedResult): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  const answer = outcome.value as {ok: boolean; value: T};
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** An open incident with three documents and four roles, the declarer's own among them. */
export function aForm(nth: number, people: readonly string[] = []): object {
  return {
    operation: `op-bench-${String(nth).padStart(4, '0')}`,
    title: 'Checkout is down',
    known: 'Payments fail since 08:40 UTC.',
    severity: 'level-1',
    percentUsers: '85',
    kind: 'outage',
    detection: 'monitoring-errors',
    services: ['Checkout'],
    roles: {
      commander: 'commander@example.com',
      technicalLead: '',
      commsLead: LEAD,
      sme: 'sme@example.com',
      scribe: 'writer@example.com',
    },
    links: [],
    regulatory: [],
    visibility: 'open',
    people,
    rawEventData: 'intact',
    startedAt: '',
    detectedAt: '',
    comms: {needed: true, reason: 'Customers cannot pay.'},
    faq: {needed: true, reason: ''},
    technical: false,
    customerAction: '',
    affected: '',
  };
}

/** What a run cost in round trips; services count where they take time. */
export interface Cost {
  readonly ms: number;
  readonly calls: number;
  /** Rounds of REST calls, one after the other. */
  readonly waves: number;
  /** The same calls, each sent when the one before has answered. */
  readonly chainMs: number;
}

export function costOf({calls, elapsedMs}: Trace, startMs: number): Cost {
  const rest = calls.filter(({method}) => !method.startsWith('service.'));
  const sum = calls.reduce((total, {latencyMs}) => total + latencyMs, 0);
  return {
    ms: elapsedMs,
    calls: rest.length,
    waves: new Set(rest.map(({wave}) => wave)).size,
    chainMs: startMs + sum,
  };
}
