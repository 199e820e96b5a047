import {UserError} from '../../core/base/user-error';
import type {Inbox, Posted} from '../../world/inbox';
import {allProperties, type Properties} from './properties';

const PREFIX = 'inbox.';

/**
 * One script property for each answer, at most 9 KB; sweeps empty them every five minutes.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
export class PropertyInbox implements Inbox {
  /** @param next Script properties as this call found them: what is posted later is looked for at the next look. */
  constructor(private next: () => Properties = allProperties) {}

  read(fileIds: readonly string[]): ReadonlyMap<string, readonly Posted[]> {
    const wanted = new Set(fileIds);
    const found = new Map<string, Posted[]>();
    const all = this.next();
    this.next = allProperties;
    for (const [name, text] of Object.entries(all)) {
      if (!name.startsWith(PREFIX)) continue;
      const posted = JSON.parse(text) as Posted;
      if (!wanted.has(posted.fileId)) continue;
      found.set(posted.fileId, [...(found.get(posted.fileId) ?? []), posted]);
    }
    return found;
  }

  put(posted: Posted): void {
    this.next = allProperties;
    try {
      PropertiesService.getScriptProperties().setProperty(
        nameOf(posted),
        JSON.stringify(posted),
      );
    } catch (error) {
      console.warn(`The inbox took nothing: ${String(error)}`);
      throw new UserError(
        'Your answer does not count yet.',
        'It is posted in the document, and could not be kept to be counted.',
        'Press the button again in some minutes.',
      );
    }
  }

  remove(posted: readonly Posted[]): void {
    const store = PropertiesService.getScriptProperties();
    for (const one of posted) store.deleteProperty(nameOf(one));
  }
}

function nameOf({fileId, id}: Posted): string {
  return `${PREFIX}${fileId}.${id}`;
}
