import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk, bodyOf, paragraphTexts} from './desk';

const desk = new Desk();

const replace = (
  text: string,
  replaceText: string,
  more: docs_v1.Schema$SubstringMatchCriteria = {matchCase: true},
  tabIds?: string[],
): docs_v1.Schema$Request => ({
  replaceAllText: {
    containsText: {text, ...more},
    replaceText,
    ...(tabIds ? {tabsCriteria: {tabIds}} : {}),
  },
});

function changed(id: string, request: docs_v1.Schema$Request): unknown {
  return desk.update(id, [request]).replies?.[0];
}

describe('replacing text everywhere', () => {
  it('takes every character of the text as it is', () => {
    const text = 'INC-2026-0042 (a/b) [c] {d} ^e$ *.+? \\ |';
    const id = desk.import('text/plain', `x ${text} y`);
    expect(changed(id, replace(text, 'z'))).toEqual({
      replaceAllText: {occurrencesChanged: 1},
    });
    expect(paragraphTexts(desk.get(id))).toEqual(['x z y\n']);
  });

  it('reaches body, tables, headers, footers and footnotes of every tab', () => {
    const id = desk.import('text/markdown', '{{x}} {{x}}\n\n| {{x}} |\n|---|');
    const {replies} = desk.update(id, [
      {createHeader: {type: 'DEFAULT'}},
      {createFooter: {type: 'DEFAULT'}},
      {createFootnote: {location: {index: 1}}},
      {addDocumentTab: {tabProperties: {title: 'Two'}}},
    ]);
    const segmentIds = [
      replies?.[0].createHeader?.headerId,
      replies?.[1].createFooter?.footerId,
      replies?.[2].createFootnote?.footnoteId,
    ];
    const tabId = replies?.[3].addDocumentTab?.tabProperties?.tabId ?? '';
    desk.update(id, [
      ...segmentIds.map(segmentId => ({
        insertText: {text: '{{x}}', endOfSegmentLocation: {segmentId}},
      })),
      {insertText: {text: '{{x}}', endOfSegmentLocation: {tabId}}},
    ]);
    expect(changed(id, replace('{{x}}', 'y', {}, [tabId]))).toEqual({
      replaceAllText: {occurrencesChanged: 1},
    });
    expect(changed(id, replace('{{x}}', 'y'))).toEqual({
      replaceAllText: {occurrencesChanged: 6},
    });
    expect(JSON.stringify(desk.get(id))).not.toContain('{{x}}');
  });

  it('answers an empty object when nothing is found', () => {
    const id = desk.import('text/plain', 'abc');
    expect(changed(id, replace('x', 'y'))).toEqual({replaceAllText: {}});
    expect(changed(id, replace('ABC', 'y'))).toEqual({replaceAllText: {}});
  });

  it('matches across runs and looks like the first character', () => {
    const id = desk.import('text/markdown', 'a **{{na**me}} b');
    changed(id, replace('{{name}}', 'Ann'));
    const runs = bodyOf(desk.get(id))[1].paragraph?.elements ?? [];
    expect(runs.map(run => run.textRun)).toEqual([
      {content: 'a ', textStyle: {}},
      {content: 'Ann', textStyle: {bold: true}},
      {content: ' b\n', textStyle: {}},
    ]);
  });

  it('does not match across a chip', () => {
    const id = desk.import('text/plain', 'abcd');
    desk.update(id, [
      {
        insertPerson: {
          location: {index: 3},
          personProperties: {email: 'csm@example.com'},
        },
      },
    ]);
    expect(changed(id, replace('bc', 'x'))).toEqual({replaceAllText: {}});
    expect(changed(id, replace('b.c', 'x', {searchByRegex: true}))).toEqual({
      replaceAllText: {},
    });
  });

  it.each<
    [string, string, docs_v1.Schema$SubstringMatchCriteria, string, string]
  >([
    ['any case', 'ONE', {matchCase: false}, 'x', 'x two. x'],
    ['signs of patterns literally', 'two.', {}, '$&', 'one $& one'],
    ['patterns when asked', '[nw]', {searchByRegex: true}, '', 'oe to. oe'],
    ['with control characters stripped', 'two', {}, 'a\u0000b', 'one ab. one'],
  ])('takes %s', (_, text, criteria, replacement, expected) => {
    const id = desk.import('text/plain', 'one two. one');
    changed(id, replace(text, replacement, criteria));
    expect(paragraphTexts(desk.get(id))).toEqual([`${expected}\n`]);
  });

  it('makes paragraphs of newlines', () => {
    const id = desk.import('text/plain', 'a X b X c');
    changed(id, replace('X', '1\n2'));
    expect(paragraphTexts(desk.get(id))).toEqual(['a 1\n', '2 b 1\n', '2 c\n']);
  });

  it('searches again what the request before wrote', () => {
    const id = desk.import('text/plain', '{{a}}');
    desk.update(id, [replace('{{a}}', '{{b}}'), replace('{{b}}', 'end')]);
    expect(paragraphTexts(desk.get(id))).toEqual(['end\n']);
  });

  it('refuses an empty or broken search', () => {
    const id = desk.import('text/plain', 'a');
    expect(desk.refusal(id, [replace('', 'x')])).toContain('must not be empty');
    expect(
      desk.refusal(id, [replace('(', 'x', {searchByRegex: true})]),
    ).toContain('Invalid regular expression');
  });
});
