/** What pages call after an incident. */
import {googleWorld} from '../composition';
import {officeHours} from '../office';
import {answer} from '../surfaces/answer';
import type {World} from '../world/world';
import {beginDocument as begin} from './actions/begin-document';
import {decideTask as decide} from './actions/decide-task';
import {
  acceptTimeline as accept,
  correctTimeline as correct,
} from './actions/review-timeline';
import {
  bookMeeting as book,
  proposeMeeting as propose,
} from './actions/schedule-post-mortem';
import {giveFeedback as give} from './actions/give-feedback';
import {stepAction as step} from './actions/step-action';
import {suggestAction as suggest} from './actions/suggest-action';
import type {
  ActionForm,
  ActionStep,
  AftermathFunctions,
  FeedbackForm,
  MeetingForm,
  TaskDecision,
  TimelineCorrection,
} from './contract';
import {afterView as readAfter} from './views/after-view';

type Answered = ReturnType<AftermathFunctions['afterView']>;

export function afterView(incidentId: string): Answered {
  return answer(() => readAfter(googleWorld(), incidentId));
}

export function beginDocument(incidentId: string, template: string): Answered {
  return shownAfter(incidentId, world => begin(world, incidentId, template));
}

export function decideTask(decision: TaskDecision): Answered {
  return shownAfter(decision.incidentId, world => decide(world, decision));
}

export function suggestAction(form: ActionForm): Answered {
  return shownAfter(form.incidentId, world => suggest(world, form));
}

export function stepAction(input: ActionStep): Answered {
  return shownAfter(input.incidentId, world => step(world, input));
}

export function giveFeedback(form: FeedbackForm): Answered {
  return shownAfter(form.incidentId, world => give(world, form));
}

export function proposeMeeting(
  incidentId: string,
  minutes: number,
): ReturnType<AftermathFunctions['proposeMeeting']> {
  return answer(() => propose(googleWorld(), incidentId, minutes, officeHours));
}

export function bookMeeting(form: MeetingForm): Answered {
  return shownAfter(form.incidentId, world => book(world, form));
}

export function acceptTimeline(
  incidentId: string,
  operation: string,
): Answered {
  return shownAfter(incidentId, world => accept(world, incidentId, operation));
}

export function correctTimeline(correction: TimelineCorrection): Answered {
  return shownAfter(correction.incidentId, world => correct(world, correction));
}

/** Does it, then shows how things stand now. */
function shownAfter(incidentId: string, act: (world: World) => void): Answered {
  return answer(() => {
    act(googleWorld());
    return readAfter(googleWorld(), incidentId);
  });
}
