import {SCOPE_REASONS} from '../scope-reasons';
import type {Published} from './publish';

/**
 * What is done, what people need to know, and the clicks no program can do.
 *
 * @param account Who is logged in, and owns script and deployment from now on.
 */
export function report(
  scriptId: string,
  cloudProject: string,
  published: Published,
  left: readonly string[],
  account: string,
): string {
  const {webApp, versionNumber, deploymentId, changed} = published;
  const scopes = Object.entries(SCOPE_REASONS).map(
    ([scope, {reason}]) => `  ${scope.split('/auth/').pop()}: ${reason}`,
  );
  return `
${changed ? `Published version ${versionNumber}.` : `Nothing has changed; version ${versionNumber} is published.`}

  Web app      ${webApp}
  Script       ${scriptId}
  Deployment   ${deploymentId}, version ${versionNumber}
  Account      ${account}
${left.length === 0 ? '' : `\n${left.join('\n')}\n`}
Left to click, the first time:
  1. Consent screen “Internal”, named Incident Comms: https://console.cloud.google.com/auth/branding?project=${cloudProject}
  2. Project settings, Change project, ${cloudProject}: https://script.google.com/home/projects/${scriptId}/settings
  3. Open ${webApp}?page=setup and press Run set-up. It checks the installation afterwards.
  Keep .clasp.json and deployment.json: the next deployment updates this one.
  For menus and sidebars in Docs and Sheets, too: docs/admin-guide.md, “Private Marketplace listing”.

It asks for ${scopes.length} permissions:
${scopes.join('\n')}
`;
}
