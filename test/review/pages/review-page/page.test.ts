/** The review page: at each width, and what it says. */
import './page/widths';
import './page/says';
