import {
  confirmPromises,
  promiseView,
} from '../../../../src/clocks/actions/promises';
import type {World} from '../../../../src/world/world';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {openAndLook} from '../../../../src/review/actions/refresh-review';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../../review/actions/review-stage';

export const TEXT =
  'We expect to restore service within two hours. Our next update is by 11:00 UTC. A fix will come soon.';

export function open(made: ReviewStage): World {
  const world = made.as(LEAD);
  return {
    ...world,
    editor: {...world.editor, documentId: () => made.id('customer')},
  };
}

export function incident(made: ReviewStage): string {
  return String(made.tab('incidents')[0].id);
}

/** Of the sentences above: the template may hold promises of its own. */
export function promises(made: ReviewStage) {
  return promiseView(open(made), incident(made)).promises.filter(({text}) =>
    TEXT.includes(text),
  );
}

/** The gate of its promises, on a text that every lane has signed; null when it is open. */
export function gate(made: ReviewStage) {
  const {state} = openAndLook(made.as(LEAD), made.id());
  return state.gates.find(({key}) => key === 'promises') ?? null;
}

/** What else such a text lacks is another gate's business. */
export function says(text: string): ReviewStage {
  const made = new ReviewStage(
    {},
    {wordRules: 'FACT-start: warn\nFACT-next-update: warn'},
  );
  made.workspace.now = '2026-11-21T09:40:00Z';
  made.file('customer').document?.typeAt(1, `${text}\n`);
  return made;
}

export function signed(made: ReviewStage): ReviewStage {
  askForReview(made.as(LEAD), {fileId: made.id(), people: {}, notNeeded: {}});
  made.press(EXEC, 'leadership');
  made.press(COMMANDER, 'commander');
  made.press(LEGAL, 'legal');
  return made;
}

export function standBy(made: ReviewStage, owner = LEAD): void {
  confirmPromises(open(made), {
    incidentId: incident(made),
    promises: promiseView(open(made), incident(made)).promises.map(({key}) => ({
      key,
      owner,
    })),
  });
}
