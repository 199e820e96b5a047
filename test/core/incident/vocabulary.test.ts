import {
  DETECTIONS,
  KINDS,
  PHASES,
  REGIMES,
  ROLES,
} from '../../../src/core/incident/vocabulary';

describe('what an incident can be', () => {
  it('has a kind of its own for product changes, with guidance (S0-9)', () => {
    expect(KINDS['product-change'].hint).toMatch(/\w{3,}/);
  });

  it('was detected by monitoring, a report or a test, each with its sources (S2-5)', () => {
    const sources = Object.keys(DETECTIONS).map(key => key.split('-')[0]);
    const counts = Object.fromEntries(
      [...new Set(sources)].map(source => [
        source,
        sources.filter(one => one === source).length,
      ]),
    );
    expect(counts).toEqual({monitoring: 4, report: 3, testing: 3});
  });

  it('may touch every regime the protocol names (S2-37)', () => {
    expect(Object.keys(REGIMES)).toEqual(
      expect.arrayContaining([
        'gdpr',
        'ccpa',
        'pci-dss',
        'hipaa',
        'sox',
        'finra',
      ]),
    );
  });

  it('goes through detection, triage, investigation, containment, resolution, recovery and what follows (S2-10)', () => {
    expect(Object.keys(PHASES)).toEqual([
      'detection',
      'triage',
      'investigation',
      'containment',
      'resolution',
      'recovery',
      'post-incident',
      'closed',
    ]);
  });

  it('tells the communications lead what they do: drafts, status page, stakeholders, support, handing over (S4-30)', () => {
    const {hint} = ROLES.commsLead;
    for (const duty of [
      /draft/i,
      /status page/i,
      /stakeholders/i,
      /support/i,
      /hands .* to the people who send it/i,
    ]) {
      expect(hint).toMatch(duty);
    }
  });

  it('stands in one of the four stages of the handbook, in their order (S4-5)', () => {
    const stages = Object.values(PHASES).map(({stage}) => stage);
    expect([...new Set(stages)]).toEqual([
      'Detection',
      'Response',
      'Remediation',
      'Recovery',
    ]);
  });
});

describe('who takes part', () => {
  it('is commander, technical lead, communications lead, expert and scribe (S2-6, S2-7, S2-9, S4-29)', () => {
    expect(Object.keys(ROLES)).toEqual([
      'commander',
      'technicalLead',
      'commsLead',
      'sme',
      'scribe',
    ]);
  });

  it('is found under the names other organisations use (S2-8)', () => {
    expect(ROLES.commsLead.aliases).toContain('Communications manager');
  });

  it('reads that drafting and sending are different hands (S0-2)', () => {
    expect(ROLES.commsLead.hint).toMatch(
      /hands what is approved to the people who send it/,
    );
  });
});
