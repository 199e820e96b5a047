import {minutesBetween} from '../../core/base/instant';
import {keptState, type CommsRecord} from './comms-record';

/** A number with how many things it was taken from; `null` when there was nothing to take it from, never 0. */
export interface Figure {
  readonly value: number | null;
  readonly of: number;
}

export interface IncidentScore {
  readonly incident: string;
  readonly title: string;
  /** `2026-Q4`, of the declaration. */
  readonly quarter: string;
  /** Minutes from the declaration to the first message people outside could read. */
  readonly firstNotice: Figure;
  /** Shares 0 … 1. Waived and running clocks are counted neither way. */
  readonly cadenceKept: Figure;
  readonly promisesKept: Figure;
  /** Median minutes from asked to answered, over all lanes. */
  readonly laneTurnaround: Figure;
  readonly factsCorrected: number;
}

export interface QuarterScore {
  readonly quarter: string;
  readonly incidents: number;
  readonly firstNotice: Figure;
  readonly cadenceKept: Figure;
  readonly promisesKept: Figure;
  readonly laneTurnaround: Figure;
  readonly factsCorrected: number;
}

/** How one incident was told, in figures. */
export function scoreOf(record: CommsRecord, now: string): IncidentScore {
  const first = record.messages
    .filter(({outside, sentAt}) => outside && sentAt >= record.declaredAt)
    .map(({sentAt}) => sentAt)
    .sort()[0];
  return {
    incident: record.incident,
    title: record.title,
    quarter: quarterOf(record.declaredAt),
    firstNotice:
      first === undefined || record.declaredAt === ''
        ? {value: null, of: 0}
        : {value: minutesBetween(record.declaredAt, first), of: 1},
    cadenceKept: keptShare(record.clocks, now),
    promisesKept: keptShare(
      record.promises.map(({dueAt, keptAt}) => ({
        dueAt,
        metAt: keptAt,
        waived: false,
      })),
      now,
    ),
    laneTurnaround: medianOf(turnarounds(record)),
    factsCorrected: record.corrections.length,
  };
}

/** Quarter by quarter, oldest first. Exercises are left out: a figure tells of what customers lived through. */
export function scorecardOf(
  records: readonly CommsRecord[],
  now: string,
): {
  readonly incidents: readonly IncidentScore[];
  readonly quarters: readonly QuarterScore[];
} {
  const real = records.filter(
    ({exercise, declaredAt}) => !exercise && declaredAt !== '',
  );
  const incidents = real.map(record => scoreOf(record, now));
  const byQuarter = new Map<string, number[]>();
  incidents.forEach(({quarter}, index) => {
    const members = byQuarter.get(quarter);
    if (members) members.push(index);
    else byQuarter.set(quarter, [index]);
  });
  const quarters = [...byQuarter]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([quarter, members]) => {
      const scores = members.map(index => incidents[index]);
      return {
        quarter,
        incidents: members.length,
        firstNotice: medianOf(
          scores.flatMap(({firstNotice: {value}}) =>
            value === null ? [] : [value],
          ),
        ),
        cadenceKept: pooled(scores.map(({cadenceKept}) => cadenceKept)),
        promisesKept: pooled(scores.map(({promisesKept}) => promisesKept)),
        laneTurnaround: medianOf(
          members.flatMap(index => turnarounds(real[index])),
        ),
        factsCorrected: scores.reduce(
          (sum, {factsCorrected}) => sum + factsCorrected,
          0,
        ),
      };
    });
  return {incidents, quarters};
}

function quarterOf(at: string): string {
  return `${at.slice(0, 4)}-Q${Math.floor((Number(at.slice(5, 7)) - 1) / 3) + 1}`;
}

function turnarounds({lanes}: CommsRecord): readonly number[] {
  return lanes
    .filter(({askedAt, answeredAt}) => askedAt !== '' && answeredAt >= askedAt)
    .map(({askedAt, answeredAt}) => minutesBetween(askedAt, answeredAt));
}

function keptShare(
  clocks: readonly Parameters<typeof keptState>[0][],
  now: string,
): Figure {
  const ended = clocks
    .map(clock => keptState(clock, now))
    .filter(state => state !== 'waived' && state !== 'running');
  return share(ended.filter(state => state === 'in-time').length, ended.length);
}

/** Shares of several incidents as the share of all their parts, so that one clock counts as much as any other. */
function pooled(figures: readonly Figure[]): Figure {
  const of = figures.reduce((sum, figure) => sum + figure.of, 0);
  const part = figures.reduce(
    (sum, figure) => sum + Math.round((figure.value ?? 0) * figure.of),
    0,
  );
  return share(part, of);
}

function share(part: number, of: number): Figure {
  return {value: of === 0 ? null : part / of, of};
}

function medianOf(values: readonly number[]): Figure {
  if (values.length === 0) return {value: null, of: 0};
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return {
    value:
      sorted.length % 2 === 1
        ? sorted[middle]
        : (sorted[middle - 1] + sorted[middle]) / 2,
    of: sorted.length,
  };
}
