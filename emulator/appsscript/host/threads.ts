import {MessageChannel, Worker} from 'node:worker_threads';
import {WORKER_FILE} from '../built';
import {type Ended, type Invocation, TIME_IS_UP} from './sandbox';
import type {FromWorker, ToWorker} from './worker';

/** What a thread reports to whoever schedules it. */
export interface ThreadEvents {
  /** The script made a call and stands still until `answer`. */
  readonly onCall: (json: string) => void;
  readonly onEnd: (ended: Ended) => void;
}

/** A running execution in a thread of its own. */
export interface Thread {
  /** Lets the script go on with the answer to its call, after `sleepMs` of real time. */
  answer(json: string, sleepMs?: number): void;
  /** Ends it where it stands. */
  stop(): void;
}

/** Worker threads, kept for the next execution because starting one costs some 30 ms. */
export class Threads {
  private readonly idle: Worker[] = [];

  /** @param keep how many idle threads to hold. */
  constructor(private readonly keep = 4) {}

  /** @param cpuLimitMs real ms a script may compute between two calls before it is stopped. */
  start(
    invocation: Invocation,
    events: ThreadEvents,
    cpuLimitMs: number,
  ): Thread {
    const worker = this.idle.pop() ?? new Worker(WORKER_FILE);
    const {port1, port2} = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    const flag = new Int32Array(signal);
    let watch: NodeJS.Timeout;
    let over = false;

    const end = (ended: Ended, reusable: boolean): void => {
      if (over) return;
      over = true;
      clearTimeout(watch);
      port1.close();
      worker.removeAllListeners();
      worker.unref();
      if (reusable && this.idle.length < this.keep) this.idle.push(worker);
      else void worker.terminate();
      events.onEnd(ended);
    };
    const computing = (limit: number): void => {
      clearTimeout(watch);
      watch = setTimeout(
        () => end({ok: false, error: TIME_IS_UP}, false),
        limit,
      );
      watch.unref();
    };

    port1.on('message', (message: FromWorker) => {
      if (over) return;
      clearTimeout(watch);
      if ('call' in message) events.onCall(message.call);
      else end(message.ended, true);
    });
    worker.on('error', error => {
      const {name, message, stack} = error as Error;
      end({ok: false, error: {name, message, stack: stack ?? ''}}, false);
    });
    worker.ref();
    computing(cpuLimitMs);
    worker.postMessage({invocation, port: port2, signal}, [port2]);

    return {
      answer(answer, sleepMs = 0) {
        computing(cpuLimitMs + sleepMs);
        port1.postMessage({answer, sleepMs} satisfies ToWorker);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      },
      stop: () => end({ok: false, error: TIME_IS_UP}, false),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map(worker => worker.terminate()));
  }
}
