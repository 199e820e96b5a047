import {reviewView} from '../../src/review/views/review-view';
import {SWEEP_PARTS} from '../../src/product';
import {ask as askOne, CallFailure} from '../../src/world/ask/call';
import {run} from '../../src/world/ask/waves';
import type {SweepPart} from '../../src/world/capability';
import type {Reading, Row} from '../../src/world/register';
import type {ReviewWorld} from '../../src/world/review-world';
import {sweepEverything} from '../../src/surfaces/sweep';
import {ADMIN, LEAD, LEGAL, ReviewStage} from '../review/actions/review-stage';
import {ask} from '../review/actions/review-acts';

describe('the five-minute sweep', () => {
  it('notes when it came to its end, and the sidebar says so', () => {
    const stage = new ReviewStage();
    ask(stage);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    const {lastSweepAt} = reviewView(stage.as(LEAD), stage.id());
    expect(lastSweepAt).toBe(stage.workspace.now);
  });

  it('takes up answers even when clearing up after declarations fails, and is then not at its end', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    const failing: SweepPart = {
      key: 'unfinished',
      reads: ['incidents'],
      run: () => {
        throw new CallFailure('refused', 'finish', '');
      },
    };
    const parts = [failing, ...SWEEP_PARTS];
    expect(() => sweepEverything(parts, () => stage.as(ADMIN))).toThrow();
    expect(stage.facts().some(({kind}) => kind === 'approve')).toBe(true);
    expect(stage.reviews.lastSweepAt).toBe('');
  });

  it('looks at the register once for all its parts', () => {
    const stage = new ReviewStage();
    ask(stage);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    stage.workspace.calm();
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    expect(reads(stage)).toBe(1);
  });

  it('looks again for the next part when one has written', () => {
    const stage = new ReviewStage();
    const seen: (readonly Row[])[] = [];
    const parts = [looking(seen), writing(), looking(seen)];
    sweepEverything(parts, () => stage.as(ADMIN));
    expect(seen[1].length).toBe(seen[0].length + 1);
  });

  it('reads tab by tab where one is missing: a register in use gets new ones with the next set-up', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    const {registerId} = stage.workspace.installation ?? {registerId: ''};
    stage.workspace.files.get(registerId)?.tabs.delete('scorecard');
    expect(() => sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN))).toThrow();
    expect(stage.facts().some(({kind}) => kind === 'approve')).toBe(true);
  });
});

function reads({workspace}: ReviewStage): number {
  return workspace.waves.flat().filter(label => label === 'read the register')
    .length;
}

function journal({transport, register, installation}: ReviewWorld): Reading {
  const {registerId} = installation.load() ?? {registerId: ''};
  return run(transport, askOne(register.read(registerId, ['journal'])));
}

function looking(seen: (readonly Row[])[]): SweepPart {
  return {
    key: 'looking',
    reads: ['journal'],
    run: world => void seen.push(journal(world).tables.journal.rows),
  };
}

function writing(): SweepPart {
  return {
    key: 'writing',
    reads: ['journal'],
    run: world => {
      const append = [{tab: 'journal', cells: {key: 'new'}}];
      const {layout} = journal(world);
      run(world.transport, askOne(world.register.write(layout, {append})));
    },
  };
}
