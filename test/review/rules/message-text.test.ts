import {messageText} from '../../../src/review/rules/text/message-text';
import {readerOf} from '../../scenery/fakes/reader-of';
import {aText as aDocument} from './a-text';

const aText = (...given: Parameters<typeof aDocument>) =>
  readerOf(aDocument(...given));

const CUSTOMER = aText(
  [
    '# INC-2026-0042 · Customer communication',
    '| For writers, not part of the message',
    '| Sev0',
    '✎ No personal data.',
    '## What happened',
    'Payments failed.',
    '## Next update',
    '| 10:00 UTC',
  ],
  {header: ['Draft']},
);

describe('the text to copy', () => {
  it('begins where the message begins and leaves out notes to the writer (S0-35)', () => {
    expect(messageText(CUSTOMER, 'customer')).toBe(
      'What happened\nPayments failed.\n\nNext update\n10:00 UTC',
    );
  });

  it('is the whole body where a document has no head for writers', () => {
    expect(messageText(aText(['# FAQ', 'Is my data safe?']), 'faq')).toBe(
      'FAQ\nIs my data safe?',
    );
  });

  it('is the whole body when somebody took every heading out', () => {
    expect(messageText(aText(['Payments failed.']), 'customer')).toBe(
      'Payments failed.',
    );
  });
});
