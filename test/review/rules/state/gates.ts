import type {PackedFact} from '../../../../src/review/rules/record/packed-fact';
import {type Given} from '../a-review';
import {NEW_STORY, SIGNED, TEXT, closed, state} from './judged';

describe('a gate', () => {
  it.each([
    ['placeholders', {placeholders: ['{{x}}']}],
    ['guidance', {guidance: ['✎ note']}],
    ['suggestions', {suggestions: ['Replace a by b']}],
    ['personal-data', {personalData: ['A phone number']}],
    ['words', {words: ['No sentence says when it began.']}],
    ['record', {tampering: ['Row 3']}],
  ] as const)('for %s keeps a signed text back', (key, changes) => {
    expect(closed(state(SIGNED, changes))).toEqual([key]);
  });

  const incident = (
    kind: 'outage' | 'data',
    rawEventData: 'unknown' | 'intact' | 'lost',
    faq = {needed: false, reason: 'Small.'},
  ) => ({incident: {kind, rawEventData, faq}});

  it('for raw event data is closed for a bug that touches data until it is answered (S0-11)', () => {
    expect(closed(state(SIGNED, incident('data', 'unknown')))).toEqual([
      'raw-event-data',
    ]);
    expect(closed(state(SIGNED, incident('data', 'lost')))).toEqual([]);
    expect(closed(state(SIGNED, incident('data', 'intact')))).toEqual([]);
    expect(closed(state(SIGNED, incident('outage', 'unknown')))).toEqual([]);
  });

  it('for the FAQ is open when it is approved, or skipped with a reason (S0-37, S0-29)', () => {
    const faq = (needed: boolean, reason: string, ready = false) =>
      closed(
        state(SIGNED, {
          ...incident('outage', 'intact', {needed, reason}),
          faqOpen: ready ? [] : ['FAQ'],
        }),
      );
    expect(faq(true, '')).toEqual(['faq']);
    expect(faq(true, '', true)).toEqual([]);
    expect(faq(false, ' ')).toEqual(['faq']);
    expect(faq(false, 'Small.')).toEqual([]);
  });

  it('for the FAQ stands before the customer communication only', () => {
    const open = incident('outage', 'intact', {needed: true, reason: ''});
    expect(closed(state(SIGNED, {...open, kind: 'technical'}))).toEqual([]);
  });
});

describe('a release', () => {
  const step = (words: string, more: Partial<PackedFact> = {}): Given => ({
    words,
    round: 1,
    textHash: TEXT.hash,
    ...more,
    kind: 'release',
  });

  it('runs, is done, and can be opened again', () => {
    expect(state([...SIGNED, step('started')]).phase).toBe('releasing');
    const done = [...SIGNED, step('started'), step('done')];
    expect(state(done)).toMatchObject({phase: 'released', drifted: false});
    expect(state([...done, {kind: 'unlocked', words: 'Typo'}]).phase).toBe(
      'approved',
    );
  });

  it('of the same text does not happen twice', () => {
    const reopened = state([
      ...SIGNED,
      step('started'),
      step('done'),
      {kind: 'unlocked', words: 'Typo'},
    ]);
    expect(closed(reopened)).toEqual(['new-version']);
  });

  it('that was given up leaves the text as it was', () => {
    const givenUp = state([...SIGNED, step('started'), step('given-up')]);
    expect(givenUp.phase).toBe('approved');
    expect(closed(givenUp)).toEqual([]);
  });

  it('is noticed to have drifted when somebody changed the text behind our back', () => {
    expect(
      state([...SIGNED, step('started'), step('done')], {text: NEW_STORY})
        .drifted,
    ).toBe(true);
  });
});
