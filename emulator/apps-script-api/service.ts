import type {ScriptHost} from '../appsscript/host/host';
import type {Handler, Handlers, Service} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';
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
    handlers: switchedOn(host, {
      ...contentHandlers(host.runtime.projects),
      ...deploymentHandlers(host.runtime.projects),
      ...runHandlers(host),
    }),
  };
}

/** Source (words): https://github.com/google/clasp/issues, reported by many who had not switched it on. */
function switchedOn(host: ScriptHost, handlers: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([method, handle]): [string, Handler] => [
      method,
      call => {
        if (host.runtime.tenant.ground.settings.appsScriptApi)
          return handle(call);
        throw new ApiError(
          'PERMISSION_DENIED',
          'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
        );
      },
    ]),
  );
}
