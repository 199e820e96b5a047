import {lines} from '../../core/policy/policy-columns';
import type {Settings} from '../../core/register/settings';
import type {SettingPlan} from '../../core/register/table-plan';
import {PRESET_LISTS, type WordLists} from './background';
import {ruleOf} from './catalogue';
import type {Switches} from './findings';
import type {Level} from './rule';

const LEVELS: Readonly<Record<string, Level | 'off'>> = {
  block: 'block',
  warn: 'warn',
  hint: 'hint',
  off: 'off',
};

/** Rows of the Settings tab the rules of words read. */
export const WORD_SETTINGS = [
  {
    key: 'wordRules',
    initial: '',
  },
  {
    key: 'wordProducts',
    initial: '',
  },
  {
    key: 'wordMailboxes',
    initial: '',
  },
  {
    key: 'wordContacts',
    initial: '',
  },
  {
    key: 'wordSuppliers',
    initial: '',
  },
  {
    key: 'wordCustomers',
    initial: '',
  },
  {
    key: 'wordInternal',
    initial: '',
  },
  {
    key: 'wordPublicIds',
    initial: '',
  },
  {
    key: 'wordEstimates',
    initial: 'with owner',
  },
] as const satisfies readonly SettingPlan[];

type Key = (typeof WORD_SETTINGS)[number]['key'];

/** The lists of an installation; the preset where it says nothing. */
export function wordLists(
  {brought, services}: Pick<Settings, 'brought' | 'services'>,
  people: readonly string[],
): WordLists {
  const list = (key: Key): readonly string[] => lines(brought[key] ?? '');
  return {
    productWords: [...services, ...list('wordProducts')],
    publicContacts: list('wordContacts'),
    roleMailboxes: [
      ...PRESET_LISTS.roleMailboxes,
      ...list('wordMailboxes').map(
        mailbox => mailbox.toLowerCase().split('@')[0],
      ),
    ],
    suppliers: list('wordSuppliers'),
    internalNames: list('wordInternal'),
    publicIds: list('wordPublicIds'),
    people,
    customers: list('wordCustomers'),
    estimates: /never/i.test(brought.wordEstimates ?? '')
      ? 'never'
      : 'with owner',
  };
}

/** Lines that name no rule or no level are left aside. */
export function wordSwitches({brought}: Pick<Settings, 'brought'>): Switches {
  return Object.fromEntries(
    lines(brought.wordRules ?? '').flatMap(line => {
      const [id = '', level = ''] = line.split(':').map(part => part.trim());
      const named = LEVELS[level.toLowerCase()];
      return ruleOf(id) && named ? [[id, named]] : [];
    }),
  );
}
