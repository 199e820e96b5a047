/** Comments of the Docs API beside those of Drive: a file a promise. */
import './comments/written';
import './comments/read';
import './comments/threads';
