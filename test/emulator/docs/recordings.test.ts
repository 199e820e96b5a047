import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {assignIndices} from '../../../emulator/docs/model/indices';
import {allTabs, segmentsOf} from '../../../emulator/docs/model/segments';

/*
 * Real `documents.get` answers are not part of this repository. Point DOCS_RECORDINGS at a folder of them
 * to check the index rules against what Google sent.
 */
const folder = process.env.DOCS_RECORDINGS;
const files = folder
  ? readdirSync(folder).filter(name => name.endsWith('.json'))
  : [];

(folder ? describe : describe.skip)('recorded documents', () => {
  it.each(files)('%s keeps every index when they are given anew', name => {
    const text = readFileSync(join(folder ?? '', name), 'utf8');
    const document = JSON.parse(text) as docs_v1.Schema$Document;
    const tabs = document.tabs ?? [{documentTab: document}];
    const before = structuredClone(tabs);
    const segments = allTabs(tabs).flatMap(segmentsOf);
    const started = performance.now();
    for (const segment of segments) assignIndices(segment.content);
    const spent = performance.now() - started;
    console.info(`${name}: ${text.length} bytes, ${spent.toFixed(1)} ms`);
    expect(segments.length).toBeGreaterThan(0);
    expect(tabs).toEqual(before);
  });
});
