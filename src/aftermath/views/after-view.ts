import {keysOf} from '../../core/base/keys';
import * as v from 'valibot';
import {isExercise} from '../../core/incident/exercise';
import {FEEDBACK, feedbackIn} from '../../core/incident/feedback';
import {choices, DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {
  kindOfTemplate,
  REPORT_LAYOUTS,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';
import {lines} from '../../core/policy/policy-columns';
import {documentUrl} from '../../core/base/google-addresses';
import {waitingActs} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {openAftermath, type Aftermath} from '../actions/open-aftermath';
import type {ActionView, AfterDocument, AfterView, TaskView} from '../contract';
import {
  ACTION_CATEGORIES,
  actionState,
  isOpen,
  type Action,
} from '../rules/action';
import {ageOf, carriedOver} from '../rules/action-age';
import {missingParts} from '../rules/action-parts';
import {meetingsHeldBefore} from '../rules/after-rows';
import {businessDaysAfter} from '../rules/business-days';
import {textIn} from '../rules/cells';
import {pathFor} from '../rules/path-of-incident';
import {HOST_MINUTES_A_DAY, MEETING_MINUTES} from '../rules/settings';
import {
  assignHosts,
  heldBefore,
  limitOfMeetings,
  meetingCapacity,
} from '../rules/strategic-meetings';
import type {PathTask} from '../rules/path';
import {toldRows} from '../rules/timeline';
import {timelineDoubts} from '../rules/timeline-doubts';

/** What the group *After* shows: one round trip, two for a restricted incident. */
export function afterView(world: World, incidentId: unknown): AfterView {
  return presentAftermath(world, openAftermath(world, incidentId));
}

function presentAftermath(world: World, aftermath: Aftermath): AfterView {
  const {incident, actions, facts, timeline} = aftermath;
  const {now, me} = world;
  const tasks = pathFor(aftermath, now);
  const own = actions.filter(action => action.incident === incident.id);
  const servicesOf = (id: string): readonly string[] =>
    facts.incidentRow(id)?.incident.services ?? [];
  const show = (action: Action): ActionView =>
    actionView(action, actions, me.email, now);
  return {
    incidentId: incident.id,
    resolved: incident.resolvedAt !== '',
    closed: incident.phase === 'closed',
    mayRecord: me.email !== '',
    me: me.email,
    tasks: tasks.map(taskView),
    documents: incident.resolvedAt === '' ? [] : documentsOf(aftermath),
    timeline: {
      rows: timeline.length,
      doubts: timelineDoubts(timeline).map(({words}) => words),
      told: toldRows(timeline).map(
        ({key, dated, at, text, by, source, corrects = ''}) => ({
          key,
          at: dated ? at : '',
          text,
          by,
          entered: source === 'entry',
          corrects,
        }),
      ),
    },
    exercise: isExercise(incident),
    actions: own.map(show),
    feedback: feedbackOf(world, aftermath),
    carriedOver: carriedOver(actions, servicesOf, incident.id).map(show),
    categories: choices(ACTION_CATEGORIES),
    ...strategicMeetings(aftermath, now),
    limit: limitOfMeetings(
      tasks.some(({key, state}) => key === 'report' && state.kind === 'done'),
    ),
  };
}

const LEFT = v.record(v.string(), v.string());

/** Those of the register, and those that wait for it. */
function feedbackOf(
  {shelf}: World,
  {incident: {id}, facts}: Aftermath,
): AfterView['feedback'] {
  const given = feedbackIn(facts.rows('after')).filter(
    ({incident}) => incident === id,
  );
  const left = waitingActs(shelf, id).filter(({kind}) => kind === 'feedback');
  return keysOf(FEEDBACK).map(question => ({
    question,
    ...FEEDBACK[question],
    answers: [
      ...given
        .filter(one => one.question === question)
        .map(({words, by}) => ({words, by, waiting: false})),
      ...left.flatMap(({by, input}) => {
        const words = v.is(LEFT, input) ? (input[question] ?? '') : '';
        return words === '' ? [] : [{words, by, waiting: true}];
      }),
    ],
  }));
}

/** Offered sparingly: within what the rotation can carry, counted from the day after tomorrow (S3-13 … S3-16). */
function strategicMeetings(
  {facts, incident}: Aftermath,
  now: string,
): Pick<AfterView, 'capacity' | 'turns'> {
  const {strategicCustomers = '', strategicHosts = ''} = facts.settings.brought;
  const customers = lines(strategicCustomers);
  const hosts = lines(strategicHosts);
  if (customers.length === 0) return {capacity: '', turns: []};
  const after = businessDaysAfter(
    new Set(facts.rows('holidays').map(({cells}) => textIn(cells, 'date'))),
  );
  const capacity = meetingCapacity(
    {
      customers: customers.length,
      hosts: hosts.length,
      minutes: MEETING_MINUTES,
      minutesADay: HOST_MINUTES_A_DAY,
      // Once the post-mortem has been held.
      firstDay: after(now, 2),
    },
    now,
    after,
  );
  const earlier = meetingsHeldBefore(facts.rows('after'), incident.id, now);
  const refused = capacity.kind === 'refuse' || capacity.kind === 'nobody';
  return {
    capacity: capacity.words,
    turns: refused
      ? []
      : assignHosts(customers, hosts, heldBefore(earlier, customers, hosts)),
  };
}

function taskView({
  key,
  label,
  doneWhen,
  required,
  owner,
  dueAt,
  state,
}: PathTask): TaskView {
  const answered = state.kind === 'done' || state.kind === 'not-doing';
  return {
    key,
    label,
    doneWhen,
    required,
    owner,
    dueAt,
    state: state.kind,
    words:
      state.kind === 'done'
        ? state.words
        : state.kind === 'not-doing'
          ? state.reason
          : '',
    at: answered ? state.at : '',
    by: answered ? state.by : '',
    late: state.kind === 'done' && state.late,
    byHand: BY_HAND.includes(key),
  };
}

/** What no row of the register shows by itself. */
const BY_HAND: readonly PathTask['key'][] = [
  'summary',
  'resolution',
  'final-status',
  'post-mortem-scheduled',
  'follow-up-letter',
  'strategic-meetings',
  'retrospective',
  'faq-retired',
  'access-cleaned',
];

const OFFERED: readonly TemplateKey[] = [
  'analysis',
  'post-mortem',
  'post-mortem.post-incident',
  'post-mortem.incident-report',
  'public-post-mortem',
  'retrospective',
];

/** A report that is begun has its layout; the other shapes are not offered any more. */
function documentsOf({documents}: Aftermath): readonly AfterDocument[] {
  return OFFERED.flatMap(template => {
    const kind = kindOfTemplate(template);
    const begun = documents.find(one => one.kind === kind);
    if (begun && template !== kind) return [];
    return [
      {
        template,
        label: begun ? DOCUMENTS[kind].label : templateLabel(template),
        hint: isKey(REPORT_LAYOUTS, template)
          ? LAYOUT_HINTS[template]
          : DOCUMENTS[kind].hint,
        url: begun ? documentUrl(begun.fileId) : '',
      },
    ];
  });
}

const LAYOUT_HINTS: Readonly<Record<keyof typeof REPORT_LAYOUTS, string>> = {
  'post-mortem': 'Seven sections, for the meeting and for learning',
  'post-mortem.post-incident': 'With an executive summary, for management',
  'post-mortem.incident-report': 'Six short sections',
};

function actionView(
  action: Action,
  all: readonly Action[],
  me: string,
  now: string,
): ActionView {
  const {key, incident, category, owner, dueAt, success, ticket, dropped} =
    action;
  const {band, days, overdueDays} = ageOf(action, now);
  return {
    key,
    incident,
    action: action.action,
    category: category === '' ? '' : ACTION_CATEGORIES[category],
    owner,
    dueAt,
    success,
    ticket,
    dropped,
    state: actionState(action),
    age: band,
    days,
    overdueDays,
    lacks: isOpen(action)
      ? missingParts(action, all, now)
          // An action that has become due is overdue, not undated.
          .filter(({part}) => overdueDays === 0 || part !== 'dated')
          .map(({message}) => message)
      : [],
    mine: me !== '' && owner.toLowerCase() === me.toLowerCase(),
  };
}
