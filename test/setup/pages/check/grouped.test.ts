import type {Finding} from '../../../../src/setup/contract';
import {grouped} from '../../../../src/setup/pages/check/grouped';

const finding = (where: string, level: Finding['level']): Finding => ({
  where,
  level,
  url: where.startsWith('Policy') ? 'https://x.org/policy' : '',
  message: `about ${where}`,
  remedy: '',
});

describe('findings', () => {
  it('stand together by file, errors first', () => {
    const groups = grouped([
      finding('FAQ: Body', 'warning'),
      finding('Policy: C4', 'error'),
      finding('FAQ: Header: left', 'error'),
    ]);
    expect(
      groups.map(({file, url, findings}) => [
        file,
        url,
        findings.map(({place}) => place),
      ]),
    ).toEqual([
      ['FAQ', '', ['Header: left', 'Body']],
      ['Policy', 'https://x.org/policy', ['C4']],
    ]);
  });

  it('without a place stand under their file', () => {
    expect(grouped([finding('FAQ', 'error')])[0]?.findings[0]?.place).toBe('');
  });
});
