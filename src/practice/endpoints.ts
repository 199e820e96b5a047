/** What pages call of exercises. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {showDialog} from '../surfaces/windows';
import type {Answer} from '../core/base/answer';
import {logDecision as log} from './actions/log-decision';
import {
  endExercise as end,
  judgeExpectation as judge,
} from './actions/record-exercise';
import type {DecisionForm, PracticeFunctions} from './contract';
import {exerciseView as readExercise} from './views/exercise-view';
import {startExerciseView as readStart} from './views/start-view';

type Answered<N extends keyof PracticeFunctions> = ReturnType<
  PracticeFunctions[N]
>;

export function openExercise(): Answer<boolean> {
  return answer(() => {
    showDialog('exercise');
    return true;
  });
}

export function startExerciseView(): Answered<'startExerciseView'> {
  return answer(() => readStart(googleWorld()));
}

export function exerciseView(incidentId: string): Answered<'exerciseView'> {
  return answer(() => readExercise(googleWorld(), incidentId));
}

export function judgeExpectation(
  incidentId: string,
  expectation: string,
  met: boolean,
): Answered<'judgeExpectation'> {
  return answer(() => {
    judge(googleWorld(), incidentId, expectation, met);
    return readExercise(googleWorld(), incidentId);
  });
}

export function logDecision(form: DecisionForm): Answered<'logDecision'> {
  return answer(() => {
    log(googleWorld(), form);
    return readExercise(googleWorld(), form.incidentId);
  });
}

export function endExercise(
  incidentId: string,
  stopped: boolean,
): Answered<'endExercise'> {
  return answer(() => {
    end(googleWorld(), incidentId, stopped);
    return readExercise(googleWorld(), incidentId);
  });
}
