import {
  patternsOf,
  type PastIncident,
} from '../../../src/aftermath/rules/patterns';
import {recordValues} from '../../../src/aftermath/rules/record-values';
import {mergeTimeline} from '../../../src/aftermath/rules/timeline';
import {anIncident} from '../../scenery/an-incident';

function values(
  changes: Partial<Parameters<typeof recordValues>[0]> = {},
): Readonly<Record<string, string>> {
  const incident = anIncident({detectedAt: '2026-11-21T08:50:00Z'});
  return recordValues(
    {
      incident,
      severity: 'Level 1 (Critical)',
      timeline: [],
      actions: [],
      carriedOver: [],
      patterns: [],
      comms: {
        incident: incident.id,
        title: incident.title,
        exercise: false,
        startedAt: incident.startedAt,
        declaredAt: incident.declaredAt,
        resolvedAt: incident.resolvedAt,
        clocks: [],
        messages: [],
        lanes: [],
        objections: [],
        promises: [],
        questions: [],
        corrections: [],
        drift: [],
      },
      postMortemUrl: '',
      ...changes,
    },
    '2026-11-21T12:00:00Z',
  );
}

describe('the report', () => {
  it('tells for every fact the row it comes from', () => {
    const timeline = mergeTimeline([
      {
        key: 'j1',
        source: 'entry',
        at: '2026-11-21T09:30:00Z',
        recordedAt: '2026-11-21T09:31:00Z',
        text: 'Version withdrawn',
        by: 'sme@example.com',
      },
    ]);
    expect(values({timeline})['report.timeline']).toBe(
      '2026-11-21 09:30 UTC: Version withdrawn [j1]',
    );
  });

  it('invents nothing: what the record does not know stays open (S4-21, S4-25)', () => {
    const told = values();
    for (const part of ['timeline', 'actions', 'carriedOver', 'patterns']) {
      expect(told[`report.${part}`]).toBe('');
    }
  });

  it('never shows a length that would be negative', () => {
    const incident = anIncident({
      startedAt: '2026-11-21T11:00:00Z',
      detectedAt: '2026-11-21T10:00:00Z',
    });
    expect(values({incident})['report.toDetection']).toBe('');
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
