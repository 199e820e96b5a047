import {UserError} from '../../core/base/user-error';
import {
  TEMPLATE_KEYS,
  type TemplateKey,
} from '../../core/documents/template-keys';
import {installed} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';

/** @param template A `TemplateKey`, unchecked. */
export function templateInUse(
  world: World,
  template: unknown,
): {readonly key: TemplateKey; readonly fileId: string} {
  const key = TEMPLATE_KEYS.find(one => one === template);
  const fileId = key && (installed(world).templates[key] ?? '');
  if (!key || !fileId) {
    throw new UserError(
      'There is nothing to show.',
      'There is no such template.',
      'Run set-up; it makes what is missing and nothing else.',
    );
  }
  return {key, fileId};
}
