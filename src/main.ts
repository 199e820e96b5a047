/** The functions Google and pages call by name, a line a capability. Nothing is called while this loads. */
export * from './surfaces/endpoints';
export * from './declare/endpoints';
export * from './upkeep/endpoints';
export * from './setup/endpoints';
export * from './review/endpoints';
export * from './messages/endpoints';
export * from './aftermath/endpoints';
export * from './practice/endpoints';
export * from './exercise';
export {declareAllClear} from './all-clear';
export * from './due-message';
export {postStatusEntry, statusEntryView} from './status-entry';
export * from './clocks/endpoints';
export * from './connectors/endpoints';
export * from './writing/endpoints';
export * from './faq/endpoints';
export * from './sweep';
