import {chase} from '../../../src/clocks/actions/chase';
import {
  Killed,
  type Fault,
  type FakeWorkspace,
} from '../../scenery/fakes/fake-workspace';
import {ADMIN, LEAD, ReviewStage} from '../../review/actions/review-stage';

/** Level 1: status page and stakeholders every 30 minutes. Declared at 9:20; Legal should have heard at once. */
function stage(): ReviewStage {
  const made = new ReviewStage({regulatory: ['gdpr']});
  made
    .tab('people')
    .push(
      {name: 'Agent', email: 'agent@example.com', ladder: 'customer 1'},
      {name: 'Director', email: 'director@example.com', ladder: 'customer 2'},
    );
  made.reviews.outbox.length = 0;
  return made;
}

/** Sweeps every five minutes; what was killed is simply over, and the next one comes. */
function sweepFor(made: ReviewStage, minutes: number): void {
  for (let passed = 0; passed < minutes; passed += 5) {
    try {
      chase(made.as(ADMIN));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    made.workspace.later(5);
  }
}

/** Each reminder that went: which incident, what and to whom. */
function went(made: ReviewStage): readonly string[] {
  return made.reviews.outbox.map(
    ({message}) => `${message.to.join()} ${message.key}`,
  );
}

function faultAt(workspace: FakeWorkspace, nth: number, fault: Fault): void {
  workspace.fault = at => (at === nth ? fault : null);
}

describe('the sweep chases what is due', () => {
  it('reminds before, at and after the due time, and climbs the ladder', () => {
    const made = stage();
    sweepFor(made, 120);
    const subjects = made.reviews.outbox.map(
      ({message}) =>
        `${message.to.join()}: ${message.subject.replace(/^\[[^\]]*\] /, '')}`,
    );
    expect(subjects).toContainEqual(
      expect.stringMatching(
        /^comms\.lead@example\.com: due in \d+ min: Customers, status page: first notice/,
      ),
    );
    expect(subjects).toContainEqual(
      expect.stringMatching(/^comms\.lead@example\.com: overdue by/),
    );
    const rungs = made.reviews.outbox.flatMap(({message}) =>
      /Escalated/.test(message.subject) ? [message.to.join()] : [],
    );
    expect(rungs).toEqual(['agent@example.com', 'director@example.com']);
    expect(new Set(went(made)).size).toBe(went(made).length);
  });

  it('sends nothing twice when two sweeps run, and nothing at all once it is closed', () => {
    const made = stage();
    sweepFor(made, 5);
    const once = went(made);
    made.workspace.later(-5);
    sweepFor(made, 5);
    expect(went(made)).toEqual(once);
    made.tab('incidents')[0].phase = 'closed';
    sweepFor(made, 240);
    expect(went(made)).toEqual(once);
  });

  it('stops when the word has gone out', () => {
    const made = stage();
    for (const channel of ['status page', 'mail']) {
      made.wrote({
        key: `k ${channel}`,
        incident: String(made.tab('incidents')[0].id),
        audience: channel === 'mail' ? 'stakeholders' : 'customers',
        channel,
        stage: 'first',
        sentAt: made.workspace.now,
        sentBy: LEAD,
      });
    }
    made.tab('incidents')[0].regulatory = '';
    sweepFor(made, 15);
    expect(went(made)).toEqual([]);
  });

  it('asks Google once when nothing is due', () => {
    const made = stage();
    made.tab('incidents')[0].phase = 'closed';
    made.workspace.calm();
    chase(made.as(ADMIN));
    expect(made.workspace.callCount).toBe(1);
  });

  it('says nothing of a restricted incident', () => {
    const made = new ReviewStage({
      visibility: 'restricted',
      regulatory: ['gdpr'],
    });
    made.reviews.outbox.length = 0;
    sweepFor(made, 240);
    expect(made.reviews.outbox).toEqual([]);
    expect(made.tab('clocks')).toEqual([]);
  });

  it('notes what somebody typed into the register, so that what was said before is kept', () => {
    const made = stage();
    sweepFor(made, 5);
    made.tab('incidents')[0].confirmedAt = '2026-11-21T09:15:00Z';
    sweepFor(made, 5);
    const noticed = made.tab('clocks').filter(({event}) => event === 'noticed');
    expect(noticed).toHaveLength(2);
    expect(String(noticed[1].words)).toContain('2026-11-21T09:15:00Z');
  });
});

describe('whatever breaks a call', () => {
  const whole = stage();
  sweepFor(whole, 30);
  const expected = went(whole);
  const calls = (() => {
    const counted = stage();
    counted.workspace.calm();
    sweepFor(counted, 30);
    return counted.workspace.callCount;
  })();

  it.each(['busy', 'refused'] as const)(
    '%s: every reminder goes exactly once',
    fault => {
      for (let nth = 0; nth < calls; nth++) {
        const made = stage();
        made.workspace.calm();
        faultAt(made.workspace, nth, fault);
        sweepFor(made, 30);
        expect(new Set(went(made)).size).toBe(went(made).length);
        // One that failed may have been overtaken by the next of its kind.
        expect(went(made).length).toBeGreaterThanOrEqual(expected.length - 1);
      }
    },
  );

  it.each([
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ] as const)('%s: no reminder goes twice, and the next ones come', fault => {
    for (let nth = 0; nth < calls; nth++) {
      const made = stage();
      made.workspace.calm();
      faultAt(made.workspace, nth, fault);
      sweepFor(made, 30);
      expect(new Set(went(made)).size).toBe(went(made).length);
      expect(went(made).length).toBeGreaterThanOrEqual(expected.length - 4);
    }
  });

  it('is really tried: there is something to send in that time', () => {
    expect(expected.length).toBeGreaterThan(2);
    expect(Killed).toBeDefined();
  });
});
