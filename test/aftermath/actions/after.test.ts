/** The time after an incident: one scene, a file a promise. */
import './after/path';
import './after/documents';
import './after/actions';
import './after/timeline';
import './after/feedback';
