import type {SettingPlan} from '../../core/register/table-plan';

export const FAQ_SETTINGS = [
  {
    key: 'answersValidHours',
    initial: '24',
  },
  {
    key: 'answersRetire',
    initial: 'resolution',
  },
  {
    key: 'questionMinutes',
    initial: '30',
  },
] as const satisfies readonly SettingPlan[];

type Brought = Readonly<Record<string, string>>;

/** Null: as long as the words stand. */
export function validHours(brought: Brought): number | null {
  const typed = (brought.answersValidHours ?? '24').trim();
  return typed === '' ? null : (whole(typed) ?? 24);
}

export function questionMinutes(brought: Brought): number {
  return whole(brought.questionMinutes ?? '') ?? 30;
}

export type Retirement =
  | {readonly kind: 'closing'}
  | {readonly kind: 'resolution'; readonly hours: number};

/** What nobody can read retires at resolution: that is the safe side. */
export function retirement(brought: Brought): Retirement {
  const typed = (brought.answersRetire ?? '').trim().toLowerCase();
  if (typed === 'closing') return {kind: 'closing'};
  return {kind: 'resolution', hours: whole(typed) ?? 0};
}

function whole(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) > 0
    ? Number(typed)
    : null;
}
