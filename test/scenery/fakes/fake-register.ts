import type {Call} from '../../../src/world/ask/call';
import {meantKey} from '../../../src/core/register/shown-names';
import type {
  Changes,
  ColumnPlan,
  Layout,
  PresentTabs,
  Reading,
  Register,
  TabPlan,
  TabProtection,
} from '../../../src/world/register';
import {REGISTER_PLAN} from '../../../src/product';
import {failing, opened} from './fake-files';
import {fakeCall} from './fake-workspace';
import type {FakeTab, FakeWorkspace} from './fake-workspace';

/** Sheets, acting as one person. Cells stay as they were written; names are what only the sheet shows. */
export class FakeRegister implements Register {
  constructor(
    private readonly workspace: FakeWorkspace,
    private readonly email: string,
  ) {}

  read(
    spreadsheetId: string,
    tabs: readonly string[],
    only: Readonly<Record<string, readonly string[]>> = {},
  ): Call<Reading> {
    const label = 'read the register';
    return fakeCall(label, () => {
      const file = opened(
        this.workspace,
        spreadsheetId,
        this.email,
        'reader',
        label,
      );
      const tables = tabs.map(key => {
        const tab = file.tabs.get(key) ?? failing('refused', label);
        const plan = REGISTER_PLAN.tabs.find(one => one.key === key);
        const wanted =
          only[key] ?? (plan ?? tab.plan).columns.map(one => one.key);
        const rows = tab.rows.map((row, at) => ({
          position: at + 1,
          cells: Object.fromEntries(
            wanted.map(column => [
              column,
              meantKey(planOf(tab, column), row[column] ?? ''),
            ]),
          ),
        }));
        const missing = wanted.filter(column =>
          tab.plan.columns.every(one => one.key !== column),
        );
        return [key, {rows, missing}] as const;
      });
      return {
        layout: layoutOf(spreadsheetId, file.tabs),
        tables: Object.fromEntries(tables),
      };
    });
  }

  write(layout: Layout, changes: Changes): Call<void> {
    const label = 'write into the register';
    return fakeCall(
      label,
      () => {
        const {tabs} = opened(
          this.workspace,
          layout.spreadsheetId,
          this.email,
          'writer',
          label,
        );
        const tab = (key: string): FakeTab =>
          tabs.get(key) ?? failing('refused', label);
        // All is looked at before anything is changed: a batch is one or none.
        for (const one of [
          ...(changes.append ?? []),
          ...(changes.set ?? []),
          ...(changes.swap ?? []),
        ]) {
          if (!this.mayEdit(layout.spreadsheetId, one.tab)) {
            failing('forbidden', label);
          }
        }
        for (const one of changes.append ?? []) known(tab(one.tab), one.cells);
        for (const one of changes.set ?? []) {
          known(tab(one.tab), one.cells);
          if (!tab(one.tab).rows[one.position - 1]) failing('refused', label);
        }
        for (const one of changes.swap ?? []) {
          known(tab(one.tab), {[one.column]: ''});
        }
        for (const one of changes.set ?? []) {
          Object.assign(tab(one.tab).rows[one.position - 1], one.cells);
        }
        for (const one of changes.append ?? []) {
          tab(one.tab).rows.push({...one.cells});
        }
        for (const {tab: key, column, from, to} of changes.swap ?? []) {
          for (const row of tab(key).rows) {
            if (row[column] === from) row[column] = to;
          }
        }
      },
      {repeatable: (changes.append ?? []).length === 0},
    );
  }

  private mayEdit(spreadsheetId: string, tab: string): boolean {
    return (
      this.workspace.files.get(spreadsheetId)?.owner === this.email ||
      this.workspace.protections
        .filter(one => one.spreadsheetId === spreadsheetId && one.tab === tab)
        .every(({editors}) => editors.includes(this.email))
    );
  }

