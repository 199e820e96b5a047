/** What reviewers say, on the page, in Docs and in Drive, and whose word it is: one scene, a file a promise. */
import './answer/on-the-page';
import './answer/in-docs';
import './answer/native';
import './answer/objections';
import './answer/reviewers';
