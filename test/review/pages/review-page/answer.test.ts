/** An answer on the review page: confirmed, sent once, and for the text as it is now. */
import './answer/confirmed';
import './answer/sent';
import './answer/edited-meanwhile';
