import type {DocumentKind} from '../../core/incident/words';
import type {StepView} from '../../core/base/answer';
import {DOCUMENTS} from '../../core/incident/vocabulary';

const LABELS = {
  folder: 'Folder for incidents',
  'template-folder': 'Folder for templates',
  register: 'Register',
  tabs: 'Tabs of the register',
  policy: 'Policy, people and settings',
  reviews: 'Reviews',
  access: 'Access',
} as const;

export type SetupStepKey = keyof typeof LABELS | `template:${DocumentKind}`;

const KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

/** In the order set-up takes them. */
const SETUP_STEPS: readonly SetupStepKey[] = [
  'folder',
  'template-folder',
  'register',
  ...KINDS.map(kind => `template:${kind}` as const),
  'tabs',
  'policy',
  'reviews',
  'access',
];

export function setupStepLabel(key: SetupStepKey): string {
  for (const kind of KINDS) {
    if (key === `template:${kind}`) return `Template: ${DOCUMENTS[kind].label}`;
  }
  return LABELS[key as keyof typeof LABELS];
}

/** All steps of a run, as far as it has come; what it has not reached is waiting. */
export function setupSteps(taken: readonly StepView[]): readonly StepView[] {
  return SETUP_STEPS.map(
    key =>
      taken.find(step => step.key === key) ?? {
        key,
        label: setupStepLabel(key),
        state: 'waiting' as const,
      },
  );
}
