import type {TypedResult} from '../../../emulator/appsscript/contracts';
import type {Answer} from '../../../src/core/base/answer';
import type {IncidentView} from '../../../src/core/incident/views';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {Recovery} from './every-fault';
import {LEAD, type Office} from './office';
import {rowsOf} from './what-is-there';

/** Longer than a lease, a search lag and the wait before twins are judged. */
export const A_WHILE = 10;

export function declare(office: Office, form: NewIncidentForm): TypedResult {
  return office.run(LEAD, 'declareIncident', [form]);
}

/** What the page knows after a run: the incident, or that it has to send the form again. */
function viewIn({outcome}: TypedResult): IncidentView | null {
  if (!outcome.ok) return null;
  const answer = outcome.value as Answer<IncidentView>;
  return answer.ok ? answer.value : null;
}

/**
 * As the page leads its person: "Finish" where an incident is shown and not complete, else the same form again;
 * at once, and once more after a while. Then the sweep.
 */
export function byThePerson(form: NewIncidentForm): Recovery {
  return {
    run(office, first) {
      let result = first;
      for (const wait of [0, A_WHILE]) {
        const view = viewIn(result);
        if (view?.complete) break;
        office.later(wait);
        result = view
          ? office.run(LEAD, 'finishIncident', [view.id])
          : declare(office, form);
      }
      office.later(A_WHILE);
      lookAfter(office);
    },
  };
}

/** Nobody does anything: the sweep comes twice. */
export const byTheSweep: Recovery = {
  // The two folders, the register and the four templates of set-up.
  untouched: {incidents: [], strays: [], files: 7},
  run(office) {
    for (let times = 0; times < 2; times++) {
      office.later(A_WHILE);
      office.sweep();
    }
  },
};

/** The sweep, and for what it may not open one of its people. */
export function lookAfter(office: Office): void {
  const swept = office.sweep();
  if (!swept.outcome.ok) throw new Error(swept.outcome.error.message);
  const rows = rowsOf(office, office.places.registerId, 'incidents');
  for (const {id, setup, visibility} of rows) {
    if (visibility === 'restricted' && String(setup).startsWith('check ')) {
      office.run(LEAD, 'finishIncident', [id]);
    }
  }
}
