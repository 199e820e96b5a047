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
    note: 'Rules switched off or with another level, one a line: "TONE-hollow: off", "JARGON: hint". Levels: block, warn, hint, off. The guide "Words" lists them.',
    initial: '',
  },
  {
    key: 'wordProducts',
    note: 'Words of your products that readers know, one a line: they are no jargon and no internal names.',
    initial: '',
  },
  {
    key: 'wordMailboxes',
    note: 'The part before the @ of mailboxes that belong to a role, one a line; beside support, security, privacy and the like.',
    initial: '',
  },
  {
    key: 'wordContacts',
    note: 'Addresses and telephone numbers anybody may read, one a line.',
    initial: '',
  },
  {
    key: 'wordSuppliers',
    note: 'Names of your suppliers, one a line: blaming one of them is found.',
    initial: '',
  },
  {
    key: 'wordCustomers',
    note: 'Names of your customers, one a line: none of them may be named outside.',
    initial: '',
  },
  {
    key: 'wordInternal',
    note: 'Names of systems, projects and tools customers must not read, one a line.',
    initial: '',
  },
  {
    key: 'wordPublicIds',
    note: 'Ids that look internal and are not, such as regions or order numbers of an example, one a line.',
    initial: '',
  },
  {
    key: 'wordEstimates',
    note: 'Whether a text may say when something works again: "with owner" or "never".',
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
