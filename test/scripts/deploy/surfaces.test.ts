import {readFileSync} from 'node:fs';
import {manifestText} from '../../../scripts/card';
import {surfaceProblems} from '../../../scripts/deploy/surfaces';

type Manifest = Parameters<typeof surfaceProblems>[0];

const TEXT = readFileSync('appsscript.json', 'utf8');
const MANIFEST = JSON.parse(TEXT) as Manifest;
const WITH_CARD = JSON.parse(manifestText(TEXT, true)) as Manifest;
const APP = {
  entryPointType: 'WEB_APP',
  webApp: {
    url: 'https://script.google.com/macros/s/AKfycb-0123456789-0123456789/exec',
    entryPointConfig: {access: 'DOMAIN', executeAs: 'USER_ACCESSING'},
  },
};
const ADD_ON = {entryPointType: 'ADD_ON', addOn: {}};

describe('a deployment is read back, and refused where Google made something else of it (live finding 24)', () => {
  it('is good with the web app for the domain, as its visitor', () => {
    expect(surfaceProblems(MANIFEST, [APP])).toEqual([]);
  });

  it('offers the card add-on where it was asked for only (live finding 11)', () => {
    expect(MANIFEST).not.toHaveProperty('addOns');
    expect(surfaceProblems(WITH_CARD, [APP, ADD_ON])).toEqual([]);
    expect(surfaceProblems(WITH_CARD, [APP])).toEqual([
      'The card add-on is missing.',
    ]);
    expect(JSON.parse(manifestText(manifestText(TEXT, true), false))).toEqual(
      MANIFEST,
    );
  });

  it.each([
    ['no web app', [], 'The web app is missing.'],
    [
      'a web app for its deployer alone',
      [withConfig({access: 'MYSELF', executeAs: 'USER_ACCESSING'})],
      'The web app is for MYSELF, not for DOMAIN.',
    ],
    [
      'a web app that acts as its deployer',
      [withConfig({access: 'DOMAIN', executeAs: 'USER_DEPLOYING'})],
      'The web app runs as USER_DEPLOYING, not as USER_ACCESSING.',
    ],
    [
      'an endpoint for programs',
      [APP, {entryPointType: 'EXECUTION_API', executionApi: {}}],
      'It answers scripts.run, which it should not.',
    ],
  ])('is not with %s', (_, entryPoints, problem) => {
    expect(surfaceProblems(MANIFEST, entryPoints)).toEqual([problem]);
  });
});

function withConfig(entryPointConfig: {access: string; executeAs: string}) {
  return {...APP, webApp: {...APP.webApp, entryPointConfig}};
}
