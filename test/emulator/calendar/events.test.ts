/** Events of the calendar: a file for one event, a file for the questions about many. */
import './events/one';
import './events/many';
