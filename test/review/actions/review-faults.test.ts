/** Every act of a review with a fault at every call: made good, by whoever comes next. */
import './review-faults/made-good';
import './review-faults/mail';
