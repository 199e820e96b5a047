/** The services a script finds, each as strict as Google's: a file a service. */
import './each/stores';
import './each/scopes';
import './each/url-fetch';
import './each/triggers';
import './each/mail';
import './each/day';
import './each/utilities';
