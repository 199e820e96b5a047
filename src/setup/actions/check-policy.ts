import {ask} from '../../world/ask/call';
import type {CheckView, Finding} from '../contract';
import {spreadsheetUrl} from '../../core/base/google-addresses';
import {isAddress, type Incident} from '../../core/incident/incident';
import type {CellFinding} from '../../core/policy/policy-tab';
import {
  isChained,
  type ChainedTab,
  type Log,
} from '../../core/register/chained-rows';
import {address} from '../../core/register/typed-cells';
import type {TabCheck} from '../../world/capability';
import type {TabProtection} from '../../world/register';
import {protectionFindings} from '../rules/protected-tabs';
import type {Installation, World} from '../../world/world';
import {explained} from '../../world/ask/explain';
import {
  installed,
  readFacts,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import {ownRegistersOf} from '../../world/incidents/own-registers';
import {run, runAll} from '../../world/ask/waves';

/** Tabs of the floor; capabilities bring more. */
const CHECKED = ['policy', 'people', 'settings', 'incidents'];

/** Every cell of the tabs people fill in that says something impossible, and records of incidents that have lost rows. */
export function checkPolicy(
  world: World,
  tabChecks: readonly TabCheck[],
): CheckView {
  const installation = installed(world);
  const {registerId} = installation;
  const tabs = [...new Set([...CHECKED, ...tabChecks.map(({tab}) => tab)])];
  const facts = readTabs(world, registerId, tabs);
  const unguarded = protectionFindings(
    world.plan.tabs,
    readProtections(world, registerId),
    world.installation.load()?.owners ?? [],
  );
  const named = (tab: string, findings: readonly CellFinding[]): Finding[] =>
    namedIn(registerId, tab, findings);
  const lost = tabs.flatMap(tab =>
    facts.missingColumns(tab).map((column): Finding => ({
      where: `${titleOf(tab)}: column "${column}"`,
      url: spreadsheetUrl(registerId),
      level: 'error',
      message: 'The column cannot be found; somebody has deleted it.',
      remedy: 'Undo the deletion in the version history of the register.',
    })),
  );
  return {
    checked: tabs.map(titleOf),
    findings: [
      ...inTheBin(world, installation),
      ...lost,
      ...unguarded.flatMap(one => named(titleOf(one.tab), [one])),
      ...named('Policy', facts.findings.policy),
      ...named('People', peopleFindings(facts)),
      ...tabChecks.flatMap(({tab, find}) =>
        named(
          titleOf(tab),
          find(facts.rows(tab), facts.policy, facts.keys, tab =>
            allLogs(facts, tab),
          ),
        ),
      ),
      ...named('Settings', facts.findings.settings),
      ...inOwnRegisters(world, facts, tabChecks),
    ],
  };
}

function namedIn(
  registerId: string,
  tab: string,
  findings: readonly CellFinding[],
): Finding[] {
  return findings.map(({where, level, message, remedy}) => ({
    where: `${tab}: ${where}`,
    url: spreadsheetUrl(registerId),
    level,
    message,
    remedy,
  }));
}

/** Chained rows of restricted incidents whose registers this person can open; of others nothing is said. */
function inOwnRegisters(
  world: World,
  main: RegisterFacts,
  tabChecks: readonly TabCheck[],
): readonly Finding[] {
  const checks = tabChecks.filter(({tab}) => isChained(tab));
  const own = ownRegistersOf(world, restrictedIn(main), [
    'incidents',
    ...checks.map(({tab}) => tab),
  ]);
  return own.flatMap(({registerId, facts, file}) => {
    const id = file.mark?.incident ?? '';
    return checks.flatMap(({tab, find}) =>
      namedIn(
        registerId,
        `${titleOf(tab)} of ${id}`,
        find(facts.rows(tab), main.policy, facts.keys, one =>
          facts.logs(one, new Set([id])),
        ),
      ),
    );
  });
}

/** Of incidents with a row of their own, whose rows may all be gone, and of those rows speak of; restricted ones have theirs elsewhere. */
function allLogs<T extends {readonly recordedAt: string}>(
  facts: RegisterFacts,
  tab: ChainedTab,
): ReadonlyMap<string, Log<T>> {
  const ids = new Set(
    [
      ...facts.incidentRows().map(({cells}) => cells.id),
      ...facts.rows(tab).map(({cells}) => cells.incident),
    ].map(id => String(id ?? '').trim()),
  );
  for (const {id} of restrictedIn(facts)) ids.delete(id);
  return facts.logs(tab, ids);
}

/** As their seals say: who types it over an open one hides nothing of it. */
function restrictedIn(facts: RegisterFacts): readonly Incident[] {
  return facts
    .incidents(({visibility}) => visibility === 'restricted')
    .map(({incident}) => incident)
    .filter(({visibility}) => visibility === 'restricted');
}

/** Drive deletes for ever what has lain in the bin for thirty days. Files nobody here may see are not judged. */
function inTheBin(
  world: World,
  {registerId, folderId, templates}: Installation,
): readonly Finding[] {
  const files = [
    {id: registerId, where: 'The register'},
    {id: folderId, where: 'The folder of the incidents'},
    ...Object.entries(templates).map(([key, id]) => ({
      id,
      where: `The template “${key}”`,
    })),
  ];
  const looked = runAll(
    world.transport,
    files.map(({id}) => ask(world.files.facts(id))),
  );
  return files.flatMap(({where}, at): readonly Finding[] => {
    const file = looked[at];
    return file.ok && file.value.trashed
      ? [
          {
            where,
            url: file.value.url,
            level: 'error',
            message: 'It is in the bin, and Drive deletes it after 30 days.',
            remedy: 'Restore it: Drive → Bin → Restore.',
          },
        ]
      : [];
  });
}

function titleOf(tab: string): string {
  return `${tab[0].toUpperCase()}${tab.slice(1)}`;
}

function peopleFindings(facts: RegisterFacts): readonly CellFinding[] {
  const rows = facts.rows('people');
  return rows.flatMap(({position, cells}, at): CellFinding[] => {
    const email = address(cells.email);
    const where = `row ${position + 1}, column "Address"`;
    if (!isAddress(email)) {
      return [
        {
          where,
          level: 'error',
          message: `"${email.slice(0, 60)}" is not a mail address.`,
          remedy: 'Write the complete address, or delete the row.',
        },
      ];
    }
    const earlier = rows
      .slice(0, at)
      .some(other => address(other.cells.email) === email);
    return earlier
      ? [
          {
            where,
            level: 'warning',
            message: `${email} is here twice.`,
            remedy: 'Delete one of the rows.',
          },
        ]
      : [];
  });
}

function readProtections(
  world: World,
  registerId: string,
): readonly TabProtection[] {
  try {
    return run(world.transport, ask(world.register.protections(registerId)));
  } catch (error) {
    throw explained(
      error,
      'The policy could not be checked.',
      'Ask for access to the register, or try again in a moment.',
    );
  }
}

function readTabs(
  world: World,
  registerId: string,
  tabs: readonly string[],
): RegisterFacts {
  try {
    return run(world.transport, readFacts(world, registerId, tabs));
  } catch (error) {
    throw explained(
      error,
      'The policy could not be checked.',
      'Ask for access to the register, or try again in a moment.',
    );
  }
}
