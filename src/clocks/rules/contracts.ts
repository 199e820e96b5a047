import {lines} from '../../core/policy/policy-columns';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import {ANCHORS, isAnchor} from '../../core/policy/anchors';
import {AUDIENCES, type Duty, type Timing} from './duty';
import {readSpan, withinText} from './span-words';

/** What decides whether a clause applies to an incident. */
export interface ContractScope {
  /** Level keys, most severe first. */
  readonly levels: readonly string[];
  readonly severity: string;
  readonly services: readonly string[];
}

/**
 * The duties contracts set for an incident (S0-36). A row that cannot be read is a duty that says so: a deadline that
 * nobody sees is worse than a wrong one.
 */
export function contractDuties(
  rows: readonly PolicyRow[],
  scope: ContractScope,
): readonly Duty[] {
  return rows.flatMap(row => {
    const read = readContract(row, scope.levels);
    return read !== null && applies(read, scope) ? [read.duty] : [];
  });
}

/** Every wrong row, for the check of the installation. */
export function contractFindings(
  rows: readonly PolicyRow[],
  levels: readonly string[],
): readonly CellFinding[] {
  return rows.flatMap(row => {
    const timing = readContract(row, levels)?.duty.timing;
    return timing?.kind === 'wrong'
      ? [
          {
            where: `row ${row.position + 1}`,
            level: 'error' as const,
            message: timing.why,
            remedy:
              'Correct the cell; the clause is shown as invalid until then.',
          },
        ]
      : [];
  });
}

interface Contract {
  readonly duty: Duty;
  /** Levels it applies to; null for all. */
  readonly severities: readonly string[] | null;
  /** Lower case; none: all. */
  readonly services: readonly string[];
}

function applies(
  {severities, services}: Contract,
  scope: ContractScope,
): boolean {
  const level =
    severities === null ||
    // Of an incident without a level nobody knows that a clause does not apply.
    scope.severity === '' ||
    severities.includes(scope.severity);
  const service =
    services.length === 0 ||
    scope.services.length === 0 ||
    scope.services.some(one => services.includes(one.toLowerCase()));
  return level && service;
}

/** `level-1`: that level; `level-2+`: that level and every more severe one. Null for an empty row. */
function readContract(
  {position, cells}: PolicyRow,
  levels: readonly string[],
): Contract | null {
  const typed = (key: string): string => String(cells[key] ?? '').trim();
  const customer = typed('customer');
  if (customer === '' && typed('clause') === '' && typed('within') === '') {
    return null;
  }
  const wrong = (column: string, expected: string): Timing => ({
    kind: 'wrong',
    why: `Contracts, row ${position + 1}, "${column}" is "${typed(COLUMN_KEYS[column]).slice(0, 40)}". Write ${expected}.`,
  });
  const span = readSpan(typed('within'));
  const from = typed('from') || 'detected';
  const severities = levelsIn(typed('severity'), levels);
  const timing: Timing =
    customer === ''
      ? wrong('Customer or tier', 'whom the contract is with')
      : severities === undefined
        ? wrong(
            'Severity',
            `one of: ${levels.join(', ')}; "+" adds the more severe ones`,
          )
        : !isAnchor(from)
          ? wrong('Counted from', `one of: ${Object.keys(ANCHORS).join(', ')}`)
          : span === null
            ? wrong(
                'Within',
                'minutes, or "72 h", "4 business days", "1 month"',
              )
            : {kind: 'within', span, from};
  const clause = typed('clause').split('\n')[0].slice(0, 120);
  return {
    severities: severities ?? null,
    services: lines(typed('services')).map(one => one.toLowerCase()),
    duty: {
      // Not the row's number: people sort.
      key: [
        'contract',
        customer,
        clause,
        from,
        typed('within'),
        typed('audience'),
      ]
        .join(':')
        .slice(0, 160),
      source: 'contract',
      clause: [
        `Contract with ${customer || '(nobody named)'}`,
        clause === '' ? '' : `, ${clause}`,
        timing.kind === 'within'
          ? `: ${withinText(timing.span, ANCHORS[timing.from])}`
          : '',
      ].join(''),
      audience: audienceIn(typed('audience')),
      channel: typed('route').toLowerCase(),
      stage: stageIn(typed('stage'), timing),
      step: '',
      timing,
      check: '',
    },
  };
}

const COLUMN_KEYS: Readonly<Record<string, string>> = {
  'Customer or tier': 'customer',
  Severity: 'severity',
  'Counted from': 'from',
  Within: 'within',
};

function levelsIn(
  typed: string,
  levels: readonly string[],
): readonly string[] | null | undefined {
  if (typed === '') return null;
  const key = typed.replace(/\+$/, '').trim();
  const at = levels.indexOf(key);
  if (at < 0) return undefined;
  return typed.endsWith('+') ? levels.slice(0, at + 1) : [key];
}

function audienceIn(typed: string): string {
  const word = typed.toLowerCase();
  return word === '' ? 'customers' : word in AUDIENCES ? word : typed;
}

function stageIn(typed: string, timing: Timing): Duty['stage'] {
  if (typed === 'resolution' || typed === 'summary') return typed;
  return timing.kind === 'within' &&
    (timing.from === 'resolved' || timing.from === 'impactEnded')
    ? 'resolution'
    : 'first';
}
