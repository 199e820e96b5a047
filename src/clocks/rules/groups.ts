import {dateDuty, type Dated, type Ground} from './date-duties';
import type {Duty, Stage} from './duty';
import type {ClockFacts, Told} from './obligation';
import {rhythmAfter} from './rhythm';

/** Duties that the same message meets. */
export interface Group {
  readonly key: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: Stage;
  readonly step: string;
  readonly dated: readonly Dated[];
  readonly met: Pick<Told, 'at' | 'by'> | null;
}

/** First words and updates, one group for every word that was or will be said. */
export function cycles(ground: Ground): readonly Group[] {
  const {facts, duties, told, calendar} = ground;
  const next = duties.filter(
    ({stage, timing}) =>
      (stage === 'first' || stage === 'update') && timing.kind !== 'wrong',
  );
  return needs(next).flatMap(({audience, channel}) => {
    const own = next.filter(
      one => one.audience === audience && one.channel === channel,
    );
    const words = told.filter(
      one =>
        one.audience === audience &&
        (channel === '' || one.channel === channel) &&
        one.stage !== 'response' &&
        one.stage !== 'fix',
    );
    return [...words, null].map((word, number): Group => {
      const before = number === 0 ? null : words[number - 1];
      const base = before?.at ?? facts.instants.declared ?? '';
      const rhythm =
        base === '' || (before && isOver(before.at, facts))
          ? null
          : rhythmAfter(own, base, word?.at ?? '', facts, calendar);
      const running =
        rhythm?.kind === 'dated' && word === null && isOver(rhythm.due, facts)
          ? null
          : rhythm;
      const others = own.filter(
        one => one.timing.kind !== 'every' && cycleOf(one, words) === number,
      );
      return {
        key: [
          audience,
          channel,
          number === 0 ? 'first' : `update:${number}`,
        ].join(':'),
        audience,
        channel,
        stage: number === 0 ? 'first' : 'update',
        step: '',
        dated: [
          ...others.map(one => dateDuty(one, ground)),
          ...(running === null ? [] : [running]),
        ],
        met: word,
      };
    });
  });
}

/** A first word belongs to the beginning; a promise to the cycle in which it was made. */
function cycleOf({timing}: Duty, words: readonly Told[]): number {
  return timing.kind === 'at'
    ? words.filter(({at}) => at <= timing.said).length
    : 0;
}

/** Rhythms end with the incident. */
function isOver(at: string, {instants}: ClockFacts): boolean {
  return instants.resolved !== undefined && at >= instants.resolved;
}

/** Everything that is met by one message of its own kind, or by a step of the incident. */
export function stages(ground: Ground): readonly Group[] {
  const {duties, facts, told} = ground;
  const own = duties.filter(
    ({stage, timing}) =>
      (stage !== 'first' && stage !== 'update') || timing.kind === 'wrong',
  );
  const keyOf = ({audience, channel, stage, step}: Duty): string =>
    [audience, channel, stage, step].join(':');
  return [...new Set(own.map(keyOf))].map((key): Group => {
    const alike = own.filter(one => keyOf(one) === key);
    const [{audience, channel, stage, step}] = alike;
    return {
      key,
      audience,
      channel,
      stage,
      step,
      dated: alike.map(one => dateDuty(one, ground)),
      met: metStage(alike[0], facts, told),
    };
  });
}

function metStage(
  {audience, channel, stage, step, timing}: Duty,
  {instants}: ClockFacts,
  told: readonly Told[],
): Pick<Told, 'at' | 'by'> | null {
  const happened = (at: string | undefined): Pick<Told, 'at' | 'by'> | null =>
    at === undefined ? null : {at, by: ''};
  const said = timing.kind === 'at' ? timing.said : '';
  if (stage === 'response') return happened(instants.declared);
  if (stage === 'fix')
    return happened(instants.impactEnded ?? instants.resolved);
  return (
    told.find(
      one =>
        one.audience === audience &&
        (channel === '' || one.channel === channel) &&
        one.at > said &&
        (stage === 'resolution'
          ? instants.resolved !== undefined && one.at >= instants.resolved
          : one.stage === stage && one.step === step),
    ) ?? null
  );
}

function needs(
  duties: readonly Duty[],
): readonly Pick<Duty, 'audience' | 'channel'>[] {
  return [
    ...new Map(
      duties.map(({audience, channel}) => [
        `${audience}:${channel}`,
        {audience, channel},
      ]),
    ).values(),
  ];
}
