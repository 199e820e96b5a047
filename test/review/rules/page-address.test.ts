import * as fc from 'fast-check';
import {
  fileInAddress,
  reviewPageAddress,
} from '../../../src/core/base/page-address';

const APP = 'https://script.google.com/macros/s/abc/exec';
const opened = (address: string) =>
  fileInAddress(Object.fromEntries(new URL(address).searchParams));

describe('the address of the review page', () => {
  it('leads back to its file', () => {
    const id = '1aB_-cdefghij';
    expect(opened(reviewPageAddress(APP, id))).toBe(id);
  });

  it('gives nothing into the page but letters, digits, - and _, whatever a link says', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string(), (file, page) => {
        expect(fileInAddress({page, file})).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(fileInAddress({page: 'review', file})).toMatch(
          /^[A-Za-z0-9_-]*$/,
        );
      }),
    );
  });

  it.each([
    {},
    {page: 'review'},
    {file: '1aB_-cdefghij'},
    {page: 'other', file: '1aB_-cdefghij'},
    {page: 'review', file: '"><script>alert(1)</script>'},
    {page: 'review', file: '1aB_-cdefghij\n'},
    {page: 'review', file: ['1aB_-cdefghij']},
    {page: 'review', file: 'short'},
  ])('is refused when it is not one of ours: %j', parameters => {
    expect(fileInAddress(parameters)).toBe('');
  });
});
