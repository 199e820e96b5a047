/** What is owed to whom by when, from facts, policy and contracts: a file a promise. */
import './engine/first-notice';
import './engine/rhythm';
import './engine/decisions';
import './engine/time-there-is';
