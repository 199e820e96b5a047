import type {Preset} from '../../core/policy/policy';
import PRESETS from '../../core/policy/presets/presets.kept';
import type {World} from '../../world/world';

/** The policies set-up offers, the proposed one first. They lie beside the bundle: only set-up loads them. */
export function presets({keptText}: World): readonly Preset[] {
  return JSON.parse(keptText(PRESETS)) as readonly Preset[];
}
