import {parseInstant, plusMinutes} from '../../core/base/instant';
import type {Cell} from '../../core/register/table-plan';
import {questionMinutes} from './settings';

interface QuestionRow {
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Every question in the register as something that is waited for (S0-28): it runs from when it was asked. Rows without a time are nobody's question. */
export function awaitedAnswers(
  rows: readonly QuestionRow[],
  brought: Readonly<Record<string, string>>,
) {
  const minutes = questionMinutes(brought);
  return rows.flatMap(({cells}) => {
    const text = (key: string): string => String(cells[key] ?? '').trim();
    const from = parseInstant(text('askedAt'));
    if (text('type') !== 'asked' || from === null || text('key') === '') {
      return [];
    }
    const due = plusMinutes(from, minutes);
    const metAt = parseInstant(text('answeredAt'));
    return [
      {
        key: text('key'),
        incident: text('incident'),
        audience: 'Customer success',
        what: 'answer a question',
        why: `"${text('question').slice(0, 160)}", asked by ${text('askedBy')}: answered within ${minutes} min`,
        from,
        due,
        owner: text('owner').includes('@') ? text('owner').toLowerCase() : '',
        document: 'faq' as const,
        end:
          text('state') === 'withdrawn'
            ? {
                kind: 'given up' as const,
                by: text('owner'),
                reason: text('answer'),
              }
            : metAt !== null
              ? {kind: 'met' as const, at: metAt, by: text('owner')}
              : {kind: 'open' as const},
      },
    ];
  });
}
