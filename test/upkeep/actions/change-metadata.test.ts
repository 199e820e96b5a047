/** The sidebar of an incident and what is changed there: one scene, a file a promise. */
import './change-metadata/shown';
import './change-metadata/changed';
import './change-metadata/times';
import './change-metadata/timeline';
import './change-metadata/moved-rows';
