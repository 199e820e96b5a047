import {
  brokenAfter,
  differences,
  FAULTS,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {LEAD, type Office} from '../../scenery/bundle/office';
import {
  act,
  ask,
  edit,
  fileId,
  officeAfter,
  release,
  signAll,
  valueIn,
} from '../../scenery/bundle/review-office';
import {byPressing, bySweep} from '../../scenery/bundle/review-recovery';
import {mails, reviewThere} from '../../scenery/bundle/review-there';

function sign(office: Office): void {
  valueIn(ask(office));
  office.later(1);
  signAll(office);
  office.later(1);
}

const FORM = {facts: {symptom: 'Card payments fail with an error'}};

const approved = (): Office => officeAfter('approved', sign, FORM);

const published = (): Office =>
  officeAfter(
    'published',
    office => {
      sign(office);
      valueIn(release(office));
      office.later(1);
    },
    FORM,
  );

describe('an approved text is released once, whole', () => {
  const scenario: Scenario = {
    office: approved,
    act: office => release(office),
    recoveries: [byPressing(release), bySweep(approved)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      locked: true,
      evidence: [expect.stringContaining('version 1')],
      ledger: [
        expect.stringContaining('CS Ops mail 1 '),
        expect.stringContaining('CS leadership mail 1 '),
      ],
    });
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});

describe('a release that is interrupted, and interrupted again while the sweep finishes it', () => {
  const kinds = Object.values(FAULTS);

  it('goes out once and whole, or not at all', () => {
    const clean = approved();
    const count = release(clean).trace.calls.length;
    clean.sweep();
    const none = approved();
    none.sweep();
    const ends = [reviewThere(clean), reviewThere(none)];
    const step = process.env.EVERY_FAULT ? 2 : 67;
    const complaints: unknown[] = [];
    for (let first = step; first <= count; first += step) {
      const second = {
        ...kinds[(first * 5) % kinds.length],
        nth: 1 + ((first * 11) % 40),
      };
      const office = approved();
      office.workspace.faults.set([{...kinds[5 + (first % 2)], nth: first}]);
      release(office);
      office.later(5);
      office.workspace.faults.set([second]);
      office.sweep();
      office.workspace.faults.set([]);
      for (let times = 0; times < 2; times++) {
        office.later(5);
        office.sweep();
      }
      const seen = reviewThere(office);
      const far = ends.map(end => differences(end, seen));
      if (far.every(problems => problems.length > 0)) {
        complaints.push({first, second, problems: far[0].slice(0, 5)});
      }
    }
    expect(complaints).toEqual([]);
  });
});

describe('a released text is opened again, and nobody keeps what they had', () => {
  const unlock = (office: Office) =>
    act(office, LEAD, 'unlockReleased', fileId(office), 'A date is wrong.');
  const scenario: Scenario = {
    office: published,
    act: unlock,
    recoveries: [byPressing(unlock), bySweep(published)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    const there = withoutFault(scenario) as {permissions: readonly string[]};
    expect(there).toMatchObject({locked: false});
    expect(there.permissions.join()).not.toContain('reader');
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});

describe('a text that somebody edits while its release is interrupted', () => {
  /** What has become of it after two sweeps. */
  const WHOLE = {locked: true, ledger: 2, handedOver: 1};
  const GIVEN_UP = {locked: false, ledger: 0, handedOver: 0};

  it.each([
    // It ends before its lock: the edit stands, and nothing goes out.
    ['drive.files.update', true, GIVEN_UP],
    // The lock holds, and the sweep hands out what was signed.
    ['drive.files.export', false, WHOLE],
    ['drive.files.create', false, WHOLE],
    // Nobody can know whether it went: the ledger says so, and it is not sent twice.
    ['service.MailApp.sendEmail', false, {...WHOLE, handedOver: 0}],
  ])('never goes out unsigned: %s ends the run', (method, edits, end) => {
    const office = approved();
    office.workspace.faults.set([{method, answer: 'kill', effect: false}]);
    release(office);
    office.workspace.faults.set([]);
    expect(editedUnlessLocked(office)).toBe(edits);
    office.later(5);
    office.sweep();
    office.sweep();
    expect(becomeOf(office)).toEqual(end);
  });

  it.each(['drive.files.export', 'drive.permissions.create'])(
    'and whose lock they lift in Drive goes nowhere: %s ends the run',
    method => {
      const office = approved();
      office.workspace.faults.set([{method, answer: 'kill', effect: false}]);
      release(office);
      office.workspace.faults.set([]);
      office.rest(LEAD, 'PATCH', `/drive/v3/files/${fileId(office)}`, {
        contentRestrictions: [{readOnly: false}],
      });
      expect(editedUnlessLocked(office)).toBe(true);
      office.later(5);
      office.sweep();
      office.sweep();
      expect(becomeOf(office)).toEqual(GIVEN_UP);
    },
  );
});

function becomeOf(office: Office): object {
  const {locked, ledger} = reviewThere(office) as {
    readonly locked: boolean;
    readonly ledger: readonly string[];
  };
  const handedOver = mails(office).filter(
    ({attachments}) => attachments.length > 0,
  );
  return {locked, ledger: ledger.length, handedOver: handedOver.length};
}

/** Whether somebody could edit the text; a lock refuses it. */
function editedUnlessLocked(office: Office): boolean {
  try {
    edit(office, 'This began at', 'It began at');
    return true;
  } catch (error) {
    expect(String(error)).toContain('403');
    return false;
  }
}
