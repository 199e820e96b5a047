import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import {ANCHORS, isAnchor} from '../../core/policy/anchors';
import type {Duty, Timing} from './duty';
import {readSpan, spanText, withinText} from './span-words';

const COUNSEL = 'Verify with counsel.';

/**
 * The duties of the regimes an incident is flagged with, and the notice to Legal and Compliance that every flag
 * demands at once (S2-38).
 *
 * @param flags As in the incident's column "Regulatory".
 */
export function regimeDuties(
  rows: readonly PolicyRow[],
  flags: readonly string[],
): readonly Duty[] {
  if (flags.length === 0) return [];
  const known = rows.flatMap(row =>
    flags.includes(typed(row, 'regime')) ? [regimeDuty(row)] : [],
  );
  const unknown = flags
    .filter(flag => !rows.some(row => typed(row, 'regime') === flag))
    .map(noRow);
  return [legalAtOnce(flags), ...known, ...unknown];
}

export function regimeFindings(
  rows: readonly PolicyRow[],
): readonly CellFinding[] {
  return rows.flatMap(row => {
    if (typed(row, 'regime') === '' && typed(row, 'name') === '') return [];
    const {timing} = regimeDuty(row);
    return timing.kind === 'wrong'
      ? [
          {
            where: `row ${row.position + 1}`,
            level: 'error' as const,
            message: timing.why,
            remedy:
              'Correct the cell with counsel; it is shown as invalid until then.',
          },
        ]
      : [];
  });
}

function regimeDuty(row: PolicyRow): Duty {
  const [regime, name, step] = ['regime', 'name', 'step'].map(key =>
    typed(row, key),
  );
  const timing = timingOf(row, name || regime);
  const decides = typed(row, 'decides');
  const source = typed(row, 'source');
  return {
    key: `regime:${regime}:${step}:${typed(row, 'from')}`,
    source: 'regime',
    clause: [
      `${name || regime}${source === '' ? '' : ` (${source})`}: ${step}`,
      timingWords(timing),
    ].join(''),
    audience: typed(row, 'recipient') || name || regime,
    channel: typed(row, 'route').toLowerCase(),
    stage: 'report',
    step: `${name || regime} ${step}`,
    timing,
    check: [decides, COUNSEL].filter(part => part !== '').join(' '),
  };
}

function timingOf(row: PolicyRow, name: string): Timing {
  const from = typed(row, 'from');
  const within = typed(row, 'within');
  const wrong = (column: string, cell: string, expected: string): Timing => ({
    kind: 'wrong',
    why: `Regimes, row ${row.position + 1}, "${column}" is "${cell.slice(0, 40)}". Write ${expected}.`,
  });
  const step = /^step:\s*(.+)$/i.exec(from)?.[1];
  const span = readSpan(within);
  if (within !== '' && span === null) {
    return wrong(
      'Within',
      within,
      '"72 h", "4 business days", "1 month", or nothing',
    );
  }
  if (step !== undefined) {
    return span === null
      ? wrong(
          'Within',
          within,
          'a time; a step without one cannot follow another',
        )
      : {kind: 'after', span, duty: `${name} ${step.trim()}`};
  }
  if (!isAnchor(from)) {
    return wrong(
      'Counted from',
      from,
      `one of: ${Object.keys(ANCHORS).join(', ')}, or "step: " and a step`,
    );
  }
  return span === null ? {kind: 'once', from} : {kind: 'within', span, from};
}

function timingWords(timing: Timing): string {
  switch (timing.kind) {
    case 'within':
      return ` ${withinText(timing.span, ANCHORS[timing.from])}`;
    case 'after':
      return ` within ${spanText(timing.span)} of the step before`;
    case 'once':
      return ', no number: ask counsel';
    case 'every':
    case 'at':
    case 'wrong':
      return '';
  }
}

function legalAtOnce(flags: readonly string[]): Duty {
  return {
    key: 'regime:legal at once',
    source: 'regime',
    clause: `Possible regulatory duty (${flags.join(', ')}): Legal and Compliance hear at once`,
    audience: 'legal',
    channel: '',
    stage: 'first',
    step: '',
    timing: {
      kind: 'within',
      span: {count: 0, unit: 'min'},
      from: 'declared',
    },
    check: '',
  };
}

function noRow(flag: string): Duty {
  return {
    key: `regime:${flag}:no row`,
    source: 'regime',
    clause: `"${flag.slice(0, 40)}" is ticked`,
    audience: 'legal',
    channel: '',
    stage: 'report',
    step: `${flag.slice(0, 40)} unknown`,
    timing: {
      kind: 'wrong',
      why: `The Regimes tab has no row for "${flag.slice(0, 40)}", so no deadline is known. Ask counsel, and add a row.`,
    },
    check: COUNSEL,
  };
}

function typed({cells}: PolicyRow, key: string): string {
  return String(cells[key] ?? '').trim();
}
