import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {newNumber, type Edit} from '../edit/edit';
import {masked, names, updatePaths} from '../edit/masks';
import {placeNamed, selectMetadata, wireMetadata} from '../model/metadata';
import type {Book, Metadata} from '../model/book';

/** Characters of keys and values. Source: …/sheets/api/guides/metadata#limits */
const MAX_CHARACTERS = 30_000;

function checkSize(book: Book): void {
  const used = new Map<string, number>();
  for (const {place, metadataKey, metadataValue} of book.metadata) {
    const where =
      place.kind === 'SPREADSHEET' ? 'spreadsheet' : `${place.sheetId}`;
    const size = metadataKey.length + (metadataValue?.length ?? 0);
    used.set(where, (used.get(where) ?? 0) + size);
  }
  if (Math.max(0, ...used.values()) > MAX_CHARACTERS) {
    throw invalid(
      `The developer metadata of a spreadsheet or sheet is limited to ${MAX_CHARACTERS} characters.`,
    );
  }
}

function checkNew(book: Book, entry: Metadata): void {
  if (entry.metadataKey === '') {
    throw invalid('developerMetadata.metadataKey must be specified.');
  }
  if (book.metadata.some(({metadataId}) => metadataId === entry.metadataId)) {
    throw invalid(
      `Developer metadata with id ${entry.metadataId} already exists.`,
    );
  }
}

function visibility(value: string | null | undefined): Metadata['visibility'] {
  if (value === 'DOCUMENT' || value === 'PROJECT') return value;
  throw invalid('developerMetadata.visibility must be specified.');
}

export function createDeveloperMetadata(
  edit: Edit,
  {developerMetadata}: sheets_v4.Schema$CreateDeveloperMetadataRequest,
): sheets_v4.Schema$Response {
  const {book, ids, rights} = edit;
  const given = developerMetadata ?? {};
  const entry: Metadata = {
    metadataId:
      given.metadataId ??
      newNumber(ids, id => book.metadata.some(m => m.metadataId === id)),
    metadataKey: given.metadataKey ?? '',
    ...(typeof given.metadataValue === 'string' && {
      metadataValue: given.metadataValue,
    }),
    visibility: visibility(given.visibility),
    project: rights.caller.project,
    place: placeNamed(book, given.location),
  };
  checkNew(book, entry);
  book.metadata = [...book.metadata, entry];
  checkSize(book);
  return {createDeveloperMetadata: {developerMetadata: wireMetadata(entry)}};
}

export function updateDeveloperMetadata(
  edit: Edit,
  request: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
): sheets_v4.Schema$Response {
  const {book, rights} = edit;
  const given = request.developerMetadata ?? {};
  const paths = updatePaths(request.fields, [
    'metadataKey',
    'metadataValue',
    'location',
    'visibility',
  ]);
  const selected = new Set(
    (request.dataFilters ?? []).flatMap(filter =>
      selectMetadata(book, filter, rights.caller.project),
    ),
  );
  const changed: Metadata[] = [];
  book.metadata = book.metadata.map(entry => {
    if (!selected.has(entry)) return entry;
    const {metadataKey, metadataValue} =
      masked<sheets_v4.Schema$DeveloperMetadata>(entry, given, paths);
    const updated: Metadata = {
      metadataId: entry.metadataId,
      metadataKey: metadataKey || entry.metadataKey,
      ...(typeof metadataValue === 'string' && {metadataValue}),
      visibility: names(paths, 'visibility')
        ? visibility(given.visibility)
        : entry.visibility,
      project: entry.project,
      place: names(paths, 'location')
        ? placeNamed(book, given.location)
        : entry.place,
    };
    changed.push(updated);
    return updated;
  });
  checkSize(book);
  return {
    updateDeveloperMetadata: {developerMetadata: changed.map(wireMetadata)},
  };
}

export function deleteDeveloperMetadata(
  {book, rights}: Edit,
  {dataFilter}: sheets_v4.Schema$DeleteDeveloperMetadataRequest,
): sheets_v4.Schema$Response {
  const gone = new Set(
    selectMetadata(book, dataFilter ?? {}, rights.caller.project),
  );
  book.metadata = book.metadata.filter(entry => !gone.has(entry));
  return {
    deleteDeveloperMetadata: {
      deletedDeveloperMetadata: [...gone].map(wireMetadata),
    },
  };
}
