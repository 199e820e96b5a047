import * as fc from 'fast-check';
import {LEAD, emptyOffice} from '../scenery/bundle/office';
import {anyText} from '../scenery/any-text';

const FILE = '1aB_-cdefghijklmnop';

describe('the web app', () => {
  const office = emptyOffice();
  const visit = (query: string) => {
    const answer = office.workspace.scripts.visit({
      id: office.scriptId,
      way: 'exec',
      method: 'GET',
      visitor: LEAD,
      query,
    });
    if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const nothing = 'data-incident="" data-file=""';

  it.each([
    ['', 'home', 'Home'],
    ['page=home', 'home', 'Home'],
    ['page=new', 'new', 'New incident'],
    ['page=desk', 'desk', 'Incident'],
    ['page=incidents', 'incidents', 'Incidents'],
    ['page=review', 'review', 'Review'],
    ['page=due', 'due', 'Due next'],
    ['page=setup', 'setup', 'Set up Incident Comms'],
    ['page=check', 'check', 'Templates and policy'],
    ['page=exercise', 'exercise', 'Start an exercise'],
  ])('at "%s" shows the page %s', (query, page, title) => {
    const shown = visit(query);
    expect(shown.html).toContain(`data-page="${page}" ${nothing}`);
    expect(shown.title).toBe(`${title} – Incident Comms`);
    expect(shown.as).toBe(LEAD);
  });

  it.each([
    'page=other',
    'page=sidebar',
    'page=register-panel',
    'page=__proto__',
    'page=constructor',
    `file=${FILE}`,
  ])('shows its first page at "%s"', query => {
    expect(visit(query).html).toContain('data-page="home"');
  });

  it('tells a page where it stands, sizes it for phones, and lets nobody else frame it', () => {
    const page = visit(`page=desk&file=${FILE}&incident=INC-2026-0042`);
    expect(page.html).toContain(
      `data-page="desk" data-incident="INC-2026-0042" data-file="${FILE}">`,
    );
    expect(page.metaTags).toEqual([
      {name: 'viewport', content: 'width=device-width, initial-scale=1'},
    ]);
    expect(page.framable).toBe(false);
  });

  it('tells a page the address it was asked at, so that links stay in this deployment', () => {
    const asked = /data-app="([^"]*)"/.exec(visit('').html)?.[1] ?? '';
    expect(asked).toMatch(/^https:\/\/script\.google\.com\/.*\/exec$/);
  });

  it('lets nothing of an address into the page but ids', () => {
    const empty = visit('page=desk').html;
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.constantFrom(
            '"><script>alert(1)</script>',
            `${FILE}" onload="x`,
            "$'$&$`$1",
            '<?= 1 ?>',
          ),
        ),
        fc.constantFrom('file', 'incident'),
        (value, name) => {
          const query = new URLSearchParams({page: 'desk', [name]: value});
          const {html} = visit(query.toString());
          const told = new RegExp(`data-${name}="([\\w-]*)"`).exec(html)?.[1];
          expect(told === '' || told === value).toBe(true);
          expect(
            html.replace(`data-${name}="${told}"`, `data-${name}=""`),
          ).toBe(empty);
        },
      ),
      {numRuns: 30},
    );
  });
});
