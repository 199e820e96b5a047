import {ownRegisterName} from '../../core/documents/file-names';
import {incidentRow} from '../../core/incident/incident-row';
import {sealingKey} from '../../core/base/seal';
import {sealCell} from '../../core/incident/row-seal';
import {hasEntry} from '../../core/register/journal';
import {policyRows} from '../../core/policy/policy-tab';
import {ownTabs} from '../../core/register/register-plan';
import {settingsRows} from '../../core/register/settings';
import {settingNotes} from '../../world/setting-notes';
import {ask} from '../../world/ask/call';
import type {Strand} from '../../world/ask/call';
import type {Reading} from '../../world/register';
import {declarationEntries} from './declaration-entries';
import {because, failedAs} from '../../world/ask/explain';
import type {There} from './look-around';
import {makeOnce} from '../../world/ask/make-once';
import {documentRows, journalAppend} from './record-documents';
import {SetUpRun} from './build-up';
import {nextOf} from './share-with-team';
import {writeRows} from '../../world/ask/write-rows';
import {noRegisterYet} from '../../core/incident/where-kept';

export function makeOwnRegister(
  run: SetUpRun,
  there: There,
  shares: Strand<void>[],
): void {
  const {world, incident, fresh} = run.start;
  const found = there.files.find(({mark}) => mark?.kind === 'register');
  run.registerId = run.registerId || (found?.id ?? '');
  if (run.registerId !== '') return;
  if (!fresh) run.mayHaveTwins = true;
  const mark = run.mark('register');
  const [made] = run.wave<string | void>([
    makeOnce(
      world.files.createSpreadsheet({
        name: ownRegisterName(incident),
        parent: incident.folderId,
        mark,
      }),
      world.files.find(run.wanted('register')),
      () => (run.mayHaveTwins = true),
    ),
    ...nextOf(shares),
  ]);
  if (made.ok) run.registerId = made.value ?? '';
  else run.board.failed('own-register', because(made.error));
}

export function* layOutOwn(run: SetUpRun): Strand<void> {
  const {register, plan} = run.start.world;
  const tabs = ownTabs(plan.tabs);
  try {
    const present = run.start.fresh
      ? {}
      : yield* ask(register.tabs(run.registerId));
    if (tabs.every(({key}) => key in present)) return;
    try {
      yield* ask(register.layOut(run.registerId, tabs, present));
    } catch (error) {
      if (!failedAs(error, 'unknown')) throw error;
      const now = yield* ask(register.tabs(run.registerId));
      if (tabs.every(({key}) => key in now)) return;
      yield* ask(register.layOut(run.registerId, tabs, now));
    }
  } catch (error) {
    run.board.failed('own-register', because(error));
  }
}

/** The full row, policy and settings as they were, and the documents: all in the register only its people can open. */
export function recordInOwn(run: SetUpRun): Strand<void> {
  const {world, incident, policy, settings} = run.start;
  const empty = (reading: Reading | null, tab: string): boolean =>
    (reading?.tables[tab]?.rows ?? []).length === 0;
  return writeRows(
    world.register,
    run.registerId,
    ownTabs(world.plan.tabs).map(({key}) => key),
    reading => {
      const rowThere = !empty(reading, 'incidents');
      const append = [
        ...(rowThere
          ? []
          : [
              {
                tab: 'incidents',
                cells: {
                  ...incidentRow(
                    {
                      ...incident,
                      setup: {state: 'ready'},
                      registerId: run.registerId,
                    },
                    policy,
                  ),
                  seal: sealCell(incident, {
                    key: sealingKey(world.secrets.keys()),
                    at: world.now,
                    stub: false,
                    registerId: run.registerId,
                  }),
                },
              },
              ...declarationEntries(incident, policy).map(journalAppend),
            ]),
        ...(empty(reading, 'policy')
          ? policyRows(policy).map(cells => ({tab: 'policy', cells}))
          : []),
        ...(empty(reading, 'settings')
          ? settingsRows(
              settings,
              world.plan.settings,
              settingNotes(world),
            ).map(cells => ({
              tab: 'settings',
              cells,
            }))
          : []),
        ...documentRows(run, reading),
      ];
      return append.length === 0 ? null : {append};
    },
  );
}

/** Tells the stub where the own register is. */
export function nameOwn(run: SetUpRun): Strand<void> {
  const {world, layout, incident} = run.start;
  const from = noRegisterYet(incident.operation);
  if (incident.registerId !== from) return (function* () {})();
  return ask(
    world.register.write(layout, {
      swap: [
        {tab: 'incidents', column: 'registerId', from, to: run.registerId},
      ],
    }),
  );
}

/** The journal first: once the stub says ready, nobody looks again. */
export function* recordedInOwn(
  run: SetUpRun,
  ready: ReturnType<typeof journalAppend>,
  swapped: Strand<void>,
): Strand<void> {
  yield* writeRows(
    run.start.world.register,
    run.registerId,
    ['journal'],
    reading =>
      hasEntry(reading?.tables.journal?.rows ?? [], String(ready.cells.key))
        ? null
        : {append: [ready]},
  );
  yield* swapped;
}
