import {placeIn} from '../../../src/setup/rules/place';

describe('the place somebody gives for the installation', () => {
  it.each([
    [
      'https://drive.google.com/drive/folders/0AFolderOfTheTeam',
      '0AFolderOfTheTeam',
    ],
    [
      'https://drive.google.com/drive/u/1/folders/0AFolderOfTheTeam?usp=sharing',
      '0AFolderOfTheTeam',
    ],
    [
      'https://drive.google.com/a/example.com/drive/folders/0AFolderOfTheTeam',
      '0AFolderOfTheTeam',
    ],
    ['  0ABCdef-ghi_jkUk9PVA ', '0ABCdef-ghi_jkUk9PVA'],
    ['', ''],
  ])('is read from %j', (typed, id) => {
    expect(placeIn(typed)).toBe(id);
  });

  it.each([
    'https://evil.example/drive/folders/0AFolderOfTheTeam',
    'https://drive.google.com.evil.example/drive/folders/0AFolderOfTheTeam',
    'https://docs.google.com/document/d/0AFolderOfTheTeam/edit',
    'Shared drives › Incidents',
    '0A',
  ])('is none in %j', typed => {
    expect(placeIn(typed)).toBeNull();
  });
});
