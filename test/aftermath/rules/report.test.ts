import {
  fillReport,
  type ReportRecord,
} from '../../../src/aftermath/rules/report';
import {LAYOUTS} from '../../../src/aftermath/rules/report-layouts';
import {
  patternsOf,
  type PastIncident,
} from '../../../src/aftermath/rules/patterns';
import {mergeTimeline} from '../../../src/aftermath/rules/timeline';
import {anIncident} from '../../scenery/an-incident';

function aRecord(changes: Partial<ReportRecord> = {}): ReportRecord {
  return {
    incident: anIncident({
      detectedAt: '2026-11-21T08:50:00Z',
      resolvedAt: '2026-11-21T10:15:00Z',
      detection: 'monitoring-errors',
    }),
    severity: 'Level 1 (Critical)',
    timeline: mergeTimeline([
      {
        key: 'j1',
        source: 'entry',
        at: '2026-11-21T09:30:00Z',
        recordedAt: '2026-11-21T09:31:00Z',
        text: 'Version withdrawn',
        by: 'sme@example.com',
      },
    ]),
    actions: [],
    carriedOver: [],
    patterns: [],
    communication: [],
    ...changes,
  };
}

describe('the report', () => {
  it.each([
    ['post-mortem', 'S4-19', 7],
    ['post-incident', 'S2-30', 7],
    ['incident-report', 'S1-19', 6],
  ] as const)(
    'has the sections of its layout: %s (%s)',
    (layout, demand, sections) => {
      const filled = fillReport(layout, aRecord());
      expect(filled).toHaveLength(sections);
      expect(LAYOUTS[layout].sections[0].demand).toBe(demand);
    },
  );

  it('holds the same facts in every shape (S4-19, S4-20, S4-21, S4-22, S4-23, S4-24, S4-25, S2-30, S1-19)', () => {
    const facts = (layout: keyof typeof LAYOUTS): readonly string[] =>
      fillReport(layout, aRecord())
        .flatMap(({lines}) => lines)
        .flatMap(line =>
          line.kind === 'fact' ? [`${line.label}: ${line.text}`] : [],
        )
        .sort();
    expect(facts('post-incident')).toEqual(facts('incident-report'));
    expect(facts('post-mortem')).toEqual(facts('incident-report'));
  });

  it('tells for every fact the row it comes from', () => {
    for (const {lines} of fillReport('post-mortem', aRecord())) {
      for (const line of lines) {
        if (line.kind === 'fact') expect(line.source.key).not.toBe('');
      }
    }
  });

  it('invents nothing: what is not known is named unknown, what needs judgement is asked (S4-21, S4-25)', () => {
    const lines = fillReport('post-mortem', aRecord()).flatMap(
      one => one.lines,
    );
    expect(lines).toContainEqual({
      kind: 'unknown',
      label: 'Who was and was not affected',
    });
    expect(lines).toContainEqual({kind: 'unknown', label: 'Raw event data'});
    const causes = fillReport('post-mortem', aRecord()).find(
      ({title}) => title === 'Causes',
    );
    expect(causes?.lines.every(({kind}) => kind === 'question')).toBe(true);
  });

  it('asks five whys, and for the trigger apart from the cause (S4-21, S4-26)', () => {
    const asked = fillReport('post-mortem', aRecord())
      .flatMap(({lines}) => lines)
      .flatMap(line => (line.kind === 'question' ? [line.text] : []));
    expect(asked.filter(text => text.startsWith('Why'))).toHaveLength(5);
    expect(asked.some(text => text.startsWith('Trigger:'))).toBe(true);
    for (const kind of ['technical', 'process', 'human']) {
      expect(
        asked.some(text => text.startsWith(`Contributing factors, ${kind}`)),
      ).toBe(true);
    }
  });

  it('has four questions about what went well and four about what did not (S4-22, S4-23)', () => {
    const filled = fillReport('post-mortem', aRecord());
    const questions = (title: string): number =>
      filled
        .find(one => one.title === title)
        ?.lines.filter(({kind}) => kind === 'question').length ?? 0;
    expect(questions('What went poorly')).toBe(4);
    expect(questions('What went well')).toBe(5);
  });

  it('never shows a length that would be negative', () => {
    const incident = anIncident({
      startedAt: '2026-11-21T11:00:00Z',
      resolvedAt: '2026-11-21T10:00:00Z',
    });
    const lines = fillReport('post-mortem', aRecord({incident}))[0].lines;
    expect(lines).toContainEqual({kind: 'unknown', label: 'Duration'});
  });
});

describe('patterns with earlier incidents', () => {
  const past = (
    id: string,
    at: string,
    changes: Partial<PastIncident> = {},
  ): PastIncident => ({
    id,
    at,
    services: ['Checkout'],
    causeCategory: 'change',
    detection: 'report-ticket',
    lateFor: ['Customers'],
    ...changes,
  });
  const now = past('INC-9', '2026-11-21T09:00:00Z');

  it('are the same service, cause, detection by people and late audience (S4-26, S4-35)', () => {
    const found = patternsOf(now, [past('INC-3', '2026-05-01T09:00:00Z')]);
    expect(found.map(({kind}) => kind).sort()).toEqual([
      'cause',
      'detection',
      'late',
      'service',
    ]);
    expect(found[0].incidents).toEqual(['INC-9', 'INC-3']);
  });

  it('reach back a year, and never forward', () => {
    const count = (at: string): number =>
      patternsOf(now, [past('INC-3', at)]).length;
    expect(count('2025-11-21T09:00:00Z')).toBe(4);
    expect(count('2025-11-21T08:58:00Z')).toBe(0);
    expect(count('2026-11-21T09:00:01Z')).toBe(0);
  });

  it('make no pattern of what is not known', () => {
    const empty = {services: [], causeCategory: '', detection: '', lateFor: []};
    expect(
      patternsOf({...now, ...empty}, [
        past('INC-3', '2026-05-01T09:00:00Z', empty),
      ]),
    ).toEqual([]);
  });
});
