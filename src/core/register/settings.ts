import {isAddress} from '../incident/incident';
import {ID_PREFIX} from '../incident/incident-id';
import {lines} from '../policy/policy-columns';
import {isWebAppAddress} from '../base/web-app-address';
import type {CellFinding, PolicyRow} from '../policy/policy-tab';
import type {Cell, SettingPlan} from './table-plan';
import {address, yesOrNo} from './typed-cells';

/** What the Settings tab says; a wrong or missing value falls back to the safe one. */
export interface Settings {
  readonly preset: string;
  readonly policyName: string;
  readonly idPrefix: string;
  /** Addresses or groups that write in the incident folder. */
  readonly writers: readonly string[];
  readonly domainReads: boolean;
  /** Whose members "everybody" are. */
  readonly domain: string;
  /** Offered while typing. */
  readonly services: readonly string[];
  /** Who gets released texts, addresses or groups: CS Ops and CS leadership (S0-35). */
  readonly csOps: readonly string[];
  readonly csLeadership: readonly string[];
  /** Web app address that goes before the one that is found; '' mostly. */
  readonly reviewPage: string;
  /** Values of the rows the capabilities bring, by key, as written. */
  readonly brought: Readonly<Record<string, string>>;
}

/** Settings every capability stands on. */
type FloorKey = Exclude<keyof Settings, 'brought'>;

/** In the order people find them in. */
const FLOOR_KEYS = [
  'preset',
  'policyName',
  'idPrefix',
  'writers',
  'domainReads',
  'domain',
  'services',
  'csOps',
  'csLeadership',
  'reviewPage',
] as const satisfies readonly FloorKey[];

/**
 * One row a setting; what a capability brings is written with what it starts as, unless it has a value.
 *
 * @param notes What each means, by its key.
 */
export function settingsRows(
  settings: Settings,
  brought: readonly SettingPlan[],
  notes: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, Cell>>[] {
  const floor = FLOOR_KEYS.map(key => {
    const value = settings[key];
    return {
      key,
      value:
        typeof value === 'boolean'
          ? value
            ? 'yes'
            : 'no'
          : typeof value === 'string'
            ? value
            : value.join('\n'),
      note: notes[key] ?? '',
    };
  });
  return [
    ...floor,
    ...brought.map(({key, initial}) => ({
      key,
      value: settings.brought[key] ?? initial,
      note: notes[key] ?? '',
    })),
  ];
}

export function readSettings(rows: readonly PolicyRow[]): {
  readonly settings: Settings;
  readonly findings: readonly CellFinding[];
} {
  const findings: CellFinding[] = [];
  const row = (key: FloorKey): PolicyRow | undefined =>
    rows.find(({cells}) => String(cells.key ?? '').trim() === key);
  const value = (key: FloorKey): string =>
    String(row(key)?.cells.value ?? '').trim();
  const wrong = (key: FloorKey, message: string, remedy: string): void => {
    const at = row(key)?.position;
    findings.push({
      where:
        at === undefined ? `setting "${key}"` : `row ${at + 1}, column "Value"`,
      level: 'error',
      message,
      remedy,
    });
  };
  for (const [at, {position, cells}] of rows.entries()) {
    const key = String(cells.key ?? '').trim();
    const first = rows.findIndex(
      one => String(one.cells.key ?? '').trim() === key,
    );
    if (key === '' || first === at) continue;
    findings.push({
      where: `row ${position + 1}, column "Setting"`,
      level: 'error',
      message: `"${key}" is here twice: what row ${rows[first].position + 1} says counts.`,
      remedy: 'Delete one of the rows.',
    });
  }
  const idPrefix = value('idPrefix');
  if (!ID_PREFIX.test(idPrefix)) {
    wrong(
      'idPrefix',
      `"${idPrefix}" cannot begin an incident id; INC is used.`,
      'Write two to ten capital letters or digits, a letter first.',
    );
  }
  const writers = lines(value('writers')).map(address);
  const strangers = writers.filter(writer => !isAddress(writer));
  if (strangers.length > 0) {
    wrong(
      'writers',
      `"${strangers[0]}" is not a mail address.`,
      'Write complete addresses, one a line.',
    );
  }
  const addresses = (key: 'csOps' | 'csLeadership'): readonly string[] => {
    const typed = lines(value(key)).map(address);
    const stranger = typed.find(one => !isAddress(one));
    if (stranger !== undefined) {
      wrong(
        key,
        `"${stranger}" is not a mail address.`,
        'Write complete addresses, one a line.',
      );
    }
    return typed.filter(isAddress);
  };
  const reviewPage = value('reviewPage');
  if (reviewPage !== '' && !isWebAppAddress(reviewPage)) {
    wrong(
      'reviewPage',
      'That is not the address of a web app; it is ignored.',
      'Copy it from the script editor: Deploy, Manage deployments. It begins with https://script.google.com/ and ends in /exec.',
    );
  }
  const domainReads = yesOrNo(row('domainReads')?.cells.value);
  if (typeof domainReads === 'string') {
    wrong(
      'domainReads',
      `"${value('domainReads')}" is neither yes nor no; no is used.`,
      'Write yes or no.',
    );
  }
  return {
    settings: {
      preset: value('preset'),
      policyName: value('policyName') || value('preset'),
      idPrefix: ID_PREFIX.test(idPrefix) ? idPrefix : 'INC',
      writers: writers.filter(isAddress),
      domainReads: domainReads === true,
      domain: address(value('domain')).replace(/^@/, ''),
      services: lines(value('services')),
      csOps: addresses('csOps'),
      csLeadership: addresses('csLeadership'),
      reviewPage: isWebAppAddress(reviewPage) ? reviewPage : '',
      brought: broughtValues(rows),
    },
    findings,
  };
}

function broughtValues(
  rows: readonly PolicyRow[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows
      .map(({cells}) => [
        String(cells.key ?? '').trim(),
        String(cells.value ?? '').trim(),
      ])
      .filter(([key]) => key !== '' && !FLOOR_KEYS.some(one => one === key))
      // Of two rows of one setting the upper one counts.
      .reverse(),
  );
}

/** What no form holds: set-up leaves it as people wrote it, be it wrong. */
export const LEFT_TO_PEOPLE = [
  'services',
  'csOps',
  'csLeadership',
  'reviewPage',
] as const satisfies readonly FloorKey[];

export function settingsFrom(
  form: Pick<Settings, 'preset' | 'writers' | 'domainReads' | 'idPrefix'>,
  policyName: string,
  domain: string,
  kept: Pick<Settings, (typeof LEFT_TO_PEOPLE)[number] | 'brought'>,
): Settings {
  const {services, csOps, csLeadership, reviewPage, brought} = kept;
  return {
    ...form,
    policyName,
    domain,
    services,
    csOps,
    csLeadership,
    reviewPage,
    brought,
  };
}
