import {languageTag, tagsIn} from '../../core/documents/language';
import {ESTIMATES, LAYOUTS} from '../../core/documents/organisation';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import type {SettingPlan} from '../../core/register/table-plan';

/** What messages say of us. */
export const MESSAGE_SETTINGS: readonly SettingPlan[] = [
  {
    key: 'organisation',
    note: 'Name of your organisation, as customers know it.',
    initial: '',
  },
  {
    key: 'sender',
    note: 'How messages to customers are signed: “Your Example team”.',
    initial: '',
  },
  {
    key: 'support',
    note: 'Where customers ask: an address or a portal. No personal mailbox.',
    initial: '',
  },
  {
    key: 'statusPage',
    note: 'Address of your public status page.',
    initial: '',
  },
  {
    key: 'meet',
    note: 'Where the response meets, one a line: “Chat: https://…”. Shown in the internal document.',
    initial: '',
  },
  {
    key: 'relatedLinks',
    note: 'Runbooks, recovery plans, contact lists and monitoring, one a line: “Recovery: https://…”. Shown in the internal document.',
    initial: '',
  },
  {
    key: 'estimates',
    note: 'Whether messages may give an estimated end. never; with owner: only when somebody answers for it; free.',
    initial: 'with owner',
  },
  {
    key: 'layout',
    note: 'letter: messages to customers are short letters. protocol: the fixed forms “[INCIDENT #ID] - [SEVERITY LEVEL] Incident Reported” and so on.',
    initial: 'letter',
  },
  {
    key: 'language',
    note: 'Language your messages to customers are written in, as a tag: en, de, pt-BR. Dates and numbers follow it; templates and what people type are in it.',
    initial: 'en',
  },
  {
    key: 'translations',
    note: 'Languages customers and the status page get beside it, one a line: de, fr. Each is a text of its own, with an approval of its own; nothing is translated by machine.',
    initial: '',
  },
];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  estimates: ESTIMATES,
  layout: LAYOUTS,
};

/** Choices that are none of the list. */
export function checkSettings(
  rows: readonly PolicyRow[],
): readonly CellFinding[] {
  return rows.flatMap(({cells, position}): CellFinding[] => {
    const key = String(cells.key ?? '').trim();
    const value = String(cells.value ?? '')
      .trim()
      .toLowerCase();
    if (key === 'language' || key === 'translations') {
      return tagsIn(value)
        .filter(tag => languageTag(tag) === '')
        .map(tag => ({
          where: `row ${position + 1}, column "Value"`,
          level: 'error',
          message: `"${tag}" is no language Google can write dates in.`,
          remedy: 'Write its tag, such as en, de, fr or pt-BR.',
        }));
    }
    const choices = CHOICES[key];
    if (choices === undefined || value === '' || choices.includes(value)) {
      return [];
    }
    return [
      {
        where: `row ${position + 1}, column "Value"`,
        level: 'error',
        message: `"${value}" is not a choice for "${key}".`,
        remedy: `Write one of: ${choices.join(', ')}.`,
      },
    ];
  });
}
