/** Whose word counts, in the built bundle: a file a way of saying it. */
import './whose-word/replies';
import './whose-word/record';
import './whose-word/translation';
