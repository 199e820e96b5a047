import {languageTag, tagsIn} from '../../core/documents/language';
import {ESTIMATES, LAYOUTS} from '../../core/documents/organisation';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import type {SettingPlan} from '../../core/register/table-plan';

/** What messages say of us. */
export const MESSAGE_SETTINGS: readonly SettingPlan[] = [
  {
    key: 'organisation',
    initial: '',
  },
  {
    key: 'sender',
    initial: '',
  },
  {
    key: 'support',
    initial: '',
  },
  {
    key: 'statusPage',
    initial: '',
  },
  {
    key: 'meet',
    initial: '',
  },
  {
    key: 'relatedLinks',
    initial: '',
  },
  {
    key: 'estimates',
    initial: 'with owner',
  },
  {
    key: 'layout',
    initial: 'letter',
  },
  {
    key: 'language',
    initial: 'en',
  },
  {
    key: 'translations',
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
