import {plusMinutes} from '../../../core/base/instant';
import {ofKind, type ReviewFact} from '../record/facts';

/** Minutes before the third try of a mail that did not go; twice as many before each further one, an hour at most: a quota is back before a day is over. The second may come at once. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 60;

/** What has become of a mail. */
export interface MailAttempts {
  readonly sent: boolean;
  /** It was about to go, and nothing tells whether it went. */
  readonly begun: boolean;
  /** How often it is certain that it did not go. */
  readonly unsent: number;
  /** Not to be tried again before; '' when it may go at once. */
  readonly notBefore: string;
}

/** @param key The mail's. */
export function mailAttempts(
  facts: readonly ReviewFact[],
  key: string,
): MailAttempts {
  const own = ofKind(facts, 'mailing', 'mailed', 'unsent').filter(
    ({mail}) => mail === key,
  );
  const unsent = own.filter(({kind}) => kind === 'unsent');
  const last = unsent[unsent.length - 1];
  return {
    sent: own.some(({kind}) => kind === 'mailed'),
    begun: own.filter(({kind}) => kind === 'mailing').length > unsent.length,
    unsent: unsent.length,
    notBefore:
      unsent.length < 2
        ? ''
        : plusMinutes(
            last.at,
            Math.min(FIRST_PAUSE * 2 ** (unsent.length - 2), LONGEST_PAUSE),
          ),
  };
}
