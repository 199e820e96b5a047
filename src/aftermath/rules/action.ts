/** S4-28. */
export const ACTION_CATEGORIES = {
  technical: 'Technical improvement',
  process: 'Process improvement',
  monitoring: 'Monitoring improvement',
  training: 'Training and knowledge',
  automation: 'Automation',
} as const;

export type ActionCategory = keyof typeof ACTION_CATEGORIES;

/** One row of the Actions tab. Cells are as people left them: '' where nothing is written. */
export interface Action {
  readonly key: string;
  readonly incident: string;
  readonly action: string;
  readonly category: ActionCategory | '';
  /** One address. */
  readonly owner: string;
  readonly dueAt: string;
  /** How somebody else can tell that it is done (S4-24). */
  readonly success: string;
  /** Address of the ticket; '' when it is kept here alone. */
  readonly ticket: string;
  readonly suggestedAt: string;
  readonly suggestedBy: string;
  /** When the owner said yes; '' while it is a suggestion. Only the owner can accept. */
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  readonly doneAt: string;
  /** Why it is not going to be done; '' while it is. */
  readonly dropped: string;
}

export type ActionState = 'suggested' | 'accepted' | 'done' | 'dropped';

export function actionState(action: Action): ActionState {
  if (action.dropped !== '') return 'dropped';
  if (action.doneAt !== '') return 'done';
  return isAccepted(action) ? 'accepted' : 'suggested';
}

/** A commitment is the owner's own: when the owner changes, the new one is asked again. */
export function isAccepted({owner, acceptedAt, acceptedBy}: Action): boolean {
  return (
    acceptedAt !== '' &&
    owner !== '' &&
    acceptedBy.toLowerCase() === owner.toLowerCase()
  );
}

/** Neither done nor dropped. */
export function isOpen(action: Action): boolean {
  const state = actionState(action);
  return state === 'suggested' || state === 'accepted';
}
