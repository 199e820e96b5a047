import type {Clock} from './clock';
import type {Random} from './ids';
import type {Store} from './store';

/** What has to go on after a restart besides the records. */
interface SavedState {
  readonly mode: 'live' | 'manual';
  /** Virtual now minus wall clock; only for `live`. */
  readonly offset: number;
  /** Virtual now; only for `manual`. */
  readonly now: number;
  /** Where the random sequence stands: a restart must not give an id again. */
  readonly random: number;
}

const COLLECTION = 'kernel.state';

export function loadState(store: Store): SavedState | undefined {
  return store.collection<SavedState>(COLLECTION).get('state');
}

/** Records clock and randomness where they changed. Call before each flush. */
export function saveState(store: Store, clock: Clock, random: Random): void {
  const states = store.collection<SavedState>(COLLECTION);
  const known = states.get('state');
  const now = clock.now();
  const state: SavedState = {
    mode: clock.mode,
    offset: clock.mode === 'live' ? now - Date.now() : 0,
    now: clock.mode === 'manual' ? now : 0,
    random: random.position,
  };
  const same =
    known !== undefined &&
    known.mode === state.mode &&
    known.now === state.now &&
    known.random === state.random &&
    Math.abs(known.offset - state.offset) < 50;
  if (!same) states.set('state', state);
}
