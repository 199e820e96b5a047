import {
  ask,
  reviewOffice,
  signAll,
  valueIn,
  view,
  refresh,
} from '../../scenery/bundle/review-office';

it.each([
  ['the People API', ['people']],
  ['the Drive Activity API', ['driveactivity']],
  ['both', ['people', 'driveactivity']],
])(
  'a review goes on where nobody has enabled %s (live findings 2 and 8)',
  (_, disabledApis) => {
    const office = reviewOffice({}, {latency: 'none', disabledApis});
    valueIn(ask(office));
    expect(view(office).phase).toBe('in-review');
    signAll(office);
    expect(refresh(office).phase).toBe('approved');
  },
);
