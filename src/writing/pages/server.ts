import type {Answer} from '../../core/base/answer';
import type {TextLocator} from '../../core/documents/views';
import {caller} from '../../kit/server';
import type {WordsFunctions} from '../contract';

/** The editor selects for every group of the sidebar. */
interface EditorFunctions {
  selectText(locator: TextLocator): Answer<boolean>;
}

export const call = caller<WordsFunctions & EditorFunctions>();
