import {useEffect, useRef} from 'preact/hooks';
import type {IncidentView} from '../../../core/incident/views';
import type {NewIncidentForm} from '../../contract';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {IncidentPlaces} from '../../../kit/incident-places';
import {IncidentRoles} from '../../../kit/incident-roles';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {SeverityChip} from '../../../kit/severity-chip';
import {Steps} from '../../../kit/steps';
import {dueInWords, localTime, utcTime} from '../../../kit/time';
import {useNow} from '../../../kit/use-now';
import {DeskLink, IN_WEB_APP, PageLink} from '../../../kit/web-app';
import {NextSteps} from './next-steps';

/** Everything that exists now, on one screen. */
export function Result({
  incident,
  form,
  rank,
  outdated,
  problem,
  finishing,
  onFinish,
  onClose,
}: {
  readonly incident: IncidentView;
  /** As it was sent. */
  readonly form: NewIncidentForm;
  /** Of the severity in its scale, 0 the worst. */
  readonly rank: number;
  /** Whether the form was changed after it was declared by what was sent first. */
  readonly outdated: boolean;
  /** Of the last attempt to finish. */
  readonly problem: Problem | null;
  readonly finishing: boolean;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}) {
  const now = useNow(15_000);
  const notice = incident.documents.find(({kind}) => kind === 'customer');
  const goingOn = incident.goesOn === true && problem === null;
  return (
    <main class="result">
      <Head incident={incident} rank={rank} now={now} />
      {outdated && (
        <Notice kind="warning" title="Declared with what you sent first">
          <p>
            That had arrived already. What you changed in the form afterwards is
            not in it: put it in with Edit details, in the sidebar.
          </p>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {goingOn && <GoingOn />}
      {!incident.complete && !goingOn && (
        <StepsMissing finishing={finishing} onFinish={onFinish} />
      )}
      <NextUpdate incident={incident} now={now} />
      {notice?.url && (
        <p class="buttons">
          <DeskLink
            href={notice.url}
            class={incident.complete ? 'button primary' : 'button'}
          >
            Check the first notice, and ask for review
          </DeskLink>
        </p>
      )}
      <NextSteps incident={incident} form={form} />

      <h2>Open</h2>
      <IncidentPlaces incident={incident} copy />
      {incident.faqSkipped && <p>No FAQ: {incident.faqSkipped}</p>}
      <Team incident={incident} />
      <details class="group" open={!incident.complete}>
        <summary>
          <span class="group-title">What was done</span>
        </summary>
        <Steps steps={incident.steps} busy={finishing} />
      </details>
      <WhereNext incident={incident} onClose={onClose} />
    </main>
  );
}

/** Which incident it is; takes the focus. */
function Head({
  incident,
  rank,
  now,
}: {
  readonly incident: IncidentView;
  readonly rank: number;
  readonly now: number;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <h1 class="big-id" tabIndex={-1} ref={head}>
        {incident.id}
      </h1>
      <p class="result-title">{incident.title}</p>
      <p class="facts">
        <SeverityChip label={incident.severity.label} rank={rank} />{' '}
        {incident.kind.label} · {incident.phase.label}
        {incident.visibility === 'restricted' && ' · Restricted'} · declared{' '}
        {localTime(incident.declaredAt, now)} ({utcTime(incident.declaredAt)})
      </p>
    </>
  );
}

/** By when somebody has to hear of it, or why nobody has to. */
function NextUpdate({
  incident,
  now,
}: {
  readonly incident: IncidentView;
  readonly now: number;
}) {
  const {commsNeeded, commsReason, nextUpdateAt} = incident;
  const due = dueInWords(nextUpdateAt, now);
  if (!commsNeeded) {
    return (
      <Notice kind="info" title="Recorded without documents">
        <p>{commsReason}</p>
      </Notice>
    );
  }
  return (
    <p class={due.late ? 'due late' : 'due'}>
      {due.text}
      {nextUpdateAt &&
        ` – ${localTime(nextUpdateAt, now)} (${utcTime(nextUpdateAt)})`}
    </p>
  );
}

/** Where the dialog leads when it is done: one button of them is the next thing to do. */
function WhereNext({
  incident: {id, documents, complete},
  onClose,
}: {
  readonly incident: IncidentView;
  readonly onClose: () => void;
}) {
  const internal = documents.find(({kind}) => kind === 'internal');
  const next = complete && !documents.some(({kind}) => kind === 'customer');
  return (
    <div class="buttons">
      {IN_WEB_APP && (
        <PageLink
          page="desk"
          incident={id}
          file={internal?.fileId}
          class={next ? 'button primary' : 'button'}
        >
          Go to its desk
        </PageLink>
      )}
      <Button
        kind={next && !IN_WEB_APP ? 'primary' : 'plain'}
        onClick={onClose}
      >
        {IN_WEB_APP ? 'Home' : 'Close'}
      </Button>
    </div>
  );
}

function GoingOn() {
  return (
    <Notice kind="info" title="The documents are ready">
      <p role="status">
        The rest of the team gets access now. You may close this window: it is
        finished all the same.
      </p>
    </Notice>
  );
}

function StepsMissing({
  finishing,
  onFinish,
}: {
  readonly finishing: boolean;
  readonly onFinish: () => void;
}) {
  return (
    <Notice kind="warning" title="Some steps are still missing">
      <p>
        What is listed below exists. “Finish” does only what is missing; if you
        close this window it is finished later, automatically.
      </p>
      <div class="buttons">
        <Button kind="primary" busy={finishing} onClick={onFinish}>
          Finish
        </Button>
      </div>
    </Notice>
  );
}

function Team({incident}: {readonly incident: IncidentView}) {
  return (
    <div class="columns">
      <section>
        <h2>Who may see it</h2>
        <ul>
          {incident.access.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Roles</h2>
        <IncidentRoles incident={incident} />
      </section>
    </div>
  );
}
