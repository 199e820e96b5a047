/** What Google, pages and other programs call of declaring. */
import {googleWorld} from '../composition';
import {keptSecretHash} from '../google/script/alerting-secret';
import {activePerson} from '../google/people/person';
import {answer} from '../surfaces/answer';
import {formOf} from './rules/alert';
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

export function declareIncident(
  form: NewIncidentForm,
  early?: boolean,
): Answered<'declareIncident'> {
  return answer(() => declare(googleWorld(), form, early === true));
}

export function declarationProgress(
  operation: string,
): Answered<'declarationProgress'> {
  return answer(() => readProgress(googleWorld(), operation));
}

export function finishIncident(
  incidentId: string,
  operation?: string,
): Answered<'finishIncident'> {
  return answer(() => finish(googleWorld(), incidentId, operation));
}

/**
 * Alerting tools post `{"secret": …, "form": …}` as `application/json`, signed in as the person or account that declares. A
 * browser sends a form of another site with the visitor's session, but neither with that content type nor with the secret.
 */
export function doPost(
  event: GoogleAppsScript.Events.DoPost,
): GoogleAppsScript.Content.TextOutput {
  const result = answer(() =>
    declare(
      googleWorld(),
      formOf(event.postData, keptSecretHash(), activePerson().domain),
    ),
  );
  return ContentService.createTextOutput(JSON.stringify(result)).setMimeType(
    ContentService.MimeType.JSON,
  );
}
