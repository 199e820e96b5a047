import {PRESETS} from './all';

/** The presets as JSON; in the bundle the name of the file that holds it. */
export default JSON.stringify(PRESETS);
