import {UserError} from '../../../src/core/base/user-error';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {finishIncident} from '../../../src/declare/actions/finish-incident';
import {callOwed} from '../../../src/declare/actions/call-team';
import {sweep} from '../../../src/declare/actions/finish-unfinished';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {roleOf} from '../../scenery/fakes/fake-files';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  Killed,
  type Fault,
  type FakeWorkspace,
} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  aForm,
  COMMANDER,
  CSM,
  installedWorkspace,
  LEAD,
  SME,
} from '../../scenery/fakes/installed-workspace';
import {sampled} from '../../scenery/sampled';

const FAULTS: readonly Fault[] = [
  'busy',
  'refused',
  'unknown, done',
  'unknown, not done',
  'killed before',
  'killed after',
];

/** Runs it as Google would: what kills the run or goes wrong is only seen from outside. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof UserError)) {
      throw error;
    }
  }
}

function callsOf(form: NewIncidentForm): number {
  const workspace = installedWorkspace();
  declareIncident(fakeWorld(workspace, LEAD), form);
  return workspace.callCount;
}

/** All that has to be true afterwards, as one comparable value. */
function outcome(workspace: FakeWorkspace, restricted: boolean): unknown {
  const {registerId = ''} = workspace.installation ?? {};
  const main = workspace.files.get(registerId);
  const live = [...workspace.files.values()].filter(
    ({trashed, mark}) => !trashed && mark.incident !== '',
  );
  const own = live.find(({mark}) => mark.kind === 'register');
  const home = restricted ? own : main;
  const rows = (tab: string) => home?.tabs.get(tab)?.rows ?? [];
  const roles = (kind: string) => {
    const file = live.find(({mark}) => mark.kind === kind);
    return [LEAD, COMMANDER, SME, CSM].map(who =>
      roleOf(workspace, file, who).replace('owner', 'writer'),
    );
  };
  return {
    kinds: live.map(({mark}) => mark.kind).sort(),
    ids: new Set(live.map(({mark}) => mark.incident)).size,
    mainRows: main?.tabs
      .get('incidents')
      ?.rows.map(({id, setup}) => [id, setup]),
    homeRows: rows('incidents').length,
    documents: rows('documents')
      .map(({kind, fileId}) => [
        kind,
        live.some(({id, mark}) => id === fileId && mark.kind === kind),
      ])
      .sort(),
    journal: rows('journal')
      .filter(({text}) => !String(text).startsWith('Mail to'))
      .map(({event}) => event)
      .filter(event => !String(event).startsWith('second copy'))
      .sort(),
    placeholders: live.filter(({document}) => document?.textOf().includes('{{'))
      .length,
    internal: roles('internal'),
    customer: roles('customer'),
    // Sent once, or the journal says that nobody knows.
    called:
      workspace.mails.filter(({key}) => key.endsWith(':called')).length === 1 ||
      rows('journal').some(({text}) => String(text).includes('not known')),
    calledTwice:
      workspace.mails.filter(({key}) => key.endsWith(':called')).length > 1,
  };
}

function faultCases(form: NewIncidentForm): [string, Fault, number][] {
  const count = callsOf(form);
  const cases = FAULTS.flatMap(fault =>
    Array.from({length: count}, (_, nth): [string, Fault, number] => [
      `${fault} at call ${nth + 1} of ${count}`,
      fault,
      nth,
    ]),
  );
  return [...sampled(cases, 5)];
}

