import {groupOf} from '../../../src/core/documents/answers';
import type {Incident} from '../../../src/core/incident/incident';
import {anIncident} from '../../scenery/an-incident';
import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {fieldsIn, preview, source, words} from './filled-in';

describe('the internal document (S0-16, S0-17, S0-18, S2-13, S2-14, S2-15, S2-16, S2-29)', () => {
  it('begins with a warning, the state, and what customers may be told', () => {
    const headings = [...source('internal').matchAll(/^## (.*)$/gm)].map(
      ([, title]) => title,
    );
    expect(headings.slice(0, 4)).toEqual([
      'Right now',
      'What you may tell customers',
      'Who leads, and where to meet',
      'Facts',
    ]);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Investigation',
        'Containment',
        'Resolution',
        'Recovery',
        'Timeline',
        'Communications sent',
        'Open questions',
        'Brain dump',
        'Deep dive',
      ]),
    );
  });

  it('says each fact once', () => {
    const once = fieldsIn('internal').filter(field =>
      /^(incident\.(phase|status|severity)|next\.internal)$/.test(field),
    );
    expect(once.length).toBe(new Set(once).size);
  });

  it('has a place for actions with results, decisions with reasons, and messages sent', () => {
    expect(source('internal')).toMatch(
      /what was done, and the result; what was decided, by whom, why, and what was ruled out; what was sent to whom/,
    );
  });

  it('shows when it was last updated (S0-17) and the links of the house (S1-23, S2-36, S4-31, S4-37)', () => {
    expect(fieldsIn('internal')).toEqual(
      expect.arrayContaining(['stamp.updatedAt', 'org.meet', 'org.links']),
    );
  });
});

describe('the FAQ (S0-26, S0-27, S0-28)', () => {
  it('has the twelve questions customers ask, by kind of incident', () => {
    const questions = (incident: Incident) =>
      preview('faq', incident)
        .filter(({heading}) => heading === 3)
        .map(({text}) => text.trim())
        .filter(
          text =>
            text !== 'What can I say meanwhile?' &&
            text !== 'Keep out of every conversation',
        );
    expect(questions(REAL_INCIDENTS[2].first)).toHaveLength(12);
    expect(questions(REAL_INCIDENTS[1].first)).toContain(
      'Was it used against anybody?',
    );
    expect(questions(anIncident({kind: 'product-change'}))).not.toContain(
      'Was this an attack?',
    );
  });

  it('answers “What do I have to do?” with the action, never with a workaround', () => {
    const faq = words('faq', REAL_INCIDENTS[1].first);
    expect(faq).toMatch(/What do I have to do\?\nReplace every secret/);
    expect(faq).not.toContain('None available');
  });

  it('tells CSMs in real text what to say while an answer is missing', () => {
    expect(words('faq', REAL_INCIDENTS[0].first)).toMatch(
      /While an answer is missing\nWhat can I say meanwhile\?\nI do not know that yet\./,
    );
  });

  it('has a place for each kind of answer, so that every heading is one (S0-27)', () => {
    const groups = preview('faq', REAL_INCIDENTS[0].first)
      .filter(({heading}) => heading === 2)
      .map(({text}) => groupOf(text));
    expect(groups).toEqual([
      'holding',
      'answer',
      'negative',
      'do-not-say',
      'asked',
    ]);
  });
});

describe('the technical explanation (S0-15, S0-22, S0-24)', () => {
  it('stands alone: what, whose, when', () => {
    const [title, head] = words('technical', REAL_INCIDENTS[2].over).split(
      '\n',
    );
    expect(title).toMatch(/You cannot change settings/);
    expect(head).toMatch(/Example · INC-2026-0042 · 11:43 UTC on 2 November/);
  });

  it('invites no published guesses (S1-22)', () => {
    expect(source('technical')).not.toMatch(/assum/i);
  });
});
