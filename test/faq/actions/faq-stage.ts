import {askForReview} from '../../../src/review/actions/ask-for-review';
import {answerReview} from '../../../src/review/actions/answer-review';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {followFaqs} from '../../../src/faq/actions/follow-faqs';
import type {Access} from '../../scenery/fakes/fake-access';
import {CS, LEAD, LEGAL, ReviewStage} from '../../review/actions/review-stage';
import type {TemplateSource} from '../../../src/world/capability';
import type {NewIncidentForm} from '../../../src/declare/contract';

const PLAIN = '# {{incident.id}}\n\n## What happened\n\nPayments failed.';

/** A short FAQ with each kind of answer. */
export const FAQ = `# {{incident.id}} · FAQ

How to use it.

## While an answer is missing

### What can I say meanwhile?

I am finding out and will come back to you by 15:00 UTC.

## Expected questions

### What happened?

Card payments failed from 10:00 to 10:40 UTC.

### Do I have to do anything?

No. Payments go through again without any action from you.

### Do I get a credit?

✎ What applies, or by when we will say.

## What is not affected

### Was personal data seen by others?

No. We read the access logs of the day and found no access from outside.

## Do not say

### Names of suppliers

Do not name the company that runs our data centre.

## New questions

✎ Questions that came in.`;

const TEMPLATES: readonly TemplateSource[] = (
  ['internal', 'customer', 'faq', 'technical', 'analysis'] as const
).map(key => ({
  key,
  name: `Template ${key}`,
  markdown: key === 'faq' ? FAQ : PLAIN,
}));

/** An incident with an FAQ that customer success and legal sign. */
export class FaqStage extends ReviewStage {
  constructor(
    form: Partial<NewIncidentForm> = {},
    settings: Readonly<Record<string, string>> = {},
  ) {
    super({faq: {needed: true, reason: ''}, ...form}, settings, TEMPLATES);
    for (const level of this.tab('policy')) level.faqApprovals = 'cs\nlegal';
  }

  /** Shares the FAQ and nothing else. */
  share(email: string): void {
    (this.file('faq').access as Access[]).push({
      who: {type: 'user', email},
      role: 'reader',
    });
  }

  /** Customer success and legal approve these, and it is taken up. */
  sign(...questions: string[]): void {
    if (questions.length > 0) {
      this.approve(CS, 'cs', ...questions);
      this.approve(LEGAL, 'legal', ...questions);
    }
    this.sweep();
  }

  ask(): void {
    askForReview(this.as(LEAD), {
      fileId: this.id('faq'),
      people: {},
      notNeeded: {},
      // Its answers give times of their own, which the register does not know.
      asIs: true,
    });
    this.workspace.later(1);
  }

  /** Presses Approve for single answers, by their questions. */
  approve(email: string, lane: string, ...questions: string[]): void {
    const text = this.text('faq');
    answerReview(this.as(email), {
      fileId: this.id('faq'),
      lane,
      verdict: 'approve',
      words: '',
      textHash: text.hash,
      parts: text.sections
        .filter(({title}) => questions.includes(title))
        .map(({hash}) => hash),
      operation: this.operation(),
    });
    this.workspace.later(1);
  }

  sweep(): void {
    sweepReviews(this.as(LEAD));
    followFaqs(this.as(LEAD));
    this.workspace.later(1);
  }

  /** Somebody edits the FAQ by hand. */
  edit(from: string, to: string): void {
    const {document} = this.file('faq');
    if (!document) throw new Error('There is no text.');
    document.type(from, to);
    this.workspace.later(1);
  }
}
