import {SETTING_NOTES} from './setting-notes';

/** As JSON; in the bundle the name of the file that holds it. */
export default JSON.stringify(SETTING_NOTES);
