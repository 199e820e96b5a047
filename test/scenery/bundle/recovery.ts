import type {TypedResult} from '../../../emulator/appsscript/contracts';
import type {Answer} from '../../../src/core/base/answer';
import type {IncidentView} from '../../../src/core/incident/views';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {Recovery, Struck} from './every-fault';
import {installedOffice, LEAD, type Office} from './office';
import {rowsOf, whatIsThere, type WhatIsThere} from './what-is-there';

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

let nothing: unknown;

/** Nobody does anything: the sweep comes twice. */
export const byTheSweep: Recovery = {
  // Nothing but what set-up made.
  get untouched() {
    return (nothing ??= whatIsThere(installedOffice()));
  },
  run(office) {
    for (let times = 0; times < 2; times++) {
      office.later(A_WHILE);
      office.sweep();
    }
  },
};

/** The sweep, and for what it may not open one of its people, who finishes it once more. */
function lookAfter(office: Office): void {
  const swept = office.sweep();
  if (!swept.outcome.ok) throw new Error(swept.outcome.error.message);
  const rows = rowsOf(office, office.places.registerId, 'incidents');
  for (const {id, visibility} of rows) {
    if (visibility === 'restricted') office.run(LEAD, 'finishIncident', [id]);
  }
}

/**
 * A mail to the team of which nobody can know whether it went: its answer was lost, or the run ended between the note that it is
 * about to go and the note that it went. One row of the journal says so, and nobody is written to twice.
 */
export function teamMailInDoubt(expected: unknown, struck: Struck): unknown {
  if (!leavesDoubt(struck)) return expected;
  const {incidents, ...rest} = expected as WhatIsThere;
  return {
    ...rest,
    teamMails: 'in doubt',
    incidents: incidents.map(one => ({
      ...one,
      journal: [...one.journal, 'team mail'].sort(),
    })),
  };
}

const SET = 'service.Properties.setProperty';
const DELETE = 'service.Properties.deleteProperty';

function leavesDoubt({methods, index, fault}: Struck): boolean {
  const mail = methods.indexOf('service.MailApp.sendEmail');
  if (mail < 0) return false;
  const begun = methods.lastIndexOf(SET, mail);
  const ended = methods.indexOf(DELETE, mail);
  switch (fault) {
    case 'ends the run before its effect':
      return index > begun && index <= ended;
    case 'ends the run after its effect':
      return index >= begun && index < ended;
    case 'is refused for its rate (429)':
      return false;
    default:
      return index === mail;
  }
}

/** The same but for a doubt, where it cannot be told beforehand whether there is one. */
export function withoutDoubt(there: WhatIsThere): unknown {
  return {
    ...there,
    teamMails: there.teamMails === 'in doubt' ? 1 : there.teamMails,
    incidents: there.incidents.map(one => ({
      ...one,
      journal: one.journal.filter(event => event !== 'team mail'),
    })),
  };
}
