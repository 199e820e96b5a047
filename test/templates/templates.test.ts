/** What the shipped templates say, filled in with seven real incidents: a file a document. */
import './shipped/every-template';
import './shipped/languages';
import './shipped/first-notice';
import './shipped/later-letters';
import './shipped/finished-texts';
import './shipped/colleagues';
import './shipped/incident-documents';
