import {
  ask,
  reviewOffice,
  signAll,
  valueIn,
  view,
  refresh,
} from '../../scenery/bundle/review-office';

it.each([
  ['nobody has enabled the People API', {disabledApis: ['people']}],
  [
    'nobody has enabled the Drive Activity API',
    {disabledApis: ['driveactivity']},
  ],
  ['both are not enabled', {disabledApis: ['people', 'driveactivity']}],
  ['programs may not read the directory', {directorySharing: false}],
])('a review goes on where %s (live findings 2, 8 and 14)', (_, inTheWay) => {
  const office = reviewOffice({}, {latency: 'none', ...inTheWay});
  valueIn(ask(office));
  expect(view(office).phase).toBe('in-review');
  signAll(office);
  expect(refresh(office).phase).toBe('approved');
});
