import type {Finding} from '../../contract';

/** Findings of one file, errors first. */
export interface FindingGroup {
  readonly file: string;
  /** Of the first finding that has one. */
  readonly url: string;
  readonly findings: readonly (Finding & {readonly place: string})[];
}

/** Groups findings by what is before the first colon of `where`, in the order met. */
export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const colon = finding.where.indexOf(':');
    const file = colon < 0 ? finding.where : finding.where.slice(0, colon);
    const place = colon < 0 ? '' : finding.where.slice(colon + 1).trim();
    const before = groups.get(file);
    groups.set(file, {
      file,
      url: before?.url || finding.url,
      findings: [...(before?.findings ?? []), {...finding, place}],
    });
  }
  const rank = ({level}: Finding) => (level === 'error' ? 0 : 1);
  return [...groups.values()].map(group => ({
    ...group,
    findings: [...group.findings].sort((a, b) => rank(a) - rank(b)),
  }));
}
