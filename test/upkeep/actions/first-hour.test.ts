import {clockBoard} from '../../../src/clocks/views/clock-board';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import type {MetadataForm} from '../../../src/upkeep/contract';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  aForm,
  COMMANDER,
  installedWorkspace,
  LEAD,
  SME,
} from '../../scenery/fakes/installed-workspace';

const ID = 'INC-2026-0001';

/** An incident as its team lives through it, from the first alarm on. */
function incident(form: Partial<NewIncidentForm>) {
  const workspace = installedWorkspace();
  const as = (who = LEAD, file = '') => fakeWorld(workspace, who, file);
  declareIncident(as(), aForm(form));
  const fileOf = (kind: string) =>
    [...workspace.files.values()].find(
      ({mark}) => mark.kind === kind && mark.incident === ID,
    );
  const rows = (tab: string) =>
    workspace.files.get(workspace.installation?.registerId ?? '')?.tabs.get(tab)
      ?.rows ?? [];
  return {
    workspace,
    as,
    rows,
    text: (kind: string) => fileOf(kind)?.document?.textOf() ?? '',
    fileOf,
    learn: (changes: Partial<MetadataForm>) => {
      const view = sidebarView(as(LEAD, fileOf('internal')?.id ?? ''));
      return changeMetadata(as(LEAD, fileOf('internal')?.id ?? ''), {
        incidentId: ID,
        rev: view.rev,
        form: {...view.edit, ...changes},
        decisions: {},
      });
    },
    due: () =>
      clockBoard(as()).rows.filter(({label}) => label.startsWith('Customers')),
  };
}

const NOBODY = {
  commander: '',
  technicalLead: '',
  commsLead: '',
  sme: '',
  scribe: '',
};

describe('the first hour', () => {
  it('detection leaves the ticket, whoever is on call and a first assessment, for all to read (S2-11, S4-6)', () => {
    const {text, rows} = incident({
      severity: 'level-2',
      known: 'One of four payment routes answers with errors.',
    });
    const internal = text('internal');
    for (const words of [
      'Ticket 12',
      'Monitoring: error rate',
      '2026-11-21 08:45 UTC',
      'One of four payment routes answers with errors.',
      COMMANDER,
      'Level 2 (High)',
    ]) {
      expect(internal).toContain(words);
    }
    expect(rows('incidents')).toMatchObject([
      {phase: 'detection', detection: 'monitoring-errors'},
    ]);
  });

  it('what is not confirmed makes no documents, and nobody outside waits for it (S4-6, S0-3)', () => {
    const {workspace, due} = incident({
      severity: 'level-2',
      comms: {needed: false, reason: 'One alarm; is it real?'},
    });
    const made = [...workspace.files.values()].filter(
      ({mark}) => mark.incident === ID,
    );
    expect(made).toEqual([]);
    expect(due().map(({state}) => state)).toEqual(['not applicable']);
  });

  it('triage sets level and team: who is named can write at once, and the first notice is there (S2-12, S4-7)', () => {
    const {learn, workspace, fileOf, text, as} = incident({
      severity: 'level-3',
      roles: {...NOBODY, commsLead: LEAD},
      facts: {symptom: 'Card payments fail with an error'},
    });
    learn({
      phase: 'triage',
      severity: 'level-1',
      roles: {...NOBODY, commsLead: LEAD, commander: COMMANDER, sme: SME},
    });
    const folder = fileOf('folder');
    expect(JSON.stringify(folder?.access)).toContain(SME);
    const internal = text('internal');
    expect(internal).toContain('Level 1 (Critical) · Triage');
    expect(internal).toContain(SME);
    expect(text('customer')).toContain(
      'Subject: Card payments fail with an error',
    );
    // Who was called later reads what there is.
    expect(
      sidebarView(as(COMMANDER, fileOf('internal')?.id)).incident?.id,
    ).toBe(ID);
    expect(workspace.files.size).toBeGreaterThan(0);
  });

  it('declaring names severity, commander, team, channels and scope in one place (S4-7)', () => {
    const {text} = incident({services: ['Checkout', 'Invoices']});
    const internal = text('internal');
    const order = [
      'Level 1 (Critical)',
      'Incident commander',
      COMMANDER,
      'Engineering expert (SME)',
      SME,
      'Invoices',
    ].map(words => internal.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('mitigation is written down as it happens: what was done, and what came of it (S4-8)', () => {
    const {as, text, rows, learn, fileOf} = incident({});
    const entry = (at: string, words: string, operation: string) =>
      addTimelineEntry(as(LEAD, fileOf('internal')?.id), {
        incidentId: ID,
        at,
        text: words,
        operation,
      });
    entry('2026-11-21T08:50:00Z', 'Route 2 switched off', 'entry-00000001');
    entry('2026-11-21T08:55:00Z', 'Half of payments work', 'entry-00000002');
    learn({
      phase: 'containment',
      facts: {mitigatedAt: '2026-11-21T08:55:00Z'},
    });
    const internal = text('internal');
    expect(internal).toContain('Route 2 switched off');
    expect(internal.indexOf('Half of payments work')).toBeLessThan(
      internal.indexOf('Route 2 switched off'),
    );
    expect(internal).toContain('Mitigated');
    expect(internal).toContain('2026-11-21 08:55 UTC');
    expect(
      rows('journal').filter(({event}) => event === 'timeline'),
    ).toHaveLength(2);
  });
});
