import {levelTitle} from '../../core/policy/level-title';
import {policyRows} from '../../core/policy/policy-tab';
import type {Preset} from '../../core/policy/policy';
import {
  LEFT_TO_PEOPLE,
  settingsFrom,
  settingsRows,
  type Settings,
} from '../../core/register/settings';
import type {Strand} from '../../world/ask/call';
import {writeRows} from '../../world/ask/write-rows';
import {RegisterFacts} from '../../world/incidents/register-facts';
import type {Changes} from '../../world/register';
import {settingNotes} from '../../world/setting-notes';
import type {World} from '../../world/world';
import type {SetupForm} from '../contract';
import {presets} from './presets';

type Appended = NonNullable<Changes['append']>[number];
type Changed = NonNullable<Changes['set']>[number];

export interface Filled {
  readonly detail: string;
  /** As the Settings tab had them when it was read. */
  readonly settings: Settings;
}

/** Policy and people where there are none yet, settings the form decides, and levels by name where an earlier version wrote keys. */
export function* fillRegister(
  world: World,
  form: SetupForm,
  registerId: string,
): Strand<Filled> {
  const done = new Set<string>();
  let settings: Settings | undefined;
  yield* writeRows(
    world.register,
    registerId,
    ['policy', 'people', 'settings', 'incidents'],
    reading => {
      if (reading === null) return null;
      const facts = new RegisterFacts(reading);
      settings = facts.settings;
      const append = [
        ...firstPolicy(facts, presetOf(world, form), done),
        ...firstPerson(facts, world, done),
      ];
      const set: Changed[] = [];
      settle(facts, world, form, append, set);
      if (append.length + set.length > 0) done.add('Settings written.');
      const swap = namedLevels(facts);
      if (swap.length > 0) done.add('Levels of incidents show their names.');
      return append.length + set.length + swap.length === 0
        ? null
        : {append, set, swap};
    },
  );
  if (settings === undefined) throw new Error('The register was not read.');
  const detail = done.size === 0 ? 'Nothing to change.' : [...done].join(' ');
  return {detail, settings};
}

function firstPolicy(
  facts: RegisterFacts,
  preset: Preset,
  done: Set<string>,
): readonly Appended[] {
  if (facts.rows('policy').length > 0) {
    const {preset: before} = facts.settings;
    if (before !== '' && before !== preset.key) {
      done.add(
        `“${preset.name}” was not used: the Policy tab is yours and stays. To start from it, delete its rows below the header and run set-up again.`,
      );
    }
    return [];
  }
  done.add(`Policy filled with “${preset.name}”.`);
  return policyRows(preset).map(cells => ({tab: 'policy', cells}));
}

function firstPerson(
  facts: RegisterFacts,
  {me}: World,
  done: Set<string>,
): readonly Appended[] {
  if (facts.rows('people').length > 0) return [];
  done.add('You were entered in People.');
  const cells = {name: '', email: me.email, team: 'Admin', lanes: ''};
  return [{tab: 'people', cells}];
}

function settle(
  facts: RegisterFacts,
  world: World,
  form: SetupForm,
  append: Appended[],
  set: Changed[],
): void {
  const {me, plan} = world;
  const leftToPeople = new Set<string>([
    ...LEFT_TO_PEOPLE,
    ...plan.settings.map(({key}) => key),
  ]);
  const policyIsTheirs = facts.rows('policy').length > 0;
  const wanted = settingsRows(
    settingsFrom(
      // A policy that is there keeps its name: the form's preset was not used.
      policyIsTheirs ? {...form, preset: facts.settings.preset} : form,
      policyIsTheirs ? facts.settings.policyName : presetOf(world, form).name,
      me.domain,
      facts.settings,
    ),
    plan.settings,
    settingNotes(world),
  );
  for (const row of wanted) {
    const there = facts
      .rows('settings')
      .find(({cells}) => cells.key === row.key);
    if (!there) append.push({tab: 'settings', cells: row});
    else if (
      there.cells.value !== row.value &&
      !leftToPeople.has(String(row.key))
    ) {
      set.push({
        tab: 'settings',
        position: there.position,
        by: 'key',
        cells: {value: row.value},
      });
    }
  }
}

function namedLevels(facts: RegisterFacts): NonNullable<Changes['swap']> {
  const written = new Set(
    facts.rows('incidents').map(({cells}) => cells.severity),
  );
  return facts.policy.levels
    .filter(({key}) => written.has(key))
    .map(level => ({
      tab: 'incidents',
      column: 'severity',
      from: level.key,
      to: levelTitle(level),
    }));
}

function presetOf(world: World, form: SetupForm): Preset {
  const preset = presets(world).find(({key}) => key === form.preset);
  if (!preset) throw new Error(`No preset "${form.preset}".`);
  return preset;
}
