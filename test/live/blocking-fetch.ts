import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';

export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Bytes, because some answers are files. Status 0 when nothing was answered; the body then says why. */
export interface PlainAnswer {
  readonly status: number;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where an upload goes on; '' elsewhere. */
  readonly location: string;
}

/**
 * `fetch` that waits, as `UrlFetchApp.fetchAll` does: requests go out side by side from a second thread, while this
 * one stands still.
 */
export class BlockingFetch {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly bell = new Int32Array(new SharedArrayBuffer(4));

  constructor() {
    const {port1, port2} = new MessageChannel();
    this.port = port1;
    this.worker = new Worker(
      `(${answerRequests.toString()})(require('node:worker_threads').workerData)`,
      {
        eval: true,
        workerData: {port: port2, bell: this.bell},
        transferList: [port2],
      },
    );
    this.worker.unref();
  }

  all(requests: readonly PlainRequest[]): readonly PlainAnswer[] {
    Atomics.store(this.bell, 0, 0);
    this.port.postMessage(requests);
    Atomics.wait(this.bell, 0, 0);
    const received = receiveMessageOnPort(this.port) as {
      message: readonly PlainAnswer[];
    };
    return received.message;
  }

  /** Stands still, in ms. */
  sleep(ms: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  }

  async close(): Promise<void> {
    this.port.close();
    await this.worker.terminate();
  }
}

/** Runs in the second thread as text, so it may use nothing from outside. */
function answerRequests({port, bell}: {port: MessagePort; bell: Int32Array}) {
  const answer = async ({url, ...init}: PlainRequest): Promise<PlainAnswer> => {
    try {
      const response = await fetch(url, init);
      const body = new Uint8Array(await response.arrayBuffer());
      const location = response.headers.get('location') ?? '';
      return {status: response.status, body, location};
    } catch (error) {
      const body = new TextEncoder().encode(String(error));
      return {status: 0, body, location: ''};
    }
  };
  port.on('message', (requests: readonly PlainRequest[]) => {
    void Promise.all(requests.map(answer)).then(answers => {
      port.postMessage(answers);
      Atomics.store(bell, 0, 1);
      Atomics.notify(bell, 0);
    });
  });
}
