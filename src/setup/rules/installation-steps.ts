import type {StepView} from '../../core/base/answer';
import {
  TEMPLATE_KEYS,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';

const LABELS = {
  folder: 'Folder for incidents',
  'template-folder': 'Folder for templates',
  register: 'Register',
  tabs: 'Tabs of the register',
  policy: 'Policy, people and settings',
  protection: 'Who may edit them',
  reviews: 'Reviews',
  access: 'Access',
} as const;

export type SetupStepKey = keyof typeof LABELS | `template:${TemplateKey}`;

/** In the order set-up takes them. */
const SETUP_STEPS: readonly SetupStepKey[] = [
  'folder',
  'template-folder',
  'register',
  ...TEMPLATE_KEYS.map(key => `template:${key}` as const),
  'tabs',
  'policy',
  'protection',
  'reviews',
  'access',
];

export function setupStepLabel(key: SetupStepKey): string {
  for (const template of TEMPLATE_KEYS) {
    if (key === `template:${template}`) {
      return `Template: ${templateLabel(template)}`;
    }
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
