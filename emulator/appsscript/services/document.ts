import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {DocumentSelection} from '../contracts';
import type {Execution, Methods} from '../host/execution';
import {firstTab, textElements} from './document-text';
import {readFile} from './editor-file';
import {SCOPE} from './scopes';

const opened = {scopes: SCOPE.document, mode: 'LIMITED'} as const;

function selectionOf({request}: Execution): DocumentSelection | null {
  const {container} = request;
  if (container?.kind !== 'document') return null;
  return (container.selection as DocumentSelection | undefined) ?? null;
}

/** The texts of the tab in front of the person, and that tab. */
function texts(execution: Execution) {
  const {fileId} = execution.request.container ?? {fileId: ''};
  const document = readFile(
    execution,
    `/v1/documents/${fileId}?includeTabsContent=true`,
  ) as docs_v1.Schema$Document;
  const tabId = selectionOf(execution)?.tabId ?? firstTab(document);
  return {tabId, elements: textElements(document, tabId)};
}

/** DocumentApp, as far as finding and selecting text goes. */
export const document: Methods = {
  'service.DocumentApp.getActiveDocument': {
    ...opened,
    answer: ({runtime, request}) => {
      const {container} = request;
      if (container?.kind !== 'document') return null;
      const {fileId} = container;
      return {id: fileId, name: runtime.tenant.gate.titleOf(fileId)};
    },
  },
  'service.Document.getTexts': {
    ...opened,
    shown: 'Document.getBody',
    answer: texts,
  },
  'service.Document.getSelection': {...opened, answer: selectionOf},
  'service.Document.setSelection': {
    ...opened,
    mode: 'FULL',
    answer: (execution, [selection]) => {
      execution.effects.push({
        kind: 'selectText',
        selection: selection as DocumentSelection,
      });
    },
  },
};