  layOut(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]> {
    const label = 'lay out the register';
    return fakeCall(label, () => {
      const {tabs} = opened(
        this.workspace,
        spreadsheetId,
        this.email,
        'writer',
        label,
      );
      const missing = plan.filter(({key}) => !(key in present));
      // A sheet id that is taken refuses the whole batch.
      if (missing.some(({key}) => tabs.has(key))) failing('refused', label);
      for (const one of missing) {
        tabs.set(one.key, {
          plan: one,
          rows: (one.seed ?? []).map(row => ({...row})),
        });
      }
      const done = missing.map(({title}) => `Tab “${title}” made.`);
      for (const wanted of plan) {
        const tab = tabs.get(wanted.key);
        if (!tab) continue;
        const {columns, charts} = tab.plan;
        if (charts?.length !== wanted.charts?.length)
          done.push('Charts drawn.');
        if (columns.length !== wanted.columns.length) {
          done.push(`Tab “${wanted.title}”: columns added.`);
        }
        tabs.set(wanted.key, {...tab, plan: wanted});
      }
      return done;
    });
  }

  refresh(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]> {
    const label = 'bring the register up to date';
    return fakeCall(label, () => {
      const {tabs} = opened(
        this.workspace,
        spreadsheetId,
        this.email,
        'writer',
        label,
      );
      let changed = 0;
      for (const {key, columns} of plan.filter(one => one.key in present)) {
        for (const row of tabs.get(key)?.rows ?? []) {
          for (const {key: column, names = {}} of columns) {
            const name = names[String(row[column])];
            if (name === undefined || name === row[column]) continue;
            row[column] = name;
            changed++;
          }
        }
      }
      return changed === 0
        ? []
        : [
            `${changed} ${changed === 1 ? 'cell shows its name' : 'cells show names'}.`,
          ];
    });
  }

  protections(spreadsheetId: string): Call<readonly TabProtection[]> {
    const label = 'look at the protected tabs';
    return fakeCall(label, () =>
      this.workspace.protections
        .filter(one => one.spreadsheetId === spreadsheetId)
        .map(({spreadsheetId: _, ...one}) => one),
    );
  }

  protect(
    spreadsheetId: string,
    tabs: readonly string[],
    editors: readonly string[],
    replaced: readonly TabProtection[],
  ): Call<void> {
    const label = 'protect tabs of the register';
    return fakeCall(label, () => {
      opened(this.workspace, spreadsheetId, this.email, 'writer', label);
      this.workspace.protections = [
        ...this.workspace.protections.filter(
          ({id}) => !replaced.some(one => one.id === id),
        ),
        ...tabs.map((tab, at) => ({
          spreadsheetId,
          tab,
          id: this.workspace.protections.length + at + 1,
          editors: editors.map(one => one.toLowerCase()),
          open: false,
        })),
      ];
    });
  }

  tabs(spreadsheetId: string): Call<PresentTabs> {
    const label = 'look at the register';
    return fakeCall(label, () => {
      const {tabs} = opened(
        this.workspace,
        spreadsheetId,
        this.email,
        'reader',
        label,
      );
      return Object.fromEntries(
        [...tabs].map(([key, {plan}]) => [
          key,
          {
            columns: Object.fromEntries(
              plan.columns.map((column, at) => [column.key, at]),
            ),
            width: plan.columns.length,
            charts: {
              given: (plan.charts ?? []).map(({title}) => title),
              below: 22,
              rows: 1000,
            },
          },
        ]),
      );
    });
  }
}

function planOf({plan}: FakeTab, key: string): Partial<ColumnPlan> {
  return plan.columns.find(column => column.key === key) ?? {};
}

function known(tab: FakeTab, cells: Readonly<Record<string, unknown>>): void {
  const columns = new Set(tab.plan.columns.map(({key}) => key));
  for (const key of Object.keys(cells)) {
    if (!columns.has(key)) {
      throw new Error(`The tab "${tab.plan.key}" has no column "${key}".`);
    }
  }
}

function layoutOf(
  spreadsheetId: string,
  tabs: ReadonlyMap<string, FakeTab>,
): Layout {
  return {
    spreadsheetId,
    columns: Object.fromEntries(
      [...tabs].map(([key, {plan}]) => [
        key,
        Object.fromEntries(plan.columns.map((column, at) => [column.key, at])),
      ]),
    ),
  };
}
