import {call} from './server';

export type TextStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** Typing goes on in bursts; each save on the server is an execution. */
const SAVE_AFTER_MS = 2000;

let opened: TextStorage | null = null;
let opening: Promise<void> | undefined;
let sendAll: () => Promise<void> = () => Promise.resolve();

/**
 * Opens the place for drafts: the browser's storage; where the browser refuses
 * it to frames (private windows, blocked third-party cookies), the person's
 * cache on the server, at the cost of one call. Resolves also when neither
 * works.
 */
export function openTextStorage(): Promise<void> {
  opening ??= (async () => {
    opened = browserStorage() ?? (await serverStorage());
  })();
  return opening;
}

/** Resolves once what was typed last has arrived where it is kept, or could not: to be waited for before a window closes. */
export function textsKept(): Promise<void> {
  return sendAll();
}

/** Null when nothing can be kept. */
export function textStorage(): TextStorage | null {
  return opened;
}

function browserStorage(): TextStorage | null {
  try {
    const probe = 'incident-comms.probe';
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}

/** A copy in memory whose changes follow to the server; null when it cannot be reached. */
async function serverStorage(): Promise<TextStorage | null> {
  const answer = await call('keptDrafts');
  if (!answer.ok) return null;
  const entries = new Map(Object.entries(answer.value));
  let changes: Record<string, string | null> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  let running = Promise.resolve();
  const send = () => {
    clearTimeout(timer);
    const sent = changes;
    if (Object.keys(sent).length === 0) return;
    changes = {};
    running = call('keepDrafts', sent).then(({ok}) => {
      // Newer text of the same name wins over what has to be sent again.
      if (!ok) changes = {...sent, ...changes};
    });
  };
  sendAll = () => {
    send();
    return running;
  };
  const note = (name: string, text: string | null) => {
    changes[name] = text;
    clearTimeout(timer);
    timer = setTimeout(send, SAVE_AFTER_MS);
  };
  document.addEventListener('visibilitychange', send);
  window.addEventListener('pagehide', send);
  // Whoever closes the window around this page leaves it first.
  window.addEventListener('blur', send);
  return {
    get length() {
      return entries.size;
    },
    key: index => [...entries.keys()][index] ?? null,
    getItem: name => entries.get(name) ?? null,
    setItem(name, text) {
      entries.set(name, text);
      note(name, text);
    },
    removeItem(name) {
      if (entries.delete(name)) note(name, null);
    },
  };
}
