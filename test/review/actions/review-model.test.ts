import * as fc from 'fast-check';
import {versionsOf} from '../../../src/review/rules/record/versions';
import type {ActKind} from './model/act';
import {ANSWERS} from './model/acts/answers';
import {BY_HAND} from './model/acts/by-hand';
import {COURSE} from './model/acts/course';
import {FORGERIES} from './model/acts/forgeries';
import {WORDS} from './model/acts/words';
import {Model} from './model/model';
import {
  comesToRest,
  everyReleaseIsOne,
  everyReleaseWasSigned,
  journalExplains,
  readersComeLast,
} from './model/promises';

const KINDS = {...COURSE, ...WORDS, ...ANSWERS, ...FORGERIES, ...BY_HAND};
const act = fc.oneof(
  ...Object.entries<ActKind>(KINDS).map(([name, {weight, drawnAs}]) => ({
    weight,
    arbitrary: drawnAs(name),
  })),
);

/** Left to chance, few histories would ever come to a release. */
const BEGINNINGS: readonly (readonly (keyof typeof KINDS)[])[] = [
  [],
  ['ask'],
  ['ask', 'sign'],
  ['ask', 'sign', 'release'],
  ['ask', 'sign', 'release', 'unlock'],
];
const beginning = fc.oneof(
  ...BEGINNINGS.map(names =>
    fc.tuple(...names.map(name => KINDS[name].drawnAs(name))),
  ),
);

/** Acts of a history, as they are drawn on average. */
const ACTS_A_RUN = 17;
/** The exhaustive run says how many steps it wants; `MODEL_RUNS` how many histories. */
const RUNS = Number(
  process.env.MODEL_RUNS ??
    Math.max(6, Number(process.env.RANDOM_STEPS ?? 0) / ACTS_A_RUN),
);
const SECONDS_A_RUN = 8;

describe('a review, whatever people do to it', () => {
  it(
    'releases only what every lane has signed, once, with exact access and a journal that tells it all (S0-5)',
    () => {
      let releases = 0;
      fc.assert(
        fc.property(
          fc.boolean(),
          fc.boolean(),
          fc.boolean(),
          beginning,
          fc.array(act, {minLength: 5, maxLength: 25, size: 'max'}),
          (approvalsOn, activityOn, overrides, begun, acts) => {
            const model = new Model(approvalsOn, activityOn, overrides);
            for (const one of [...begun, ...acts]) {
              model.perform(one);
              everyReleaseWasSigned(model);
              everyReleaseIsOne(model);
              readersComeLast(model);
              journalExplains(model);
            }
            comesToRest(model);
            everyReleaseWasSigned(model);
            everyReleaseIsOne(model);
            journalExplains(model);
            releases += versionsOf(model.facts()).length;
          },
        ),
        {numRuns: Math.ceil(RUNS)},
      );
      // A model that never comes to a release proves nothing about it.
      expect(releases).toBeGreaterThan(RUNS / 6);
    },
    RUNS * SECONDS_A_RUN * 1000,
  );
});
