/** Letting a text out, and taking it back: one scene, a file a promise. */
import './release/hand-over';
import './release/second-look';
import './release/evidence';
import './release/give-up';
import './release/open-again';
import './release/access';
import './release/sweep';
