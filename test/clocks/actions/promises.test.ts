/** Times a text promises, from its words to the message that keeps them. */
import './promises/clocks';
import './promises/gate';
import './promises/long-review';
