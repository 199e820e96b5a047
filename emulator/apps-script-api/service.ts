import type {ScriptHost} from '../appsscript/host/host';
import type {Service} from '../kernel/contracts';
import {contentHandlers} from './content';
import {deploymentHandlers} from './deployments';
import {runHandlers} from './run';

/** Script v1: projects and their content (what clasp needs), versions, deployments, `scripts.run`. */
export function createScript(host: ScriptHost): Service {
  return {
    name: 'script',
    partial: Object.fromEntries(
      ['get', 'getContent', 'updateContent'].map(method => [
        `script.projects.${method}`,
        'for the owner only: script projects are not shared',
      ]),
    ),
    handlers: {
      ...contentHandlers(host.runtime.projects),
      ...deploymentHandlers(host.runtime.projects),
      ...runHandlers(host),
    },
  };
}
