import {domainOf} from '../host/access';
import type {Execution, Methods} from '../host/execution';
import {SCOPE} from './scopes';

/**
 * Who is looking. Blank where Google keeps it back: simple triggers, and a web app that runs as its owner, unless
 * the visitor is of the owner's domain. Source: https://developers.google.com/apps-script/reference/base/user#getEmail()
 */
function activeUser(execution: Execution): string {
  const {request, program, runtime} = execution;
  const {activeUserInTriggers} = runtime.tenant.ground.settings;
  if (request.surface === 'trigger' && !activeUserInTriggers) return '';
  if (request.authMode === 'LIMITED' || request.authMode === 'NONE') return '';
  const visitor = request.visitor ?? request.as;
  if (visitor === request.as) return visitor;
  return domainOf(visitor) === domainOf(program.project.owner) ? visitor : '';
}

export const session: Methods = {
  'service.Session.getActiveUser': {
    scopes: SCOPE.email,
    answer: activeUser,
  },
  'service.Session.getEffectiveUser': {
    scopes: SCOPE.email,
    mode: 'FULL',
    answer: execution => execution.request.as,
  },
};
