import type {Cell} from '../../core/register/table-plan';

/** One row of the Regimes tab: one step of one regime. */
export interface RegimeRow extends Readonly<Record<string, Cell>> {
  /** Word of the incident's column "Regulatory" that makes it apply. */
  readonly regime: string;
  readonly name: string;
  readonly step: string;
  readonly recipient: string;
  readonly within: string;
  /** An anchor, or `step: early warning` for the message of that step. */
  readonly from: string;
  /** What has to be decided before anybody knows whether it runs. */
  readonly decides: string;
  readonly source: string;
}

const ASK =
  'The law gives no single number for every case: ask counsel at once whether, whom and by when.';

/**
 * What set-up writes into the Regimes tab. Starting points for counsel to correct, no legal advice; the rows are data
 * and people change them. Sources are the texts named in each row.
 */
export const REGIME_ROWS: readonly RegimeRow[] = [
  row(
    'gdpr',
    'GDPR',
    'notification',
    'Supervisory authority',
    '72 h',
    'aware',
    'Is it a personal data breach that is likely to put people at risk?',
    'Art. 33(1)',
  ),
  row(
    'gdpr',
    'GDPR',
    'notice to people',
    'People concerned',
    '',
    'aware',
    'Is the risk to people high? Then without undue delay.',
    'Art. 34(1)',
  ),
  row(
    'nis2',
    'NIS2',
    'early warning',
    'CSIRT or competent authority',
    '24 h',
    'aware',
    'Is the incident significant? Say also whether it may have effects across borders.',
    'Art. 23(4)(a)',
  ),
  row(
    'nis2',
    'NIS2',
    'notification',
    'CSIRT or competent authority',
    '72 h',
    'aware',
    'Is the incident significant?',
    'Art. 23(4)(b)',
  ),
  row(
    'nis2',
    'NIS2',
    'final report',
    'CSIRT or competent authority',
    '1 month',
    'step: notification',
    'Is the incident over? Otherwise a progress report is due first.',
    'Art. 23(4)(d)',
  ),
  row(
    'dora',
    'DORA',
    'initial notification',
    'Competent authority',
    '4 h',
    'classified',
    'Is it classified as a major ICT-related incident?',
    'Art. 19(4)(a); Delegated Regulation (EU) 2025/301',
  ),
  row(
    'dora',
    'DORA',
    'initial notification',
    'Competent authority',
    '24 h',
    'aware',
    'Whatever the hour of classification.',
    'Delegated Regulation (EU) 2025/301',
  ),
  row(
    'dora',
    'DORA',
    'intermediate report',
    'Competent authority',
    '72 h',
    'step: initial notification',
    '',
    'Delegated Regulation (EU) 2025/301',
  ),
  row(
    'dora',
    'DORA',
    'final report',
    'Competent authority',
    '1 month',
    'step: intermediate report',
    '',
    'Delegated Regulation (EU) 2025/301',
  ),
  row(
    'sec',
    'SEC',
    'Form 8-K, Item 1.05',
    'SEC, through EDGAR',
    '4 business days',
    'material',
    'Is it material to investors? The decision must not be delayed.',
    'Form 8-K, Item 1.05',
  ),
  row(
    'hipaa',
    'HIPAA',
    'notice to individuals',
    'People concerned',
    '60 days',
    'aware',
    'Is it a breach of unsecured health information? 60 days are the outer limit.',
    '45 CFR 164.404',
  ),
  row(
    'hipaa',
    'HIPAA',
    'notice to the Secretary',
    'HHS Secretary',
    '60 days',
    'aware',
    'Are 500 or more people concerned? With fewer, yearly.',
    '45 CFR 164.408',
  ),
  row(
    'cra',
    'Cyber Resilience Act',
    'early warning',
    'CSIRT and ENISA',
    '24 h',
    'aware',
    'Is a vulnerability actively exploited, or the security of the product severely hit?',
    'Art. 14(2)(a), 14(4)(a)',
  ),
  row(
    'cra',
    'Cyber Resilience Act',
    'notification',
    'CSIRT and ENISA',
    '72 h',
    'aware',
    'Is a vulnerability actively exploited, or the security of the product severely hit?',
    'Art. 14(2)(b), 14(4)(b)',
  ),
  row(
    'cra',
    'Cyber Resilience Act',
    'final report',
    'CSIRT and ENISA',
    '14 days',
    'resolved',
    'Counted from when a correction is available. For a severe incident it is one month after the notification.',
    'Art. 14(2)(c), 14(4)(c)',
  ),
  row(
    'ai-act',
    'AI Act',
    'report',
    'Market surveillance authority',
    '15 days',
    'aware',
    'Is it a serious incident, and is the link to the AI system established or likely?',
    'Art. 73(2)',
  ),
  row(
    'ai-act-death',
    'AI Act, death of a person',
    'report',
    'Market surveillance authority',
    '10 days',
    'aware',
    'Has a person died?',
    'Art. 73(4)',
  ),
  row(
    'ai-act-widespread',
    'AI Act, widespread or critical infrastructure',
    'report',
    'Market surveillance authority',
    '2 days',
    'aware',
    'Is it a widespread infringement, or is critical infrastructure disrupted?',
    'Art. 73(3)',
  ),
  row(
    'pci-dss',
    'PCI DSS',
    'notification',
    'Acquirer and card brands',
    '',
    'aware',
    ASK,
    'Requirement 12.10; rules of the card brands',
  ),
  row(
    'ccpa',
    'CCPA',
    'notice to people',
    'People concerned, Attorney General',
    '',
    'aware',
    ASK,
    'California Civil Code 1798.82',
  ),
  row(
    'sox',
    'SOX',
    'disclosure',
    'Disclosure committee',
    '',
    'aware',
    ASK,
    'Sections 302, 404, 409',
  ),
  row('finra', 'FINRA', 'report', 'FINRA', '', 'aware', ASK, 'Rule 4530'),
  row(
    'other-breach',
    'Another data-breach law',
    'notification',
    'As that law says',
    '',
    'aware',
    ASK,
    '',
  ),
];

function row(
  regime: string,
  name: string,
  step: string,
  recipient: string,
  within: string,
  from: string,
  decides: string,
  source: string,
): RegimeRow {
  return {regime, name, step, recipient, within, from, decides, source};
}
