/** What Google, pages and other programs call of declaring. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {declarationProgress as readProgress} from './actions/declaration-progress';
import {declareIncident as declare} from './actions/declare-incident';
import {finishIncident as finish} from './actions/finish-incident';
import type {DeclareFunctions, NewIncidentForm} from './contract';
import {newIncidentView as readNewIncident} from './views/new-incident-view';

type Answered<N extends keyof DeclareFunctions> = ReturnType<
  DeclareFunctions[N]
>;

export function newIncidentView(): Answered<'newIncidentView'> {
  return answer(() => readNewIncident(googleWorld()));
}

/** Also over `scripts.run`. */
export function declareIncident(
  form: NewIncidentForm,
): Answered<'declareIncident'> {
  return answer(() => declare(googleWorld(), form));
}

export function declarationProgress(
  operation: string,
): Answered<'declarationProgress'> {
  return answer(() => readProgress(googleWorld(), operation));
}

export function finishIncident(incidentId: string): Answered<'finishIncident'> {
  return answer(() => finish(googleWorld(), incidentId));
}

/** Alerting tools post the new-incident form as JSON, signed in as the person or account that declares. */
export function doPost(
  event: GoogleAppsScript.Events.DoPost,
): GoogleAppsScript.Content.TextOutput {
  const result = answer(() =>
    declare(
      googleWorld(),
      JSON.parse(event.postData.contents) as NewIncidentForm,
    ),
  );
  return ContentService.createTextOutput(JSON.stringify(result)).setMimeType(
    ContentService.MimeType.JSON,
  );
}
