import {isExercise} from '../../core/incident/exercise';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {heldRows} from '../../core/register/ledger';
import {levelOf, type Level} from '../../core/policy/policy';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {Action} from '../rules/action';
import {readActions} from '../rules/action-rows';
import {readAfterRows, type AfterRow} from '../rules/after-rows';
import {commsRecordOf} from '../rules/comms-rows';
import type {CommsRecord} from '../rules/comms-record';
import type {PathSources} from '../rules/path-of-incident';
import {mergeTimeline, type MergedRow} from '../rules/timeline';
import {timelineRows} from '../rules/timeline-rows';

/** Beside what every look at an incident reads. */
const TABS = ['comms', 'reviews', 'faq', 'actions', 'after'];

/** Everything the register knows of an incident's time after. */
export interface Aftermath {
  readonly incident: Incident;
  /** null while the severity is none of the policy's. */
  readonly level: Level | null;
  readonly documents: readonly IncidentDocument[];
  readonly facts: RegisterFacts;
  readonly registerId: string;
  /** Of this and, in the main register, of all other incidents. */
  readonly actions: readonly Action[];
  readonly after: readonly AfterRow[];
  readonly timeline: readonly MergedRow[];
  /** Rows of Comms as they hold. */
  readonly told: PathSources['told'];
  readonly comms: CommsRecord;
}

/** One round trip, two for a restricted incident. */
export function openAftermath(world: World, incidentId: unknown): Aftermath {
  const id = String(incidentId);
  const home = requireHome(
    openHome(world, installed(world), id, false, {
      main: [...TABS, 'holidays'],
      own: TABS,
    }),
  );
  const {facts, found, registerId} = home;
  const {incident} = found;
  const documents = facts.documentsOf(id);
  const titles = Object.fromEntries(
    documents.map(({kind, fileId}) => [fileId, DOCUMENTS[kind].label]),
  );
  const [journal, reviews, faq] = ['journal', 'reviews', 'faq'].map(tab =>
    facts.rows(tab),
  );
  const told = heldRows(facts.ledger(id));
  return {
    incident,
    level: levelOf(facts.policy, incident.severity),
    documents,
    facts,
    registerId,
    actions: readActions(facts.rows('actions')),
    after: readAfterRows(facts.rows('after'), id),
    timeline: mergeTimeline(
      timelineRows({
        incident,
        journal,
        comms: told,
        reviews,
        titles,
      }),
    ),
    told,
    comms: commsRecordOf({
      incident,
      exercise: isExercise(incident),
      comms: told,
      reviews,
      faq,
      journal,
      titles,
    }),
  };
}
