import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
} from 'node:worker_threads';
import {execute, type Ended, type Invocation} from './sandbox';

/** What the host sends to start an execution. */
export interface Start {
  readonly invocation: Invocation;
  readonly port: MessagePort;
  /** One Int32: 0 while the worker waits, 1 when an answer lies on the port. */
  readonly signal: SharedArrayBuffer;
}

/** What comes back over the port: a call that blocks the worker, or the end. */
export type FromWorker = {readonly call: string} | {readonly ended: Ended};

/** The host's answer to a call; the worker sleeps that long before the script sees it. */
export interface ToWorker {
  readonly answer: string;
  readonly sleepMs: number;
}

/** Runs one execution at a time; a call stops the whole thread until the host has answered it. */
parentPort?.on('message', ({invocation, port, signal}: Start) => {
  const flag = new Int32Array(signal);
  const never = new Int32Array(new SharedArrayBuffer(4));
  const ended = execute(invocation, json => {
    Atomics.store(flag, 0, 0);
    port.postMessage({call: json} satisfies FromWorker);
    Atomics.wait(flag, 0, 0);
    const {answer, sleepMs} = (
      receiveMessageOnPort(port) as {message: ToWorker}
    ).message;
    if (sleepMs > 0) Atomics.wait(never, 0, 0, sleepMs);
    return answer;
  });
  port.postMessage({ended} satisfies FromWorker);
  port.close();
});
