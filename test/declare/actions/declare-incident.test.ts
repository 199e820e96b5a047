/** Declaring, from the form to documents, row and people: one scene, a file a promise. */
import './declare/open-incident';
import './declare/again';
import './declare/early-answer';
import './declare/restricted';
import './declare/sweep';
import './declare/named-people';
