import {readFileSync} from 'node:fs';
import {surfaceProblems} from '../../../scripts/deploy/surfaces';

const MANIFEST = JSON.parse(
  readFileSync('appsscript.json', 'utf8'),
) as Parameters<typeof surfaceProblems>[0];
const APP = {
  entryPointType: 'WEB_APP',
  webApp: {
    url: 'https://script.google.com/macros/s/AKfycb-0123456789-0123456789/exec',
    entryPointConfig: {access: 'DOMAIN', executeAs: 'USER_ACCESSING'},
  },
};
const ADD_ON = {entryPointType: 'ADD_ON', addOn: {}};

describe('a deployment is read back, and refused where Google made something else of it (live finding 24)', () => {
  it('is good with the web app for the domain, as its visitor, and the add-on', () => {
    expect(surfaceProblems(MANIFEST, [APP, ADD_ON])).toEqual([]);
  });

  it.each([
    ['no web app', [ADD_ON], 'The web app is missing.'],
    ['no add-on', [APP], 'The add-on (menus, sidebar) is missing.'],
    [
      'a web app for its deployer alone',
      [withConfig({access: 'MYSELF', executeAs: 'USER_ACCESSING'}), ADD_ON],
      'The web app is for MYSELF, not for DOMAIN.',
    ],
    [
      'a web app that acts as its deployer',
      [withConfig({access: 'DOMAIN', executeAs: 'USER_DEPLOYING'}), ADD_ON],
      'The web app runs as USER_DEPLOYING, not as USER_ACCESSING.',
    ],
    [
      'an endpoint for programs',
      [APP, ADD_ON, {entryPointType: 'EXECUTION_API', executionApi: {}}],
      'It answers scripts.run, which it should not.',
    ],
  ])('is not with %s', (_, entryPoints, problem) => {
    expect(surfaceProblems(MANIFEST, entryPoints)).toEqual([problem]);
  });
});

function withConfig(entryPointConfig: {access: string; executeAs: string}) {
  return {...APP, webApp: {...APP.webApp, entryPointConfig}};
}