describe('an open incident whose declaration meets a fault', () => {
  const expected = (() => {
    const workspace = installedWorkspace();
    declareIncident(fakeWorld(workspace, LEAD), aForm());
    return outcome(workspace, false);
  })();

  it.each(faultCases(aForm()))(
    'is there once and whole after the form was sent again: %s',
    (_, fault, nth) => {
      const workspace = installedWorkspace();
      workspace.fault = at => (at === nth ? fault : null);
      attempt(() => declareIncident(fakeWorld(workspace, LEAD), aForm()));
      workspace.calm();
      workspace.later(10);
      declareIncident(fakeWorld(workspace, LEAD), aForm());
      workspace.later(10);
      sweep(fakeWorld(workspace, LEAD));
      callOwed(fakeWorld(workspace, LEAD));
      expect(outcome(workspace, false)).toEqual(expected);
    },
  );

  it.each(faultCases(aForm()).filter((_, at) => at % 3 === 0))(
    'is there once and whole after the page went on, too: %s',
    (_, fault, nth) => {
      const workspace = installedWorkspace();
      const {operation} = aForm();
      const world = fakeWorld(workspace, LEAD);
      workspace.fault = at => (at === nth ? fault : null);
      attempt(() => {
        const {id, goesOn} = declareIncident(world, aForm(), true);
        if (goesOn) finishIncident(world, id, operation);
      });
      workspace.calm();
      for (const minutes of [10, 10]) {
        workspace.later(minutes);
        sweep(fakeWorld(workspace, LEAD));
      }
      // A run that ended before its row has left nothing.
      if (
        workspace.files
          .get(workspace.installation?.registerId ?? '')
          ?.tabs.get('incidents')?.rows.length === 0
      )
        return;
      expect(outcome(workspace, false)).toEqual(expected);
    },
  );

  it.each(faultCases(aForm()))(
    'is finished by the sweep alone once its row is there: %s',
    (_, fault, nth) => {
      const workspace = installedWorkspace();
      workspace.fault = at => (at === nth ? fault : null);
      attempt(() => declareIncident(fakeWorld(workspace, LEAD), aForm()));
      workspace.calm();
      const rows = workspace.files
        .get(workspace.installation?.registerId ?? '')
        ?.tabs.get('incidents')?.rows;
      workspace.later(10);
      sweep(fakeWorld(workspace, ADMIN));
      workspace.later(10);
      sweep(fakeWorld(workspace, ADMIN));
      callOwed(fakeWorld(workspace, ADMIN));
      if (rows?.length === 0) {
        expect(
          [...workspace.files.values()].some(({mark}) => mark.incident !== ''),
        ).toBe(false);
      } else {
        expect(outcome(workspace, false)).toEqual(expected);
      }
    },
  );

  it.each(faultCases(aForm()))(
    'shows twins of a lagging search only until the sweep has been: %s',
    (_, fault, nth) => {
      const workspace = installedWorkspace();
      workspace.searchLag = 9;
      workspace.fault = at => (at === nth ? fault : null);
      attempt(() => declareIncident(fakeWorld(workspace, LEAD), aForm()));
      workspace.calm();
      workspace.later(8);
      declareIncident(fakeWorld(workspace, LEAD), aForm());
      workspace.later(12);
      sweep(fakeWorld(workspace, LEAD));
      callOwed(fakeWorld(workspace, LEAD));
      expect(outcome(workspace, false)).toEqual(expected);
    },
  );
});

describe('a restricted incident whose declaration meets a fault', () => {
  const form = aForm({visibility: 'restricted', technical: true});
  const expected = (() => {
    const workspace = installedWorkspace();
    declareIncident(fakeWorld(workspace, LEAD), form);
    return outcome(workspace, true);
  })();

  it.each(faultCases(form))(
    'is there once and whole after the form was sent again: %s',
    (_, fault, nth) => {
      const workspace = installedWorkspace();
      workspace.fault = at => (at === nth ? fault : null);
      attempt(() => declareIncident(fakeWorld(workspace, LEAD), form));
      workspace.calm();
      workspace.later(10);
      declareIncident(fakeWorld(workspace, LEAD), form);
      workspace.later(10);
      attempt(() =>
        finishIncident(fakeWorld(workspace, LEAD), 'INC-2026-0001'),
      );
      expect(outcome(workspace, true)).toEqual(expected);
    },
  );
});
