import type {Capability} from '../world/capability';
import {logDecision} from './actions/log-decision';
import {PRACTICE_READS, remindPractice} from './actions/remind-practice';
import {runExercises} from './actions/run-exercises';
import {PRACTICE_TAB, TRAINING_TAB} from './rules/practice-tabs';

export const practice: Capability = {
  key: 'practice',
  acts: {
    decided: (acting, {input}, taken) => logDecision(acting, input, taken),
  },
  tabs: [PRACTICE_TAB, TRAINING_TAB],
  sweepParts: [
    {
      key: 'exercises',
      reads: ['incidents'],
      run: world => void runExercises(world),
    },
    {
      key: 'practice',
      reads: PRACTICE_READS,
      run: world => void remindPractice(world),
    },
  ],
};
