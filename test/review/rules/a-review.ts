import {
  numbered,
  type FactKind,
  type NewFact,
  type ReviewFact,
} from '../../../src/review/rules/record/facts';

export type Given = Partial<NewFact> & {readonly kind: FactKind};

/** A history of facts, one minute apart from 10:00 unless they say otherwise. */
export function history(...given: readonly Given[]): readonly ReviewFact[] {
  return given.map((fact, at) =>
    numbered(
      {
        key: `fact-${at + 1}`,
        incident: 'INC-2026-0042',
        fileId: 'file-1',
        by: fact.person ?? 'lead@example.com',
        at: `2026-11-21T10:${String(at).padStart(2, '0')}:00Z`,
        ...fact,
      },
      at + 1,
    ),
  );
}

export function asked(
  lane: string,
  name: string,
  more: Partial<NewFact> = {},
): Given {
  return {
    kind: 'asked',
    lane,
    person: `${name}@example.com`,
    round: 1,
    dueAt: '2026-11-21T11:00:00Z',
    words: 'reviewer',
    by: 'lead@example.com',
    ...more,
  };
}
