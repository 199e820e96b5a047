import type {Concern, ReviewedKind} from '../../../core/policy/lane-notation';

interface ConcernWords {
  readonly label: string;
  /** What the lane answers for, as its thread says it. */
  readonly answersFor: string;
  /** Shipped questions; `always` comes first. Policy may replace them. */
  readonly checklist: Readonly<
    Partial<Record<ReviewedKind | 'always', readonly string[]>>
  >;
  /**
   * Headings whose text this concern does not answer for: edits there leave its sign-off standing. Whatever is
   * not named here concerns it, headings nobody foresaw included.
   */
  readonly unconcerned: Readonly<
    Partial<Record<ReviewedKind, readonly string[]>>
  >;
}

/** Who signs for what. Sources: S0-31 engineering, S0-32 CS or leadership, S0-33 legal, S0-5 leadership and commander. */
export const CONCERNS: Readonly<Record<Concern, ConcernWords>> = {
  engineering: {
    label: 'Engineering',
    answersFor: 'technical accuracy',
    checklist: {
      always: [
        'Is every statement about what failed true, as far as it is known?',
        'Are times, services and the share of users right?',
      ],
      customer: [
        'Does it leave out causes that are not confirmed?',
        'Does the workaround work as it is described?',
      ],
      faq: ['Would every answer still be true in an hour?'],
      technical: ['Could a technical reader check it against what they saw?'],
      analysis: [
        'Does it name no contributing factor and no remedy, even a likely one?',
        'Does it say how to notice that the problem is still there?',
      ],
    },
    unconcerned: {
      customer: [
        'Contact',
        'Where to turn',
        'Next update',
        'What to expect next',
        'When you hear from us again',
        // Lines of letters.
        'Our next update',
        'Questions',
      ],
      faq: ['How to use this document', 'New questions', 'Questions raised'],
    },
  },
  cs: {
    label: 'Customer success',
    answersFor: 'clarity and tone',
    checklist: {
      always: [
        'Does a reader who is not technical understand what it means for them?',
        'Does it answer what they would write back to ask?',
      ],
      customer: [
        'Is it short enough to be read on a phone?',
        'Is it empathic without a row of apologies?',
      ],
      faq: ['Can every answer be pasted into a mail as it stands?'],
      analysis: ['Does it hold nothing that customers must not hear yet?'],
    },
    unconcerned: {},
  },
  leadership: {
    label: 'Senior leadership',
    answersFor: 'clarity and tone, and that we stand behind it',
    checklist: {
      always: [
        'Is it confident and deliberate, without half-truths?',
        'Do we stand by every promise in it?',
      ],
    },
    unconcerned: {},
  },
  commander: {
    label: 'Incident commander',
    answersFor: 'that the text matches what we know and are doing',
    checklist: {
      always: [
        'Does it say where the response really stands?',
        'Is the next update one that will be kept?',
      ],
    },
    unconcerned: {},
  },
  legal: {
    label: 'Legal',
    answersFor: 'liability and risk',
    checklist: {
      always: [
        'Is it free of admissions and promises we must not make?',
        'Does it match what we must tell regulators and what our contracts require?',
        'Is it free of personal data?',
      ],
    },
    unconcerned: {},
  },
};
