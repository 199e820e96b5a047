import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {pathsOf} from '../edit/mask';
import {freshTab} from '../model/fresh';
import {allTabs, findTab, idOfTab} from '../model/segments';
import type {Reply, Tab} from '../model/types';

type Properties = docs_v1.Schema$TabProperties;

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#adddocumenttabrequest */
export function addDocumentTab(
  draft: Draft,
  {tabProperties = {}}: docs_v1.Schema$AddDocumentTabRequest,
): Reply {
  const {title, parentTabId, iconEmoji, index} = tabProperties;
  const parent = parentTabId ? findTab(draft.tabs, parentTabId) : undefined;
  const siblings = parent ? (parent.childTabs ??= []) : draft.tabs;
  const at = index ?? siblings.length;
  if (at < 0 || at > siblings.length) {
    throw invalid(
      `The tab index must be between 0 and ${siblings.length}, but was ${at}.`,
    );
  }
  const name = title || `Tab ${allTabs(draft.tabs).length + 1}`;
  const tab = freshTab(draft.newId('t'), name, at);
  const depth = parent ? (parent.tabProperties?.nestingLevel ?? 0) + 1 : 0;
  tab.tabProperties = {
    ...tab.tabProperties,
    ...(parentTabId ? {parentTabId} : {}),
    ...(depth > 0 ? {nestingLevel: depth} : {}),
    ...(iconEmoji ? {iconEmoji} : {}),
  };
  siblings.splice(at, 0, tab);
  number(siblings);
  return {
    addDocumentTab: {tabProperties: structuredClone(tab.tabProperties)},
  };
}

/** Deletes a tab with its children; the last one has to stay. */
export function deleteTab(
  draft: Draft,
  {tabId}: docs_v1.Schema$DeleteTabRequest,
): Reply {
  if (!tabId) throw invalid('The tab ID must be specified.');
  findTab(draft.tabs, tabId);
  const siblings = siblingsOf(draft.tabs, tabId);
  if (siblings === draft.tabs && siblings.length === 1) {
    throw invalid('The last tab of a document cannot be deleted.');
  }
  siblings.splice(
    siblings.findIndex(tab => idOfTab(tab) === tabId),
    1,
  );
  number(siblings);
  return {};
}

export function updateDocumentTabProperties(
  draft: Draft,
  {
    tabProperties = {},
    fields,
  }: docs_v1.Schema$UpdateDocumentTabPropertiesRequest,
): Reply {
  const paths = pathsOf(fields, ['title', 'index', 'iconEmoji']);
  if (!tabProperties.tabId) throw invalid('The tab ID must be specified.');
  const tab = findTab(draft.tabs, tabProperties.tabId);
  const properties: Properties = (tab.tabProperties ??= {});
  if (paths.includes('title')) {
    if (!tabProperties.title) throw invalid('The tab title must not be empty.');
    properties.title = tabProperties.title;
  }
  if (paths.includes('iconEmoji')) {
    if (tabProperties.iconEmoji) properties.iconEmoji = tabProperties.iconEmoji;
    else delete properties.iconEmoji;
  }
  if (paths.includes('index')) {
    const siblings = siblingsOf(draft.tabs, tabProperties.tabId);
    siblings.splice(siblings.indexOf(tab), 1);
    siblings.splice(tabProperties.index ?? 0, 0, tab);
    number(siblings);
  }
  return {};
}

function siblingsOf(tabs: Tab[], tabId: string): Tab[] {
  if (tabs.some(tab => idOfTab(tab) === tabId)) return tabs;
  for (const tab of tabs) {
    const found = siblingsOf(tab.childTabs ?? [], tabId);
    if (found.length > 0) return found;
  }
  return [];
}

function number(siblings: readonly Tab[]): void {
  siblings.forEach((tab, index) => {
    tab.tabProperties = {...tab.tabProperties, index};
  });
}
