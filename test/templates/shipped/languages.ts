import {readPhrases, speechOf} from '../../../src/core/documents/speech';
import {LANGUAGES} from '../../../src/messages/languages';
import {PHASES, RAW_EVENT_DATA} from '../../../src/core/incident/vocabulary';
import {FOR_CUSTOMERS, source} from './filled-in';

describe.each(Object.entries(LANGUAGES))('in %s', (language, file) => {
  const phrases = readPhrases(file);
  const fields = (text: string) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();

  it('every line of what customers are sent can be said, with the same fields', () => {
    const lines = FOR_CUSTOMERS.filter(key => key !== 'technical').flatMap(
      key =>
        source(key)
          .split('\n')
          .map(line => line.replace(/^(#+ |\{\{if [^}]*\}\} )*/, '').trim())
          .filter(line => /\p{L}/u.test(line.replace(/\{\{[^}]+\}\}/g, '')))
          .filter(line => !line.startsWith('✎')),
    );
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter(line => !phrases.has(line))).toEqual([]);
  });

  it('what is stamped can be said: phases, states, milestones, data', () => {
    const words = [
      ...Object.values(PHASES).flatMap(one => [
        one.doing,
        one.status,
        one.publicStage,
      ]),
      RAW_EVENT_DATA.intact.sentence,
      RAW_EVENT_DATA.lost.sentence,
      'You do not need to do anything.',
      ...['as of', 'of users', 'operational', 'degraded', 'down'],
      ...['Began', 'Detected', 'Effects limited', 'Resolved'],
      'No longer affecting customers',
      'None available at this time',
    ];
    expect(words.filter(word => !phrases.has(word))).toEqual([]);
  });

  it('no field is lost or made up', () => {
    for (const [english, said] of phrases) {
      expect([english, fields(said)]).toEqual([english, fields(english)]);
    }
  });

  it('dates and numbers are the language’s own', () => {
    const {time, date, share} = speechOf(language, phrases);
    const own = new Intl.DateTimeFormat(language, {
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.parse('2026-12-02T11:43:00Z'));
    expect(time('2026-12-02T11:43:00Z')).toMatch(
      new RegExp(`^2.*${own}.*11:43 UTC$`),
    );
    expect(time('2027-01-02T11:43:00Z', '2026-12-02T11:43:00Z')).toContain(
      '2027',
    );
    expect(date('2026-12-02T11:43:00Z')).toContain('2026');
    expect(share(45.5)).toContain('45,5');
  });
});
