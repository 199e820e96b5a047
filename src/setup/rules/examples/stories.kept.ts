import {STORIES} from './all';

/** The stories as JSON; in the bundle the name of the file that holds it. */
export default JSON.stringify(STORIES);
