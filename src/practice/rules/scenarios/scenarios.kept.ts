import {SCENARIOS} from './all';

/** The scenarios as JSON; in the bundle the name of the file that holds it. */
export default JSON.stringify(SCENARIOS);
