import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertInline, insertionPoint} from '../edit/insert';
import {pathsOf} from '../edit/mask';
import {dropdownsIn} from '../model/dropdowns';
import {contentOfTab, findTab} from '../model/segments';
import type {DocumentTab, Reply} from '../model/types';
import {definitionIn, findOption, optionsOf} from './dropdown-definitions';

/**
 * A chip that shows one option of a definition, the first unless another is named. It takes one index, like
 * the other chips (an assumption).
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertdropdownrequest
 */
export function insertDropdown(
  draft: Draft,
  request: docs_v1.Schema$InsertDropdownRequest,
): Reply {
  const point = insertionPoint(draft, request, 'Insert dropdown');
  const id = request.dropdownDefinitionId;
  const properties = propertiesFor(
    point.segment.tab,
    id,
    request.selectedOptionId,
  );
  const dropdown: docs_v1.Schema$Dropdown = {
    dropdownId: draft.newId('kix'),
    dropdownProperties: properties,
  };
  const ids = insertInline(draft, point, textStyle => ({
    dropdown: {...structuredClone(dropdown), textStyle},
  }));
  return {
    insertDropdown: {
      dropdown: {
        ...dropdown,
        ...(ids.length > 0 ? {suggestedInsertionIds: [...ids]} : {}),
      },
    },
  };
}

function propertiesFor(
  tab: DocumentTab,
  definitionId: string | null | undefined,
  optionId: string | null | undefined,
): docs_v1.Schema$DropdownProperties {
  const definition = definitionIn(tab, definitionId);
  const option = optionId
    ? findOption(definition, optionId)
    : optionsOf(definition)[0];
  if (!option) throw invalid(`The option with ID ${optionId} was not found.`);
  return {
    dropdownDefinitionId: definition.dropdownDefinitionId,
    selectedOptionId: option.optionId,
    displayValue: option.displayValue,
  };
}

/** Selects another option, or one of another definition; what is shown follows. */
export function updateDropdownProperties(
  draft: Draft,
  request: docs_v1.Schema$UpdateDropdownPropertiesRequest,
): Reply {
  const paths = pathsOf(request.fields, [
    'dropdownDefinitionId',
    'selectedOptionId',
  ]);
  const tab = contentOfTab(findTab(draft.tabs, request.tabId));
  const place = dropdownsIn(draft, tab).find(
    ({dropdown}) => dropdown.dropdownId === request.dropdownId,
  );
  if (!place) {
    throw invalid(`The dropdown with ID ${request.dropdownId} was not found.`);
  }
  const {dropdown, segment} = place;
  const given = request.dropdownProperties ?? {};
  const old = dropdown.dropdownProperties ?? {};
  const pick = (name: 'dropdownDefinitionId' | 'selectedOptionId') =>
    (paths.includes(name) ? given : old)[name];
  dropdown.dropdownProperties = propertiesFor(
    tab,
    pick('dropdownDefinitionId'),
    pick('selectedOptionId'),
  );
  draft.touched(segment);
  return {};
}
