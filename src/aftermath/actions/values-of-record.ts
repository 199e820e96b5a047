import {documentUrl} from '../../core/base/google-addresses';
import {patternsOf, type PastIncident} from '../rules/patterns';
import {carriedOver} from '../rules/action-age';
import {happeningsOf} from '../rules/happenings';
import {recordValues} from '../rules/record-values';
import type {Incident} from '../../core/incident/incident';
import type {Aftermath} from './open-aftermath';

/** Values for the fields that are made from the whole record. */
export function valuesOfRecord(
  aftermath: Aftermath,
  now: string,
): Readonly<Record<string, string>> {
  const {incident, level, actions, facts, timeline, told, comms, documents} =
    aftermath;
  const postMortem = documents.find(({kind}) => kind === 'post-mortem');
  const {report} = happeningsOf({
    incident,
    documents,
    actions,
    after: aftermath.after,
    reviews: facts.rows('reviews'),
    comms: told,
    journal: facts.rows('journal'),
  });
  return recordValues(
    {
      incident,
      severity: level ? `${level.label} (${level.name})` : '',
      timeline,
      actions: actions.filter(action => action.incident === incident.id),
      carriedOver: carriedOver(
        actions,
        id => facts.incidentRow(id)?.incident.services ?? [],
        incident.id,
      ),
      patterns: patternsOf(
        past(incident),
        facts.incidents().map(one => past(one.incident)),
      ),
      comms,
      postMortemUrl: report && postMortem ? documentUrl(postMortem.fileId) : '',
    },
    now,
  );
}

/** Cause and late audiences of earlier incidents are not read here: that would open every one of them. */
function past({id, declaredAt, services, detection}: Incident): PastIncident {
  return {
    id,
    at: declaredAt,
    services,
    causeCategory: '',
    detection,
    lateFor: [],
  };
}
