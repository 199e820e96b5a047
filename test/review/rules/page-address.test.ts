import * as fc from 'fast-check';
import {
  duePageAddress,
  pageAddress,
  placeIn,
  reviewPageAddress,
} from '../../../src/core/base/page-address';
import {anyText} from '../../scenery/any-text';

const APP = 'https://script.google.com/macros/s/abc/exec';
const opened = (address: string) =>
  placeIn(Object.fromEntries(new URL(address).searchParams));

describe('the address of the review page', () => {
  it('leads back to its file', () => {
    const id = '1aB_-cdefghij';
    expect(opened(reviewPageAddress(APP, id))).toEqual({
      incident: '',
      file: id,
    });
  });

  it('gives nothing into a page but letters, digits, - and _, whatever a link says', () => {
    fc.assert(
      fc.property(anyText(), fc.anything(), (file, incident) => {
        const place = placeIn({page: 'desk', file, incident});
        expect(place.file).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(place.incident).toMatch(/^[A-Z0-9-]*$/);
      }),
    );
  });

  it.each([
    undefined,
    null,
    'INC-2026-0001',
    {},
    {page: 'review'},
    {file: '"><script>alert(1)</script>'},
    {file: '1aB_-cdefghij\n'},
    {file: ['1aB_-cdefghij']},
    {file: 'short'},
    {incident: 'INC-2026-0001"'},
    {incident: 'inc-2026-0001'},
    {incident: 42},
  ])('names nothing when it is not one of ours: %j', parameters => {
    expect(placeIn(parameters)).toEqual({incident: '', file: ''});
  });
});

describe('the address of any page', () => {
  it('leads back to the incident and the document it names, and names no more', () => {
    const place = {incident: 'INC-2026-0042', file: '1aB_-cdefghij'};
    const address = new URL(pageAddress(APP, 'desk', place));
    expect(address.searchParams.get('page')).toBe('desk');
    expect(opened(address.href)).toEqual(place);
    expect(pageAddress(APP, 'home')).toBe(`${APP}?page=home`);
    expect(opened(duePageAddress(APP, 'INC-2026-0042')).incident).toBe(
      'INC-2026-0042',
    );
  });
});
