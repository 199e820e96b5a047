/** What somebody may try who edits the document or the register: a file a place they try it in. */
import './insider/verdicts';
import './insider/threads';
import './insider/typed';
import './insider/copied';
import './insider/people';
