import type {KnownPerson} from '../../core/incident/words';
import {Button} from '../../kit/button';
import {OutsideLink} from '../../kit/outside-link';
import type {ActionView, AfterView} from '../contract';
import {ActionForm, NEW_ACTION} from './action-form';
import {ActionStepForm} from './action-step-form';
import {call} from './server';
import {Said} from './said';
import type {After} from './use-after';

/** Corrective actions: of this incident, and those earlier ones left open on the same services. */
export function Actions({
  after,
  view,
  mayRecord,
  people,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
  readonly people: readonly KnownPerson[];
}) {
  return (
    <section aria-label="Actions">
      <h2>Actions</h2>
      {view.actions.length === 0 && <p class="hint">None yet.</p>}
      <ul class="after-actions">
        {view.actions.map(action => (
          <Action
            key={action.key}
            action={action}
            after={after}
            view={view}
            mayRecord={mayRecord}
          />
        ))}
      </ul>
      {mayRecord && (
        <Button
          expanded={after.form === NEW_ACTION}
          onClick={() =>
            after.openForm(after.form === NEW_ACTION ? '' : NEW_ACTION)
          }
        >
          New action…
        </Button>
      )}
      <Said after={after} of={[NEW_ACTION]} />
      <ActionForm after={after} view={view} people={people} />
      {view.carriedOver.length > 0 && (
        <>
          <h2>Still open from earlier incidents</h2>
          <ul class="after-actions">
            {view.carriedOver.map(action => (
              <li key={action.key}>
                <Told action={action} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const STEPS = ['accept', 'done', 'drop'];

function Action({
  action,
  after,
  view,
  mayRecord,
}: {
  readonly action: ActionView;
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  const {key, state, mine} = action;
  const step = (name: 'accept' | 'done', said: string) => () =>
    after.act(
      `${name}.${key}`,
      () =>
        call('stepAction', {
          incidentId: view.incidentId,
          action: key,
          step: name,
          reason: '',
        }),
      said,
    );
  return (
    <li>
      <Told action={action} />
      {mayRecord && (state === 'suggested' || state === 'accepted') && (
        <div class="after-buttons">
          {state === 'suggested' && (
            <Button
              kind="quiet"
              name={`Accept: ${action.action}`}
              {...(mine ? after.button(`accept.${key}`) : {})}
              expanded={mine ? undefined : after.form === `accept.${key}`}
              onClick={
                mine
                  ? step('accept', 'Accepted.')
                  : () => after.openForm(`accept.${key}`)
              }
            >
              {mine ? 'Accept' : 'Owner said yes…'}
            </Button>
          )}
          {state === 'accepted' && (
            <Button
              kind="quiet"
              name={`Done: ${action.action}`}
              {...after.button(`done.${key}`)}
              onClick={step('done', 'Done.')}
            >
              Done
            </Button>
          )}
          <Button
            kind="quiet"
            name={`Drop: ${action.action}`}
            expanded={after.form === `drop.${key}`}
            onClick={() => after.openForm(`drop.${key}`)}
          >
            Drop…
          </Button>
        </div>
      )}
      <Said after={after} of={STEPS.map(name => `${name}.${key}`)} />
      {(['accept', 'drop'] as const).map(name => (
        <ActionStepForm
          key={name}
          step={name}
          action={action}
          after={after}
          incidentId={view.incidentId}
        />
      ))}
    </li>
  );
}

const STATES = {
  suggested: 'Suggested',
  accepted: 'Accepted',
  done: 'Done',
  dropped: 'Dropped',
} as const;

function Told({action}: {readonly action: ActionView}) {
  const {state, owner, dueAt, success, overdueDays, days, age, dropped} =
    action;
  return (
    <>
      <p class="after-label">{action.action}</p>
      <small>
        {STATES[state]} · {owner === '' ? 'nobody yet' : owner} ·{' '}
        <span class="after-due">
          {dueAt === '' ? 'no date' : `due ${dueAt.slice(0, 10)}`}
        </span>
        {overdueDays > 0 &&
          `, ${overdueDays} ${overdueDays === 1 ? 'day' : 'days'} overdue`}
        {state !== 'done' && age !== 'new' && ` · ${days} days old`}
      </small>
      {success !== '' && <small>Done when: {success}</small>}
      {dropped !== '' && <small>Because: {dropped}</small>}
      {action.ticket !== '' && (
        <small>
          <OutsideLink href={action.ticket}>Ticket</OutsideLink>
        </small>
      )}
      {action.lacks.map(message => (
        <small key={message} class="after-lacks">
          Missing: {message}
        </small>
      ))}
    </>
  );
}
