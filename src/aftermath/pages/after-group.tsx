import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {Status} from '../../kit/status';
import type {AfterView} from '../contract';
import {Actions} from './actions';
import {Documents} from './documents';
import {Feedback} from './feedback';
import {MeetingPart} from './meeting-part';
import {StrategicPart} from './strategic-part';
import {TaskList} from './task-list';
import {TimelineReview} from './timeline-review';
import {useAfter} from './use-after';

/** Phases in which there is something to do afterwards. */
const PHASES = ['recovery', 'post-incident', 'closed'];

/** The time after the resolution: what is to be done, its documents, the timeline, the actions. */
export function AfterGroup(context: SidebarContext) {
  const {phase, title} = context.incident;
  return PHASES.includes(phase.value) || title.startsWith('EXERCISE: ') ? (
    <Body {...context} />
  ) : null;
}

function Body({incident, people, mayRecord, sidebar}: SidebarContext) {
  const after = useAfter(incident.id, sidebar.refreshes, incident.phase.value);
  const {view, problem, busy} = after;
  return (
    <Group title="After" summary={view ? summary(view) : ''} open>
      {problem && (
        <ProblemNotice problem={problem}>
          <Button busy={busy} onClick={after.load}>
            Load again
          </Button>
        </ProblemNotice>
      )}
      {view === null && problem === null && (
        <Skeleton what="the time after the incident" />
      )}
      {view && !view.resolved && !view.exercise && (
        <p class="hint">
          This begins once the details say when the incident was resolved.
        </p>
      )}
      {view?.resolved && (
        <>
          <TaskList after={after} view={view} mayRecord={mayRecord} />
          <Documents after={after} view={view} mayRecord={mayRecord} />
          <TimelineReview after={after} view={view} mayRecord={mayRecord} />
          <MeetingPart after={after} view={view} mayRecord={mayRecord} />
          <StrategicPart view={view} />
        </>
      )}
      {(view?.resolved || view?.exercise) && (
        <>
          <Actions
            after={after}
            view={view}
            mayRecord={mayRecord}
            people={people}
          />
          <Feedback after={after} view={view} />
        </>
      )}
      <Status text={busy && view ? 'Working …' : ''} />
    </Group>
  );
}

function summary({resolved, exercise, tasks}: AfterView): string {
  if (!resolved) return exercise ? '' : 'not resolved yet';
  const required = tasks.filter(task => task.required);
  const open = required.filter(
    ({state}) => state !== 'done' && state !== 'not-doing',
  ).length;
  const overdue = required.filter(({state}) => state === 'overdue').length;
  if (overdue > 0) return `${overdue} overdue`;
  return open === 0 ? 'all done' : `${open} of ${required.length} open`;
}
