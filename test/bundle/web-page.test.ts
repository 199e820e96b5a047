import * as fc from 'fast-check';
import {LEAD, emptyOffice} from '../scenery/bundle/office';

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
  const empty = visit('').html;

  it('shows the review page of a file, sized for phones, framed by nobody else', () => {
    const page = visit(`page=review&file=${FILE}`);
    expect(page.html).toContain(`<div id="page" data-file="${FILE}">`);
    expect(page.metaTags).toEqual([
      {name: 'viewport', content: 'width=device-width, initial-scale=1'},
    ]);
    expect(page.framable).toBe(false);
    expect(page.title).toBe('Review – Incident Comms');
    expect(page.as).toBe(LEAD);
  });

  it('lets nothing of an address into the page but an id', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.constantFrom(
            '"><script>alert(1)</script>',
            `${FILE}" onload="x`,
            "$'$&$`$1",
            '<?= 1 ?>',
          ),
        ),
        file => {
          const query = new URLSearchParams({page: 'review', file});
          const {html} = visit(query.toString());
          const id = /data-file="([\w-]*)"/.exec(html)?.[1] ?? '?';
          expect(id === '' || id === file).toBe(true);
          expect(html.replace(`data-file="${id}"`, 'data-file=""')).toBe(empty);
        },
      ),
      {numRuns: 30},
    );
  });

  it.each([
    '',
    'page=other',
    `file=${FILE}`,
    'page=review',
    'page=review&file=',
  ])('shows the page without a file at "%s"', query => {
    expect(visit(query).html).toBe(empty);
    expect(empty).toContain('data-file=""');
  });
});
