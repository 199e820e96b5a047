import type {Ids} from '../../kernel/ids';
import {withoutStripped} from '../edit/insert';
import {textRun} from '../model/runs';
import type {Tab} from '../model/types';
import {Composer} from './composer';

/** A document from plain text: one paragraph a line. */
export function readText(bytes: Buffer, ids: Ids): Tab[] {
  const composer = new Composer(ids);
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n');
  return composer.tabs(
    lines.map(line => composer.paragraph([textRun(withoutStripped(line))])),
  );
}
