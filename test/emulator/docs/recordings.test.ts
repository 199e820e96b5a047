import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {assignIndices} from '../../../emulator/docs/model/indices';
import {allTabs, segmentsOf} from '../../../emulator/docs/model/segments';
import {Desk, bodyOf} from './desk';
import {faults} from './flat';

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

  it.each(files)('%s takes a batch of 60 requests', name => {
    const text = readFileSync(join(folder ?? '', name), 'utf8');
    const tabs = (JSON.parse(text) as docs_v1.Schema$Document).tabs;
    if (!tabs) return;
    const desk = new Desk();
    const id = desk.load(tabs);
    const requests = Array.from({length: 60}, (_, at) =>
      at % 2 === 0
        ? {
            replaceAllText: {
              containsText: {text: 'the ', matchCase: true},
              replaceText: `${at} `,
            },
          }
        : {insertText: {text: 'the {{field}}\nthe ', location: {index: 1}}},
    );
    const started = performance.now();
    desk.update(id, requests);
    const spent = performance.now() - started;
    console.info(`${name}: 60 requests in ${spent.toFixed(0)} ms`);
    expect(faults(bodyOf(desk.get(id)))).toEqual([]);
  });
});
