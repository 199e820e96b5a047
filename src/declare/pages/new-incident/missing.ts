import type {FieldProblem} from '../../../core/base/answer';
import type {NewIncidentForm, NewIncidentView} from '../../contract';
import {percentOf} from './severity-proposal';

/**
 * What can be seen to be missing without asking the server, in the order of
 * the page. The server checks everything again.
 */
export function missing(
  form: NewIncidentForm,
  view: NewIncidentView,
): readonly FieldProblem[] {
  const empty = (text: string) => text.trim() === '';
  const checks: readonly (readonly [boolean, string, string])[] = [
    [empty(form.title), 'title', 'Give the incident a title.'],
    [empty(form.kind), 'kind', 'Choose the kind of incident.'],
    [
      empty(form.severity),
      'severity',
      'Choose a severity. If you are between two, take the worse one.',
    ],
    [
      !empty(form.percentUsers) && percentOf(form.percentUsers) === null,
      'percentUsers',
      'Give the share of users as a number from 0 to 100, or leave it empty.',
    ],
    [
      form.comms.needed === null,
      'comms.needed',
      'Decide whether this incident needs communication.',
    ],
    [
      form.comms.needed !== null &&
        empty(form.comms.reason) &&
        !reasonIsGiven(form),
      'comms.reason',
      form.comms.needed
        ? 'Say why communication is needed: the register keeps the reason.'
        : 'Say why no communication is needed: the register keeps the reason.',
    ],
    ...view.roles.map(
      ({key, label, required}) =>
        [
          required && empty(form.roles[key]),
          `roles.${key}`,
          `Name the ${label.toLowerCase()}.`,
        ] as const,
    ),
    [
      form.comms.needed === true && !form.faq.needed && empty(form.faq.reason),
      'faq.reason',
      'Say why there is no FAQ: reviewers will see the reason.',
    ],
  ];
  return checks
    .filter(([wrong]) => wrong)
    .map(([, field, message]) => ({field, message}));
}

/** What customers notice is a reason to tell them. */
export function reasonIsGiven({comms, facts}: NewIncidentForm): boolean {
  return comms.needed === true && (facts?.symptom ?? '').trim() !== '';
}

/** The head of the list of mistakes. */
export function missingInWords(count: number): string {
  return count === 1
    ? 'One field needs a look before the incident can be declared.'
    : `${count} fields need a look before the incident can be declared.`;
}
