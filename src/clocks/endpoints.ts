/** What pages call about deadlines. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {beside} from '../world/incidents/beside';
import {decideClock as decide} from './actions/decide-clock';
import {recordTold as record} from './actions/record-told';
import {
  confirmPromises as confirm,
  promiseView as promises,
} from './actions/promises';
import type {
  ClockDecision,
  ClocksFunctions,
  PromiseForm,
  ToldForm,
} from './contract';
import {takeOver as take} from './actions/take-over';
import {clockBoard as board} from './views/clock-board';
import {handoverView as handover} from './views/handover-view';
import {ledgerView as ledger} from './views/ledger-view';

type Answered<N extends keyof ClocksFunctions> = ReturnType<ClocksFunctions[N]>;

export function clockBoard(): Answered<'clockBoard'> {
  return answer(() => board(googleWorld()));
}

export function decideClock(decision: ClockDecision): Answered<'decideClock'> {
  return answer(() => decide(googleWorld(), decision));
}

export function recordTold(form: ToldForm): Answered<'recordTold'> {
  return answer(() => record(googleWorld(), form));
}

export function ledgerView(incidentId: string): Answered<'ledgerView'> {
  return answer(() => ledger(googleWorld(), incidentId));
}

export function handoverView(incidentId: string): Answered<'handoverView'> {
  return answer(() => handover(googleWorld(), incidentId));
}

export function promiseView(
  incidentId: string,
  fileId: string,
): Answered<'promiseView'> {
  return answer(() =>
    promises(beside(googleWorld(), {file: fileId}), incidentId),
  );
}

export function confirmPromises(
  form: PromiseForm,
  fileId: string,
): Answered<'confirmPromises'> {
  return answer(() => confirm(beside(googleWorld(), {file: fileId}), form));
}

export function takeOver(incidentId: string): Answered<'takeOver'> {
  return answer(() => take(googleWorld(), incidentId));
}
