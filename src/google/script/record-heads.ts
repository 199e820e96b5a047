import {sha256Hex} from '../../core/base/digest';
import {UserError} from '../../core/base/user-error';
import type {RecordHead} from '../../core/register/record-head';
import type {HeadsTaken, RecordHeads} from '../../world/record-heads';
import {headsOf, placeOf, textOf} from './packed-heads';
import {allProperties, type Properties} from './properties';

/** A property for each record: how ends were kept before they were packed. */
const ALONE = 'head.';
const OURS = /^(ends|head)\./;

/**
 * Script properties, packed: beside what else waits there, they hold the ends of five to twelve thousand documents. All are
 * read at once, in some 30 ms.
 */
export class PropertyRecordHeads implements RecordHeads {
  /** Good for rows that were read after it: it stays what it is until something is kept. */
  private known: Properties | undefined;
  /** As they were under the mutex. */
  private latest: Properties | undefined;
  /** Unpacked once: a look at the register asks for thousands. */
  private readonly unpacked = new Map<
    string,
    {readonly text: string; readonly heads: Map<string, RecordHead>}
  >();

  /** @param first Script properties as this call found them: good for rows that are read later. */
  constructor(private readonly first: () => Properties = allProperties) {}

  read(fileIds: readonly string[]): ReadonlyMap<string, RecordHead> {
    const all = (this.latest = allProperties());
    return new Map(
      fileIds.flatMap(id => {
        const head = this.headIn(all, id);
        return head === null ? [] : [[id, head]];
      }),
    );
  }

  taken(): HeadsTaken {
    const all = this.all();
    return id => this.headIn(all, id);
  }

  stand(): string {
    const heads = Object.entries(this.all())
      .filter(([name]) => OURS.test(name))
      .map(entry => entry.join(' '))
      .sort();
    return sha256Hex(heads.join('\n')).slice(0, 16);
  }

  keep(heads: ReadonlyMap<string, RecordHead>): void {
    if (heads.size === 0) return;
    const all = this.latest ?? this.all();
    const changed = new Map<string, Map<string, RecordHead>>();
    for (const [id, head] of heads) {
      const {property, line} = placeOf(id);
      const there =
        changed.get(property) ?? new Map(this.headsIn(all, property));
      changed.set(property, there.set(line, head));
    }
    const kept = Object.fromEntries(
      [...changed].map(([property, there]) => [property, textOf(there)]),
    );
    write(kept);
    const alone = [...heads.keys()].map(id => ALONE + id);
    // After the packed ones are there: those count before one of its own.
    for (const name of alone.filter(one => one in all)) {
      PropertiesService.getScriptProperties().deleteProperty(name);
    }
    this.known = this.latest = {
      ...Object.fromEntries(
        Object.entries(all).filter(([name]) => !alone.includes(name)),
      ),
      ...kept,
    };
  }

  private headIn(all: Properties, id: string): RecordHead | null {
    const {property, line} = placeOf(id);
    const head = this.headsIn(all, property).get(line);
    if (head) return head;
    const [seq, digest] = (all[ALONE + id] ?? '').split(' ');
    return digest === undefined ? null : {seq: Number(seq), digest};
  }

  private headsIn(all: Properties, property: string): Map<string, RecordHead> {
    const text = all[property] ?? '';
    const before = this.unpacked.get(property);
    if (before?.text === text) return before.heads;
    const heads = headsOf(text);
    this.unpacked.set(property, {text, heads});
    return heads;
  }

  private all(): Properties {
    return (this.known ??= this.first());
  }
}

/** Source of the message: https://developers.google.com/apps-script/guides/services/quotas (Exception messages) */
function write(properties: Properties): void {
  try {
    PropertiesService.getScriptProperties().setProperties({...properties});
  } catch (error) {
    if (!/property storage quota|too large/i.test(String(error))) throw error;
    throw new UserError(
      'The end of the record could not be kept.',
      'The store this installation keeps ends of records in is full.',
      'An owner looks under Check installation, which says what to do.',
    );
  }
}
