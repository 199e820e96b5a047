import {
  NO_BACKGROUND,
  NOTHING_KNOWN,
  PRESET_LISTS,
} from '../../../src/writing/rules/background';
import {draftOf, NO_MARKS, type Draft} from '../../../src/writing/rules/draft';
import {check} from '../../../src/writing/rules/findings';
import {RULES} from '../../../src/writing/rules/catalogue';
import {STORIES} from '../../../src/writing/rules/stories';

function rulesIn(draft: Draft, background = NO_BACKGROUND): readonly string[] {
  return check(draft, background)
    .findings.map(({rule}) => rule)
    .filter(rule => !/^(FACT|TONE-ack|LENGTH)/.test(rule));
}

describe('Findings', () => {
  it('come in reading order with their places in the text as it was typed', () => {
    const text = 'Thank\u00a0you for your patience. We’ll keep you posted.';
    const found = check(
      draftOf('notice', 'Uploads fail.', text),
      NO_BACKGROUND,
    ).findings.filter(
      ({block, rule}) => block === 1 && /^(TONE-hollow|PROM)/.test(rule),
    );
    expect(found.map(({sample}) => sample)).toEqual([
      'Thank\u00a0you for your patience',
      'We’ll keep you posted',
    ]);
  });

  it('have the level of their kind of text (S3-6)', () => {
    const cause = 'A full disk caused the outage.';
    const levelIn = (kind: Draft['kind']): string | undefined =>
      check(draftOf(kind, cause), NO_BACKGROUND).findings.find(
        ({rule}) => rule === 'SPEC-cause',
      )?.level;
    expect([
      levelIn('internal'),
      levelIn('notice'),
      levelIn('post-mortem'),
    ]).toEqual(['hint', 'block', undefined]);
  });

  it('name a cause only until the register says that it may be shared (S1-22)', () => {
    const draft = draftOf('resolution', 'A full disk caused the outage.');
    expect(rulesIn(draft)).toContain('SPEC-cause');
    expect(
      rulesIn(draft, {
        ...NO_BACKGROUND,
        facts: {...NOTHING_KNOWN, causeStatus: 'confirmed'},
      }),
    ).toContain('SPEC-cause');
    expect(
      rulesIn(draft, {
        ...NO_BACKGROUND,
        facts: {...NOTHING_KNOWN, causeStatus: 'shareable'},
      }),
    ).not.toContain('SPEC-cause');
  });

  it('let an estimate pass with its owner, and never where the installation allows none (S4-15)', () => {
    const draft = draftOf(
      'notice',
      'We expect to restore uploads by 14:00 UTC.',
    );
    const owned = {
      ...NO_BACKGROUND,
      facts: {
        ...NOTHING_KNOWN,
        estimate: {at: '2026-11-21T14:00:00Z', owner: 'ic@example.com'},
      },
    };
    expect(rulesIn(draft)).toContain('PROM-outcome-dated');
    expect(rulesIn(draft, owned)).not.toContain('PROM-outcome-dated');
    expect(
      rulesIn(draft, {...owned, lists: {...PRESET_LISTS, estimates: 'never'}}),
    ).toContain('PROM-outcome-dated');
  });

  it('S2-26: the time of the next update may stand in another sentence', () => {
    expect(
      rulesIn(
        draftOf(
          'notice',
          'We will keep you informed.',
          'The next update comes by 14:00 UTC.',
        ),
      ),
    ).toEqual([]);
  });

  it('are switched off, and made heavier or lighter, by the installation', () => {
    const draft = draftOf('notice', 'Thank you for your patience.');
    const levelWith = (
      switches: Parameters<typeof check>[2],
    ): string | undefined =>
      check(draft, NO_BACKGROUND, switches).findings.find(
        ({rule}) => rule === 'TONE-hollow',
      )?.level;
    expect([
      levelWith({}),
      levelWith({'TONE-hollow': 'off'}),
      levelWith({'TONE-hollow': 'block'}),
    ]).toEqual(['warn', undefined, 'block']);
  });

  it('leave guidance, quotations and code alone, and the style of what was stamped', () => {
    const text = 'Workaround: thank you for your patience.';
    const marked = (
      kind: 'guidance' | 'quotation' | 'code' | 'stamped',
    ): Draft => ({
      kind: 'notice',
      blocks: [
        {...NO_MARKS, text, marks: [{kind, start: 12, end: text.length}]},
      ],
    });
    expect(rulesIn({kind: 'notice', blocks: [{...NO_MARKS, text}]})).toEqual([
      'TONE-hollow',
    ]);
    expect(
      (['guidance', 'quotation', 'code', 'stamped'] as const).flatMap(kind =>
        rulesIn(marked(kind)),
      ),
    ).toEqual([]);
  });

  it('of personal data are found in headings, quotations and stamped values too', () => {
    const text = '“Ada called from +44 20 7946 0958”';
    const block = {
      text,
      heading: true,
      links: 0,
      marks: [{kind: 'stamped' as const, start: 0, end: text.length}],
    };
    expect(rulesIn({kind: 'notice', blocks: [block]})).toEqual([
      'PERSONAL-phone',
    ]);
  });

  it('show personal data masked, so that no log or page repeats it (S0-19)', () => {
    const [found] = check(
      draftOf('notice', 'Write to maria.silva@contoso.example.'),
      NO_BACKGROUND,
    ).findings.filter(({rule}) => rule === 'PERSONAL-email');
    expect(found).toMatchObject({sample: 'm… (27 characters)', level: 'block'});
    expect(JSON.stringify(found)).not.toContain('silva');
  });

  it('in another language are about facts and personal data only, and say so', () => {
    const {findings, english} = check(
      draftOf(
        'notice',
        'Wir entschuldigen uns für die Störung und danken für Ihre Geduld, die wir sehr zu schätzen wissen. Fragen an maria.silva@contoso.example.',
      ),
      NO_BACKGROUND,
    );
    expect(english).toBe(false);
    expect(findings.map(({rule}) => rule)).toEqual(['PERSONAL-email']);
  });

  it('count apologies: one is right, the second is one too many, and none is owed in an answer (S0-7)', () => {
    const many = (kind: Draft['kind'], ...texts: readonly string[]): number =>
      check(draftOf(kind, ...texts), NO_BACKGROUND).findings.filter(
        ({rule}) => rule === 'TONE-apology',
      ).length;
    const once = 'We apologise for the hours you lost.';
    expect([
      many('notice', once),
      many('notice', once, once),
      many('faq', once),
      many('internal', once, once, once),
    ]).toEqual([0, 1, 1, 0]);
  });
});

describe('The catalogue', () => {
  it('has a story of every rule, and no other', () => {
    expect(Object.keys(STORIES).sort()).toEqual(RULES.map(({id}) => id).sort());
  });

  it('has each id once', () => {
    expect(new Set(RULES.map(({id}) => id)).size).toBe(RULES.length);
  });

  it('keeps its own advice: no right example is found by its rule', () => {
    const sinning = RULES.filter(({look}) => look === 'sentence').filter(
      ({id}) =>
        // Whether an estimate has an owner is in the register, not in the sentence.
        id !== 'PROM-outcome-dated' &&
        rulesIn(draftOf('notice', STORIES[id].right)).includes(id),
    );
    expect(sinning.map(({id}) => id)).toEqual([]);
  });
});
