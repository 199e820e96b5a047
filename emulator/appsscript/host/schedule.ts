import {Random} from '../../kernel/ids';
import type {Blocked, Execution} from './execution';
import type {Ended} from './sandbox';
import type {Thread, Threads} from './threads';

/** An execution in its thread, and the call it stands still at. */
interface Lane {
  readonly execution: Execution;
  readonly thread: Thread;
  state:
    | {readonly at: 'computing'}
    | {readonly at: 'call'; readonly json: string}
    | {readonly at: 'lock'; readonly blocked: Blocked}
    | {readonly at: 'end'};
  /** Modelled time of the last answer, for the pace. */
  answeredAt: number;
}

/** How executions relate to real time. */
export interface RealTime {
  /** Real ms slept for each modelled ms that a call took; 0 for as fast as possible. */
  readonly pace: number;
  /** Real ms of computing between two calls after which an endless loop is assumed. */
  readonly cpuLimitMs: number;
}

/**
 * Serves the calls of executions that run side by side. Calls are served one at a time, each to its end, so
 * two executions interleave at calls and nowhere else, as they do at Google's services.
 */
export class Schedule {
  private readonly lanes = new Set<Lane>();

  constructor(
    private readonly threads: Threads,
    private readonly real: RealTime,
    /** Draws the next call among those that wait, once nobody computes any more; serves at once when absent. */
    private readonly random?: Random,
  ) {}

  /** @param total how many executions there will be: nothing is drawn before all have begun. */
  start(
    execution: Execution,
    finished: (ended: Ended) => void,
    total = 1,
  ): void {
    const events = {
      onCall: (json: string) => {
        lane.state = {at: 'call', json};
        this.proceed(total);
      },
      onEnd: (ended: Ended) => {
        lane.state = {at: 'end'};
        finished(ended);
        if (!this.random) this.lanes.delete(lane);
        this.proceed(total);
      },
    };
    const invocation = execution.invocation(0);
    const {cpuLimitMs} = this.real;
    const thread = this.threads.start(invocation, events, cpuLimitMs);
    const lane: Lane = {
      execution,
      thread,
      state: {at: 'computing'},
      answeredAt: execution.now,
    };
    this.lanes.add(lane);
  }

  private proceed(total: number): void {
    const lanes = [...this.lanes];
    if (this.random) {
      const computing = lanes.some(({state}) => state.at === 'computing');
      if (computing || lanes.length < total) return;
      this.draw(this.random, lanes);
    } else {
      for (const lane of lanes) if (lane.state.at === 'call') this.serve(lane);
      for (const lane of lanes) this.retry(lane);
    }
    this.breakDeadlock();
  }

  /** Serves one of the calls that can be answered now. */
  private draw(random: Random, lanes: readonly Lane[]): void {
    const ready = lanes.filter(
      ({state}) => state.at === 'call' || state.at === 'lock',
    );
    while (ready.length > 0) {
      const [lane] = ready.splice(Math.floor(random.next() * ready.length), 1);
      if (lane.state.at === 'call') {
        this.serve(lane);
        // A call that turned out to wait for a lock lets somebody else go on.
        if (isComputing(lane)) return;
      } else if (this.retry(lane)) {
        return;
      }
    }
  }

  private serve(lane: Lane): void {
    if (lane.state.at !== 'call') return;
    const answer = lane.execution.answer(lane.state.json);
    if (typeof answer === 'string') this.answer(lane, answer);
    else lane.state = {at: 'lock', blocked: answer};
  }

  private retry(lane: Lane, giveUp = false): boolean {
    if (lane.state.at !== 'lock') return false;
    const answer = lane.state.blocked.decide(giveUp);
    if (answer === undefined) return false;
    this.answer(lane, answer);
    return true;
  }

  private answer(lane: Lane, json: string): void {
    const {now} = lane.execution;
    const sleepMs = Math.round((now - lane.answeredAt) * this.real.pace);
    lane.answeredAt = now;
    lane.state = {at: 'computing'};
    lane.thread.answer(json, sleepMs);
  }

  /** Everybody waits for a lock of somebody who waits: the earliest deadline passes. */
  private breakDeadlock(): void {
    const live = [...this.lanes].filter(({state}) => state.at !== 'end');
    let first: Lane | undefined;
    let earliest = Infinity;
    for (const lane of live) {
      if (lane.state.at !== 'lock') return;
      if (lane.state.blocked.deadline < earliest) {
        first = lane;
        earliest = lane.state.blocked.deadline;
      }
    }
    if (first) this.retry(first, true);
  }
}

function isComputing({state}: Lane): boolean {
  return state.at === 'computing';
}
