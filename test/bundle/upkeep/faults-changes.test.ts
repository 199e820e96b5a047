import type {
  MetadataChange,
  NewTimelineEntry,
  RestampView,
  SidebarView,
} from '../../../src/upkeep/contract';
import type {Answer} from '../../../src/core/base/answer';
import {aForm} from '../../scenery/bundle/a-form';
import {
  brokenAfter,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {
  ADMIN,
  installedOffice,
  LEAD,
  Mould,
  SETUP,
  type Office,
} from '../../scenery/bundle/office';
import {setting} from '../../scenery/bundle/review-office';
import {
  byThePerson,
  byTheSweep,
  declare,
  teamMailInDoubt,
} from '../../scenery/bundle/recovery';
import {filesOf, whatIsThere} from '../../scenery/bundle/what-is-there';

const ID = 'INC-2026-0001';

function setUp(office: Office): void {
  office.value(ADMIN, 'runSetup', [SETUP]);
  // What broke takes longer: a rhythm is missed, and a note would be drafted for it.
  setting(office, 'holdingNotes', 'off');
  office.later(10);
}

function inTheInternalDocument(office: Office) {
  const file = filesOf(office, ID).find(
    one => office.mark(one).icKind === 'internal',
  );
  if (!file) throw new Error('There is no internal document.');
  return {container: {fileId: file.id, kind: 'document'}} as const;
}

let declaredMould: Mould | undefined;

function declaredOffice(): Office {
  declaredMould ??= new Mould(office => {
    setUp(office);
    declare(office, aForm());
    office.later(10);
  });
  return declaredMould.copy();
}

describe('an incident without comms is one row and no document (S0-3, S1-15)', () => {
  const form = aForm({
    comms: {needed: false, reason: 'Nobody outside noticed.'},
  });
  const scenario: Scenario = {
    office: installedOffice,
    act: office => declare(office, form),
    recoveries: [byThePerson(form), byTheSweep],
    look: whatIsThere,
    besides: teamMailInDoubt,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      incidents: [{setup: 'ready', files: [], documents: []}],
      files: installedOffice().files().length,
    });
  });

  it.each(met(2))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});

describe('an interrupted incident is finished once and whole', () => {
  let mould: Mould | undefined;
  const interrupted = (): Office => {
    mould ??= new Mould(office => {
      setUp(office);
      office.workspace.faults.set([
        {method: 'drive.files.copy', nth: 2, answer: 'kill', effect: true},
      ]);
      declare(office, aForm());
      office.workspace.faults.set([]);
      office.later(10);
    });
    return mould.copy();
  };
  const scenario: Scenario = {
    office: interrupted,
    act: office => office.run(LEAD, 'finishIncident', [ID]),
    recoveries: [byThePerson(aForm()), byTheSweep],
    look: whatIsThere,
    besides: teamMailInDoubt,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      incidents: [
        {
          setup: 'ready',
          documents: [
            'customer is a customer',
            'faq is a faq',
            'internal is a internal',
          ],
        },
      ],
    });
  });

  it.each(met(2))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});

describe('changed metadata stand once in the register, and in every document', () => {
  /** What the sidebar sends: its form, with another title, level and phase. */
  const sent = (office: Office): MetadataChange => {
    const {edit, rev} = office.value<SidebarView>(
      LEAD,
      'sidebarView',
      [],
      inTheInternalDocument(office),
    );
    if (!edit) throw new Error('The sidebar offers no edit.');
    return {
      incidentId: ID,
      rev,
      form: {
        ...edit,
        title: 'Checkout is slow',
        severity: 'level-2',
        phase: 'investigation',
      },
      decisions: {},
    };
  };
  const changed = (result: {outcome: {ok: boolean; value?: unknown}}) => {
    const answer = result.outcome.value as Answer<RestampView> | undefined;
    return answer?.ok === true && answer.value.failed.length === 0;
  };
  const save = (office: Office, change: MetadataChange) =>
    office.run(LEAD, 'changeMetadata', [change], inTheInternalDocument(office));
  // All copies are alike; what opens the sidebar is not to meet the fault.
  let first: MetadataChange | undefined;
  const scenario: Scenario = {
    office: declaredOffice,
    act: office => save(office, (first ??= sent(declaredOffice()))),
    recoveries: [
      {
        run(office, begun) {
          for (let result = begun, tries = 0; !changed(result); tries++) {
            if (tries === 3) throw new Error(JSON.stringify(result.outcome));
            result = save(office, sent(office));
          }
        },
      },
    ],
    look: whatIsThere,
  };

  it('when nothing breaks', () => {
    const there = withoutFault(scenario);
    expect(there).toMatchObject({
      incidents: [
        {
          homeRows: [['Checkout is slow', 'Level 2 – High', 2]],
          journal: [
            'comms decision',
            'declared',
            'documents ready',
            'metadata changed',
          ],
        },
      ],
    });
    expect(JSON.stringify(there)).not.toContain('Checkout is down');
  });

  it.each(met(2))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});

describe('a timeline entry stands once in the journal and once in the document', () => {
  const entry: NewTimelineEntry = {
    incidentId: ID,
    operation: 'entry-0001',
    at: '2026-01-05T09:05:00Z',
    text: 'Traffic went to the other region.',
  };
  const act = (office: Office) =>
    office.run(
      LEAD,
      'addTimelineEntry',
      [entry],
      inTheInternalDocument(office),
    );
  const scenario: Scenario = {
    office: declaredOffice,
    act,
    recoveries: [
      {
        run(office, first) {
          const {outcome} = first;
          const answer = outcome.ok && (outcome.value as Answer<SidebarView>);
          if (!answer || !answer.ok) act(office);
        },
      },
    ],
    look: whatIsThere,
  };

  it('when nothing breaks', () => {
    const there = withoutFault(scenario);
    expect(there).toMatchObject({
      incidents: [
        {
          journal: [
            'comms decision',
            'declared',
            'documents ready',
            'timeline',
          ],
        },
      ],
    });
    expect(JSON.stringify(there).split(entry.text)).toHaveLength(2);
  });

  it.each(met(2))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});
