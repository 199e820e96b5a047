import type {Incident, IncidentDocument} from '../../core/incident/incident';
import type {Level} from '../../core/policy/policy';
import type {Action} from './action';
import {decisionsIn, type AfterRow} from './after-rows';
import {businessDaysAfter} from './business-days';
import {textIn, type Cells} from './cells';
import type {CommsRecord} from './comms-record';
import {happeningsOf} from './happenings';
import {pathOf, type PathTask} from './path';

type Rows = readonly {readonly cells: Cells}[];

/** What the register says that decides about the path. */
export interface PathSources {
  readonly incident: Incident;
  readonly level: Level | null;
  readonly documents: readonly IncidentDocument[];
  readonly actions: readonly Action[];
  readonly after: readonly AfterRow[];
  /** Rows of Comms as they hold. */
  readonly told: Rows;
  readonly comms: CommsRecord;
  readonly facts: {rows(tab: string): Rows};
}

/** The path of one incident, from the rows of its register. */
export function pathFor(
  {incident, level, documents, actions, after, told, comms, facts}: PathSources,
  now: string,
): readonly PathTask[] {
  const holidays = new Set(
    facts
      .rows('holidays')
      .map(({cells}) => textIn(cells, 'date'))
      .filter(date => date !== ''),
  );
  const customersTold = comms.messages.some(({outside}) => outside);
  return pathOf(
    {
      resolvedAt: incident.resolvedAt,
      level,
      commsNeeded: incident.comms.needed,
      faqNeeded: incident.faq.needed && incident.comms.needed,
      restricted: incident.visibility === 'restricted',
      customersTold,
      // No message offers them by itself: whoever takes them up has offered them.
      meetingsOffered: after.some(
        ({task, what}) =>
          task === 'strategic-meetings' &&
          (what === 'taken-up' || what === 'owner'),
      ),
      // Every message that tells the end says by when the report comes.
      reportPromisedAt: customersTold ? incident.facts.reportDueAt : '',
      closed: incident.phase === 'closed',
      roles: incident.roles,
      happened: happeningsOf({
        incident,
        documents,
        actions,
        after,
        reviews: facts.rows('reviews'),
        comms: told,
        journal: facts.rows('journal'),
      }),
      decisions: decisionsIn(after),
    },
    now,
    businessDaysAfter(holidays),
  );
}
