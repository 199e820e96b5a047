import fc from 'fast-check';
import type {CommsRecord} from '../../../src/aftermath/rules/comms-record';
import {retrospectiveOf} from '../../../src/aftermath/rules/retrospective';
import {scorecardOf, scoreOf} from '../../../src/aftermath/rules/scorecard';

const NOW = '2026-12-01T09:00:00Z';
const at = (time: string): string => `2026-11-21T${time}:00Z`;

function aCommsRecord(changes: Partial<CommsRecord> = {}): CommsRecord {
  return {
    incident: 'INC-1',
    title: 'Checkout is down',
    exercise: false,
    startedAt: at('08:00'),
    declaredAt: at('08:10'),
    resolvedAt: at('10:00'),
    clocks: [
      {
        key: 'c1',
        audience: 'Customers',
        dueAt: at('08:40'),
        metAt: at('08:40'),
        reason: '',
        waived: false,
      },
      {
        key: 'c2',
        audience: 'Status page',
        dueAt: at('08:30'),
        metAt: at('08:31'),
        reason: 'Legal asked',
        waived: false,
      },
      {
        key: 'c3',
        audience: 'Executives',
        dueAt: at('09:00'),
        metAt: '',
        reason: 'In the call already',
        waived: true,
      },
      {
        key: 'c4',
        audience: 'Colleagues',
        dueAt: at('09:00'),
        metAt: '',
        reason: '',
        waived: false,
      },
    ],
    messages: [
      {
        key: 'm0',
        title: 'Inside note',
        audience: 'Colleagues',
        outside: false,
        sentAt: at('08:15'),
        words: 60,
        editsAfterApproval: 0,
      },
      {
        key: 'm1',
        title: 'First notice',
        audience: 'Customers',
        outside: true,
        sentAt: at('08:40'),
        words: 90,
        editsAfterApproval: 1,
      },
    ],
    lanes: [
      {
        key: 'r1',
        lane: 'Legal',
        askedAt: at('08:20'),
        answeredAt: at('08:35'),
        dueAt: at('08:30'),
      },
      {
        key: 'r2',
        lane: 'Engineering',
        askedAt: at('08:20'),
        answeredAt: at('08:25'),
        dueAt: at('08:30'),
      },
    ],
    objections: [
      {key: 'o1', lane: 'Legal', words: 'Too early', overridden: true},
    ],
    promises: [
      {
        key: 'p1',
        words: 'next update by 09:30',
        dueAt: at('09:30'),
        keptAt: at('09:20'),
      },
    ],
    questions: [
      {
        key: 'q1',
        question: 'Is my data lost?',
        askedAt: at('09:00'),
        answeredAt: '',
      },
    ],
    corrections: [
      {
        key: 'k1',
        field: 'Started',
        at: at('09:10'),
        told: '08:20',
        right: '08:00',
      },
    ],
    drift: [],
    ...changes,
  };
}

describe('the communications retrospective', () => {
  const lines = (title: string, record = aCommsRecord()): readonly string[] =>
    retrospectiveOf(record, NOW)
      .find(one => one.title === title)
      ?.lines.map(({text}) => text) ?? [];

  it('writes itself from the record, each line with its row (S3-20)', () => {
    for (const {title, lines: written} of retrospectiveOf(
      aCommsRecord(),
      NOW,
    )) {
      if (title !== 'Texts that drifted apart')
        expect(written.length).toBeGreaterThan(0);
      expect(written.every(({source}) => source.key !== '')).toBe(true);
    }
  });

  it('names who was told too late, with the reason or that there is none', () => {
    expect(lines('Told too late')).toEqual([
      'Status page: 1 min late; Legal asked',
      'Colleagues: not told at all; no reason recorded',
    ]);
  });

  it('says plainly when there is nothing', () => {
    const empty = aCommsRecord({
      clocks: [],
      messages: [],
      lanes: [],
      objections: [],
      promises: [],
      questions: [],
      corrections: [],
    });
    for (const section of retrospectiveOf(empty, NOW)) {
      expect(section.lines).toEqual([]);
      expect(section.nothing).not.toBe('');
    }
  });
});

describe('the scorecard', () => {
  it('counts the time to the first word outside, clocks kept, reviews, promises and corrections', () => {
    expect(scoreOf(aCommsRecord(), NOW)).toMatchObject({
      quarter: '2026-Q4',
      firstNotice: {value: 30, of: 1},
      cadenceKept: {value: 1 / 3, of: 3},
      promisesKept: {value: 1, of: 1},
      laneTurnaround: {value: 10, of: 2},
      factsCorrected: 1,
    });
  });

  it('shows nothing, never zero, where there was nothing to count', () => {
    const score = scoreOf(
      aCommsRecord({messages: [], clocks: [], promises: [], lanes: []}),
      NOW,
    );
    expect(score).toMatchObject({
      firstNotice: {value: null},
      cadenceKept: {value: null},
      laneTurnaround: {value: null},
    });
  });

  it('leaves exercises out (S2-31, S4-33)', () => {
    const card = scorecardOf(
      [aCommsRecord(), aCommsRecord({incident: 'EX', exercise: true})],
      NOW,
    );
    expect(card.incidents.map(({incident}) => incident)).toEqual(['INC-1']);
    expect(card.quarters).toMatchObject([{quarter: '2026-Q4', incidents: 1}]);
  });

  it('gives the same figures whatever the order of incidents (property)', () => {
    const record = fc
      .record({
        month: fc.integer({min: 1, max: 12}),
        minutes: fc.integer({min: 0, max: 50}),
        met: fc.boolean(),
      })
      .map(({month, minutes, met}) => {
        const day = `2026-${String(month).padStart(2, '0')}-05T`;
        return aCommsRecord({
          declaredAt: `${day}08:00:00Z`,
          messages: [
            {
              ...aCommsRecord().messages[1],
              sentAt: `${day}08:${String(minutes).padStart(2, '0')}:00Z`,
            },
          ],
          clocks: [
            {...aCommsRecord().clocks[0], metAt: met ? at('08:40') : ''},
          ],
        });
      });
    fc.assert(
      fc.property(fc.array(record, {maxLength: 20}), records => {
        expect(scorecardOf([...records].reverse(), NOW).quarters).toEqual(
          scorecardOf(records, NOW).quarters,
        );
      }),
    );
  });
});
