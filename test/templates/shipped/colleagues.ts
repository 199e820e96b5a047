import {sectionsOf} from '../../../src/core/documents/sections';
import {isMessage, MESSAGES} from '../../../src/core/documents/message-kinds';
import {
  kindOfTemplate,
  TEMPLATE_KEYS,
} from '../../../src/core/documents/template-keys';
import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {document, words} from './filled-in';

describe('the protocol’s exact forms', () => {
  const [site] = REAL_INCIDENTS;
  it('report (S2-26)', () => {
    expect(words('customer.protocol', site.first)).toBe(
      [
        '[INC-2026-0042] - Level 1 – Critical Incident Reported',
        'Issue: Your sites cannot be opened.',
        'Impact: Some customers cannot open any of their sites (775 customers, as of 09:00 UTC on 5 April)',
        'Status: Investigation in progress',
        'Workaround: None available at this time',
        'Next update expected by 12:00 UTC on 5 April',
      ].join('\n'),
    );
  });

  it('update (S2-27)', () => {
    const text = words('update.protocol', {
      ...site.first,
      phase: 'containment',
    });
    expect(text).toContain('Current Status: Containment in progress');
    expect(text).toContain('Estimated Resolution: not known yet');
  });

  it('resolution (S2-28)', () => {
    const text = words('resolution.protocol', {
      ...site.over,
      facts: {...site.over.facts, reportDueAt: '2022-04-23T23:57:00Z'},
    });
    expect(text).toContain('Impact Duration: 13 days 16 h');
    expect(text).toContain(
      'A detailed post-incident report will be available within 5 days.',
    );
  });
});

describe('messages for colleagues', () => {
  const [, stolen] = REAL_INCIDENTS;
  it('a stakeholder update has its five points (S1-18, S1-17)', () => {
    const titles = sectionsOf(
      document('stakeholders').read('d', true),
      'stakeholders',
    )
      .filter(({required}) => required)
      .map(({title}) => title);
    expect(titles).toEqual([
      'Bottom line',
      'Impact',
      'Plan',
      'Since last time',
      'You may say',
    ]);
  });

  it('an executive update is short (S2-17)', () => {
    const text = words('executive', stolen.first);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(
      MESSAGES.executive.longest,
    );
  });

  it('a notice to Legal says since when we know, and which rules may apply (S2-38)', () => {
    const text = words('legal', stolen.first);
    expect(text).toContain('We have known since 2023-01-04 22:30 UTC.');
    expect(text).toContain('GDPR');
    expect(text).toContain('Messages begun: None yet');
  });

  it('a handover names what is due to whom (S4-10)', () => {
    expect(words('handover', stolen.first)).toContain(
      'Customers: 12:00 UTC on 5 January',
    );
  });

  it('every message has its words counted', () => {
    for (const key of TEMPLATE_KEYS.filter(one =>
      isMessage(kindOfTemplate(one)),
    )) {
      const kind = kindOfTemplate(key);
      if (!isMessage(kind)) continue;
      for (const {over} of REAL_INCIDENTS) {
        const count = words(key, over).replace(/✎.*/g, '').split(/\s+/).length;
        expect([key, count <= MESSAGES[kind].longest]).toEqual([key, true]);
      }
    }
  });
});
