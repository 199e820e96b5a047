import type {IncidentView} from '../../core/incident/views';
import type {Incident} from '../../core/incident/incident';
import {incidentView} from '../../core/incident/incident-view';
import {setupCell} from '../../core/incident/setup-cell';
import type {Changes, Reading} from '../../world/register';
import {because} from '../../world/ask/explain';
import {recordedInOwn} from './own-register';
import {documentRows, journalAppend} from './record-documents';
import {called} from '../rules/team-mail';
import {callTeam, owe} from './call-team';
import {SetUpRun} from './build-up';
import {writeRows} from '../../world/ask/write-rows';

/** Records that all is there, or lets the incident go for the next run; then shows it. */
export function finished(run: SetUpRun): IncidentView {
  const {world, incident, policy, settings, layout} = run.start;
  const {operation} = incident;
  const complete = run.board.readyToRecord();
  const setup = !complete
    ? ({state: 'pending', leaseUntil: ''} as const)
    : run.mayHaveTwins
      ? ({state: 'check', since: world.now} as const)
      : ({state: 'ready'} as const);
  const from = run.leasedCell();
  const to = setupCell(setup, operation);
  let shown = incident;
  // People somebody typed into the row are nobody to write to.
  const calls = run.board.lacksOnlyAccess() && !run.start.peopleTyped;
  const toCall = called(incident, run.notLetIn, settings.domain);
  if (calls && toCall.length > 0) owe(world, incident, run.notLetIn);
  if (from !== to) {
    const swap = [{tab: 'incidents', column: 'setup', from, to}];
    const ready = journalAppend({
      at: world.now,
      incident: incident.id,
      event: 'documents ready',
      text: `Ready: ${Object.keys(run.documents).join(', ') || 'no documents'}.${toCall.length > 0 && calls ? ` Mail goes to ${toCall.join(', ')}.` : ''}`,
      by: world.me.email,
      recordedAt: world.now,
      key: `${operation}:ready`,
    });
    const stillLeased = (reading: Reading | null): boolean =>
      reading === null ||
      (reading.tables.incidents?.rows ?? []).some(
        ({cells}) => cells.setup === from,
      );
    const unrecorded = (reading: Reading | null): Changes['append'] =>
      run.restricted || run.recorded ? [] : documentRows(run, reading);
    const swapped = writeRows(
      world.register,
      layout,
      ['incidents', 'documents'],
      reading =>
        stillLeased(reading)
          ? {
              swap,
              append: [
                ...(complete && !run.restricted ? [ready] : []),
                ...(unrecorded(reading) ?? []),
              ],
            }
          : null,
    );
    const [recorded] = run.wave([
      complete && run.restricted ? recordedInOwn(run, ready, swapped) : swapped,
    ]);
    if (!recorded.ok) {
      run.board.failed('ready', because(recorded.error));
    } else if (complete) {
      run.board.done('ready');
      shown = {...incident, setup};
    }
  }
  if (calls) {
    callTeam(world, {
      incident,
      policy,
      internalId: run.documents.internal ?? '',
      registerId: run.registerId,
      complete: shown !== incident || from === to,
      domain: settings.domain,
    });
  }
  return viewOf(run, shown);
}

/** The documents can be used; the rest is for the call that comes next, or the sweep. */
export function shownSoFar(run: SetUpRun): IncidentView {
  return {...viewOf(run, run.start.incident), goesOn: true};
}

function viewOf(run: SetUpRun, incident: Incident): IncidentView {
  const {policy, settings, installation} = run.start;
  return incidentView({
    incident,
    policy,
    settings,
    documents: run.documents,
    registerId: run.registerId,
    steps: run.board.view(),
    placed: installation.restrictedPlace !== undefined,
  });
}
