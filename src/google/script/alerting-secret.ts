import {sha256Hex} from '../../core/base/digest';

const KEY = 'alerting-secret';

/** SHA-256 of the secret alerting tools send; '' while there is none. */
export function keptSecretHash(): string {
  return PropertiesService.getScriptProperties().getProperty(KEY) ?? '';
}

/** Two version-4 UUIDs: 244 random bits. Only its hash is kept. */
export function newSecret(): string {
  const secret = [Utilities.getUuid(), Utilities.getUuid()]
    .join('')
    .replace(/-/g, '');
  PropertiesService.getScriptProperties().setProperty(KEY, sha256Hex(secret));
  return secret;
}
