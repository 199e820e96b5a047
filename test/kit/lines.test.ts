import {addressesOf, linesOf, linkOf} from '../../src/kit/lines';

describe('pasted lines', () => {
  it('become entries without bullets, numbers and blanks', () => {
    expect(linesOf('- Login\r\n\n  2. Exports \n• 3D view\n* Search')).toEqual([
      'Login',
      'Exports',
      '3D view',
      'Search',
    ]);
  });

  it('keep a comma inside a name, but part addresses', () => {
    expect(linesOf('Import, export')).toEqual(['Import, export']);
    expect(addressesOf('a@x.org, b@x.org;c@x.org')).toEqual([
      'a@x.org',
      'b@x.org',
      'c@x.org',
    ]);
  });

  it.each([
    [
      'Grace Mbeki <csm@x.org>; "Weber, Jonas" <sec@x.org>',
      ['csm@x.org', 'sec@x.org'],
    ],
    ['Weber, Jonas <sec@x.org>, a@x.org', ['sec@x.org', 'a@x.org']],
    ['<a@x.org>\n"B" <b@x.org>', ['a@x.org', 'b@x.org']],
    ['a@x.org, Ruth Okafor', ['a@x.org', 'Ruth Okafor']],
    ['"Quoted; name" <c@x.org>,', ['c@x.org']],
  ])('take the addresses out of %j', (pasted, addresses) => {
    expect(addressesOf(pasted)).toEqual(addresses);
  });

  it.each([
    ['https://x.org/1', '', 'https://x.org/1'],
    ['Ticket 7: https://x.org/7', 'Ticket 7', 'https://x.org/7'],
    ['https://x.org/7 Ticket 7', 'Ticket 7', 'https://x.org/7'],
    ['no address', 'no address', ''],
  ])('make a link of %j', (line, label, url) => {
    expect(linkOf(line)).toEqual({label, url});
  });
});
