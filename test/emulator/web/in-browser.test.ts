/** The Workspace in a browser: a file an application, one window for all. */
import './in-browser/drive';
import './in-browser/document';
import './in-browser/suggestions';
import './in-browser/spreadsheet';
import './in-browser/outbox';
