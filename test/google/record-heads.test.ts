import {createHash} from 'node:crypto';
import {UserError} from '../../src/core/base/user-error';
import type {RecordHead} from '../../src/core/register/record-head';
import {PropertyRecordHeads} from '../../src/google/script/record-heads';
import type {PropertyShelf} from '../../src/google/script/shelf';
import {installedOffice, LEAD} from '../scenery/bundle/office';
import {inScript} from './in-script';

type Store = ReturnType<ConstructorParameters<typeof PropertyShelf>[0]>;

/** As an execution of a script finds it. */
declare const PropertiesService: {getScriptProperties(): Store};

const store = () => PropertiesService.getScriptProperties();
const digest = (seed: string) =>
  createHash('sha256').update(seed).digest('hex').slice(0, 32);

function heads(count: number, from = 0): ReadonlyMap<string, RecordHead> {
  return new Map(
    Array.from({length: count}, (_, nth) => [
      `1${digest(`file ${from + nth}`)}Docs`,
      // Zeros in front are part of a digest.
      {seq: nth + 1, digest: digest(`row ${nth}`).replace(/^./, '0')},
    ]),
  );
}

describe('ends of records', () => {
  it('of five thousand documents stay beside all that people may leave, and come back as they were', () => {
    const office = installedOffice();
    const kept = heads(5000);
    inScript(office, LEAD, () => {
      const left = Array.from({length: 50}, (_, nth) => [
        `shelf.acts.${nth}`,
        'x'.repeat(6 * 1024),
      ]);
      store().setProperties(Object.fromEntries(left));
    });
    inScript(office, LEAD, () => new PropertyRecordHeads().keep(kept));
    inScript(office, LEAD, () => {
      const found = new PropertyRecordHeads().read([...kept.keys(), 'other']);
      expect(found).toEqual(kept);
      const counted = {seq: 7, digest: '-'};
      new PropertyRecordHeads().keep(new Map([['INC-1', counted]]));
      expect(new PropertyRecordHeads().taken()('INC-1')).toEqual(counted);
      expect(new PropertyRecordHeads().read([...kept.keys()])).toEqual(kept);
    });
  });

  it('kept before they were packed still count, and are moved by the next recording', () => {
    const office = installedOffice();
    const [[id, head]] = heads(1);
    inScript(office, LEAD, () => {
      store().setProperty(`head.${id}`, `${head.seq} ${head.digest}`);
      const before = new PropertyRecordHeads();
      expect(before.read([id]).get(id)).toEqual(head);
      const stand = before.stand();
      const next = {seq: 2, digest: digest('next')};
      before.keep(new Map([[id, next]]));
      expect(before.read([id]).get(id)).toEqual(next);
      expect(before.stand()).not.toBe(stand);
      expect(store().getProperty(`head.${id}`)).toBeNull();
    });
  });

  it('that find no room are told of, and those there stay', () => {
    const office = installedOffice();
    const kept = heads(11_000);
    inScript(office, LEAD, () => {
      const ours = new PropertyRecordHeads();
      ours.keep(kept);
      expect(() => ours.keep(heads(5000, 20_000))).toThrow(UserError);
      expect(new PropertyRecordHeads().read([...kept.keys()])).toEqual(kept);
    });
  });
});
