/** Who may do what with a file: given, ended, inherited, passed on, and changed twice at a time. */
import './permissions/sharing';
import './permissions/expiry';
import './permissions/inheritance';
import './permissions/ownership';
import './permissions/side-by-side';
