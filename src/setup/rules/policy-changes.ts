import type {Cell, TabPlan} from '../../core/register/table-plan';

/** The cells of one row of a tab that decides who signs, by column key. */
export type KeptRow = Readonly<Record<string, string>>;

/** Rows by `tab/row`. */
export type KeptTabs = ReadonlyMap<string, KeptRow>;

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

/**
 * Rows of such a tab under what tells them apart: their first column that is filled, with a number where two are the same.
 * Columns beyond the plan are remarks of people's own.
 */
export function rowsOf(tab: TabPlan, rows: Rows): KeptTabs {
  const kept = new Map<string, KeptRow>();
  for (const {cells} of rows) {
    const filled = tab.columns.flatMap(({key}) => {
      const text = String(cells[key] ?? '').trim();
      return text === '' ? [] : [[key, text] as const];
    });
    const [first] = filled;
    if (!first) continue;
    const identity = String(cells.email ?? '').trim() || first[1];
    let name = `${tab.key}/${identity.slice(0, 80)}`;
    for (let twin = 2; kept.has(name); twin++) {
      name = `${tab.key}/${identity.slice(0, 80)} ${twin}`;
    }
    kept.set(name, Object.fromEntries(filled));
  }
  return kept;
}

export interface PolicyChange {
  /** `policy/level-1`. */
  readonly name: string;
  /** "Policy, level-1: Who signs …: “leadership, legal” → “leadership”". */
  readonly text: string;
}

/** What was changed, a sentence a row, each value before and after. */
export function policyChanges(
  tabs: readonly TabPlan[],
  before: KeptTabs,
  after: KeptTabs,
): readonly PolicyChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): readonly PolicyChange[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const key = name.slice(0, name.indexOf('/'));
    const tab = tabs.find(one => one.key === key);
    if (!tab) return [];
    const where = `${tab.title}, ${name.slice(key.length + 1)}`;
    const cells = tab.columns.flatMap(({key: column, header}) => {
      const [from = '', to = ''] = [was?.[column], is?.[column]];
      return from === to ? [] : [`${header}: ${quoted(from)} → ${quoted(to)}`];
    });
    if (cells.length === 0) return [];
    const what = !was ? 'row added: ' : !is ? 'row deleted: ' : '';
    return [{name, text: `${where}: ${what}${cells.join('; ')}`}];
  });
}

function quoted(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ', ');
  return line === ''
    ? '–'
    : `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}
