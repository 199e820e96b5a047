import {
  aForm,
  BenchStage,
  BOT,
  costOf,
  LEAD,
  valueOf,
  type Cost,
  type DeclaredView,
} from '../../../scripts/bench/stage';
import type {RestampView, SidebarView} from '../../../src/upkeep/contract';

/** Of the methods of a run, by what they are. */
function rounds(result: ReturnType<BenchStage['run']>): Cost {
  return costOf(result.trace, 0);
}

describe('round trips to Google', () => {
  const stage = new BenchStage();
  const declared = stage.run(LEAD, 'declareIncident', aForm(1));
  const view = valueOf<DeclaredView>(declared);
  const container = stage.internalDocument(view);

  it('are seven for a new incident: three documents, four roles, everything stamped and shared', () => {
    // Five of them look people up, beside the first read.
    expect(view.complete).toBe(true);
    expect(rounds(declared)).toMatchObject({waves: 7, calls: 29});
  });

  it('are five, and five and a half seconds with Google’s own start, until its documents can be used', () => {
    const other = new BenchStage();
    const start = other.workspace.latency.of('execution.page');
    const early = other.call(LEAD, 'declareIncident', aForm(1), true);
    expect(valueOf<{goesOn: boolean}>(early).goesOn).toBe(true);
    const {waves, ms} = costOf(early.trace, start);
    expect(waves).toBe(5);
    expect(ms).toBeLessThanOrEqual(5500);
  });

  it('never carry two changes of permissions of one file at once', () => {
    const waves = declared.trace.calls
      .filter(({method}) => method === 'drive.permissions.create')
      .map(({wave}) => wave);
    expect(waves.length).toBeGreaterThan(3);
    // The internal document and the folder are two files.
    for (const wave of new Set(waves)) {
      expect(waves.filter(one => one === wave).length).toBeLessThanOrEqual(2);
    }
  });

  it('are at most two for the sidebar, in one run', () => {
    const refreshed = stage.run(LEAD, 'sidebarView', undefined, container);
    expect(valueOf<SidebarView>(refreshed).incident?.id).toBe(view.id);
    expect(rounds(refreshed).waves).toBe(1);
  });

  it('are five for changed metadata that are renewed in three documents and shown, one of them to see on which row they landed', () => {
    const {edit, rev} = valueOf<SidebarView>(
      stage.run(LEAD, 'sidebarView', undefined, container),
    );
    const saved = stage.run(
      LEAD,
      'changeMetadata',
      {
        incidentId: view.id,
        rev,
        form: {...edit, severity: 'level-2'},
        decisions: {},
      },
      container,
    );
    expect(valueOf<RestampView>(saved).done).toHaveLength(3);
    expect(rounds(saved).waves).toBe(5);
  });

  it('are as few for a sweep over ten thousand incidents as over one, when nothing is due', () => {
    // The first one of a day also writes the scorecard.
    stage.run(BOT, 'sweep');
    const before = rounds(stage.run(BOT, 'sweep'));
    stage.fill(10_000);
    expect(rounds(stage.run(BOT, 'sweep'))).toMatchObject({
      calls: before.calls,
      waves: before.waves,
    });
    expect(before.calls).toBeLessThanOrEqual(4);
  });

  it('grow by one with each person from the fourth on, because grants on one folder go one by one', () => {
    const people = ['sre@example.com', 'security@example.com'];
    const more = stage.run(LEAD, 'declareIncident', aForm(3, people));
    expect(rounds(more).waves).toBe(7 + 2);
  });

  it('do not grow for a new incident either, whatever the register holds', () => {
    const again = stage.run(LEAD, 'declareIncident', aForm(2));
    expect(rounds(again)).toMatchObject({waves: 7, calls: 29});
  });
});
