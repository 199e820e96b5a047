import {
  unpacked,
  type PackedFact,
} from '../../../src/review/rules/record/packed-fact';
import type {
  FactKind,
  ReviewFact,
} from '../../../src/review/rules/record/facts';

/** A fact by its columns in the register. */
export type Given = Partial<PackedFact> & {readonly kind: FactKind};

/** A history of facts, one minute apart from 10:00 unless they say otherwise. */
export function history(...given: readonly Given[]): readonly ReviewFact[] {
  return given.map((columns, at) => {
    const fact = unpacked({
      seq: at + 1,
      key: `fact-${at + 1}`,
      incident: 'INC-2026-0042',
      fileId: 'file-1',
      by: columns.person ?? 'lead@example.com',
      source: 'add-on',
      at: `2026-11-21T10:${String(at).padStart(2, '0')}:00Z`,
      round: 0,
      lane: '',
      person: '',
      textHash: '',
      sections: [],
      words: '',
      ref: '',
      dueAt: '',
      ...columns,
    });
    if (!fact)
      throw new Error(`There are no facts of the kind ${columns.kind}.`);
    return fact;
  });
}

export function asked(
  lane: string,
  name: string,
  more: Partial<PackedFact> = {},
): Given {
  return {
    lane,
    person: `${name}@example.com`,
    round: 1,
    dueAt: '2026-11-21T11:00:00Z',
    words: 'reviewer',
    by: 'lead@example.com',
    ...more,
    kind: 'asked',
  };
}

/** A text in which nothing was found, and around which nothing is wrong. */
export const NOTHING_FOUND = {
  placeholders: [],
  guidance: [],
  notSignable: [],
  tooLong: [],
  suggestions: [],
  faqOpen: [],
  personalData: [],
  words: [],
  tampering: [],
  byHand: [],
  signers: null,
  shutOut: [],
  foreignLock: false,
  unclear: [],
  weakened: [],
} as const;
