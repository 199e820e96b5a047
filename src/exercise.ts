/** What starts an exercise: practice plans it, and it is declared as every incident is. */
import {googleWorld} from './composition';
import {declareIncident} from './declare/actions/declare-incident';
import {planExercise} from './practice/actions/plan-exercise';
import type {PracticeFunctions, StartExerciseForm} from './practice/contract';
import {answer} from './surfaces/answer';

export function startExercise(
  form: StartExerciseForm,
): ReturnType<PracticeFunctions['startExercise']> {
  return answer(() => {
    const {id, title, documents, earlier} = declareIncident(
      googleWorld(),
      planExercise(googleWorld(), form),
    );
    const internal = documents.find(({kind}) => kind === 'internal');
    return {
      incidentId: id,
      title,
      url: internal?.url ?? '',
      earlier: earlier === true,
    };
  });
}
