import {sha256Hex} from '../../core/base/digest';
import type {RecordHead} from '../../core/register/record-head';
import type {HeadsTaken, RecordHeads} from '../../world/record-heads';
import {allProperties, type Properties} from './properties';

const PREFIX = 'head.';

/**
 * One script property for each document, some 90 bytes, and for each incident whose row was saved again, some 30: the store of
 * 500 KB holds those of four thousand documents. All are read at once, in some 30 ms. Source: https://developers.google.com/apps-script/guides/services/quotas
 */
export class PropertyRecordHeads implements RecordHeads {
  private known: Properties | undefined;

  /** @param first Script properties as this call found them: good for rows that are read later. */
  constructor(private readonly first: () => Properties = allProperties) {}

  read(fileIds: readonly string[]): ReadonlyMap<string, RecordHead> {
    this.known = allProperties();
    const taken = this.taken();
    return new Map(
      fileIds.flatMap(id => {
        const head = taken(id);
        return head === null ? [] : [[id, head]];
      }),
    );
  }

  taken(): HeadsTaken {
    const all = this.all();
    return id => {
      const [seq, digest] = (all[PREFIX + id] ?? '').split(' ');
      return digest === undefined ? null : {seq: Number(seq), digest};
    };
  }

  stand(): string {
    const heads = Object.entries(this.all())
      .filter(([name]) => name.startsWith(PREFIX))
      .map(entry => entry.join(' '))
      .sort();
    return sha256Hex(heads.join('\n')).slice(0, 16);
  }

  keep(heads: ReadonlyMap<string, RecordHead>): void {
    if (heads.size === 0) return;
    const kept = Object.fromEntries(
      [...heads].map(([id, {seq, digest}]) => [
        PREFIX + id,
        `${seq} ${digest}`,
      ]),
    );
    PropertiesService.getScriptProperties().setProperties(kept);
    this.known = {...this.all(), ...kept};
  }

  private all(): Properties {
    return (this.known ??= this.first());
  }
}
