import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {dropdownsIn} from '../model/dropdowns';
import {contentOfTab, findTab} from '../model/segments';
import type {DocumentTab, Reply} from '../model/types';

type Definition = docs_v1.Schema$DropdownDefinition;
type Option = docs_v1.Schema$DropdownOption;

const DEFINITION_ID = /^kix\.[a-zA-Z0-9_-]{2,14}$/;
const OPTION_ID = /^dropdownItem\.[a-zA-Z0-9_-]{2,14}$/;
const OPTION_STYLES = ['foregroundColor', 'backgroundColor'];

/**
 * The limits are Google's, the words of these refusals are not: nobody published them.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#dropdowndefinition
 */
export function createDropdownDefinition(
  draft: Draft,
  {dropdownDefinition, tabId}: docs_v1.Schema$CreateDropdownDefinitionRequest,
): Reply {
  const tab = contentOfTab(findTab(draft.tabs, tabId));
  const id = dropdownDefinition?.dropdownDefinitionId ?? draft.newId('kix');
  if (!DEFINITION_ID.test(id)) {
    throw invalid(`The dropdown definition ID ${id} is invalid.`);
  }
  if (JSON.stringify(tab).includes(JSON.stringify(id))) {
    throw invalid(`The ID ${id} is already used in the tab.`);
  }
  const {title, options} =
    dropdownDefinition?.dropdownDefinitionProperties ?? {};
  const definition: Definition = {
    dropdownDefinitionId: id,
    dropdownDefinitionProperties: {
      ...(title ? {title} : {}),
      options: checkedOptions(draft, options),
    },
  };
  (tab.dropdownDefinitions ??= {})[id] = definition;
  return {
    createDropdownDefinition: {
      dropdownDefinition: structuredClone(definition),
    },
  };
}

function checkedOptions(
  draft: Draft,
  options: readonly Option[] | undefined,
): Option[] {
  const given = options ?? [];
  if (given.length < 2 || given.length > 50) {
    throw invalid(
      'A dropdown definition must have at least 2 and at most 50 options.',
    );
  }
  const checked = given.map(option => checkedOption(draft, option));
  if (new Set(checked.map(({optionId}) => optionId)).size < checked.length) {
    throw invalid('The IDs of the options must be unique.');
  }
  return checked;
}

function checkedOption(
  draft: Draft,
  {optionId, displayValue, textStyle}: Option,
): Option {
  const id = optionId ?? draft.newId('dropdownItem');
  if (!OPTION_ID.test(id)) throw invalid(`The option ID ${id} is invalid.`);
  if (!displayValue) {
    throw invalid('The display value of an option must not be empty.');
  }
  const styles = Object.keys(textStyle ?? {});
  if (styles.some(name => !OPTION_STYLES.includes(name))) {
    throw invalid(
      'Only foreground_color and background_color can be set for an option.',
    );
  }
  return {optionId: id, displayValue, ...(textStyle ? {textStyle} : {})};
}

/**
 * Changes a definition and every chip of it. An option that a chip shows may only go when a replacement is
 * named.
 */
export function updateDropdownDefinitionProperties(
  draft: Draft,
  request: docs_v1.Schema$UpdateDropdownDefinitionPropertiesRequest,
): Reply {
  const paths = pathsOf(request.fields, ['title', 'options']);
  const tab = contentOfTab(findTab(draft.tabs, request.tabId));
  const definition = definitionIn(tab, request.dropdownDefinitionId);
  const given = request.dropdownDefinitionProperties ?? {};
  const options = paths.includes('options')
    ? checkedOptions(draft, given.options)
    : optionsOf(definition);
  definition.dropdownDefinitionProperties = {
    ...masked(
      definition.dropdownDefinitionProperties ?? {},
      given,
      paths.filter(path => path !== 'options'),
    ),
    options,
  };
  const replacements = request.selectedOptionIdReplacements ?? {};
  for (const {dropdown, segment} of dropdownsIn(draft, tab)) {
    const properties = dropdown.dropdownProperties ?? {};
    const {dropdownDefinitionId, selectedOptionId} = properties;
    if (dropdownDefinitionId !== definition.dropdownDefinitionId) continue;
    const wanted = selectedOptionId ?? '';
    const option =
      findOption(definition, wanted) ??
      findOption(definition, replacements[wanted]);
    if (!option) {
      throw invalid(
        `The option ${wanted} is selected in the document and needs a replacement.`,
      );
    }
    properties.selectedOptionId = option.optionId;
    properties.displayValue = option.displayValue;
    draft.touched(segment);
  }
  return {};
}

/** A definition that a chip uses stays (an assumption: the reference does not say what becomes of its chips). */
export function deleteDropdownDefinition(
  draft: Draft,
  {
    dropdownDefinitionId: id,
    tabId,
  }: docs_v1.Schema$DeleteDropdownDefinitionRequest,
): Reply {
  const tab = contentOfTab(findTab(draft.tabs, tabId));
  definitionIn(tab, id);
  const used = dropdownsIn(draft, tab).some(
    ({dropdown}) => dropdown.dropdownProperties?.dropdownDefinitionId === id,
  );
  if (used) throw invalid(`The dropdown definition with ID ${id} is in use.`);
  const definitions = tab.dropdownDefinitions ?? {};
  delete definitions[id ?? ''];
  if (Object.keys(definitions).length === 0) delete tab.dropdownDefinitions;
  return {};
}

export function definitionIn(
  {dropdownDefinitions}: DocumentTab,
  id: string | null | undefined,
): Definition {
  const definition = dropdownDefinitions?.[id ?? ''];
  if (definition) return definition;
  throw invalid(`The dropdown definition with ID ${id ?? ''} was not found.`);
}

export function optionsOf(definition: Definition): Option[] {
  return definition.dropdownDefinitionProperties?.options ?? [];
}

export function findOption(
  definition: Definition,
  optionId: string | null | undefined,
): Option | undefined {
  return optionsOf(definition).find(option => option.optionId === optionId);
}
