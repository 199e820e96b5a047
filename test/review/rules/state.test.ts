/** What a review has come to, by its facts and its text: a file a promise. */
import './state/lanes';
import './state/edits';
import './state/objections';
import './state/gates';
import './state/allowed';
