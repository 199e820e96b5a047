import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {tabsOf} from '../document-text';
import {getting, type HttpAnswer, type HttpRequest} from '../../rest/http';
import type {Pictures} from './pictures';

/** More than so many are not read; a text with more of them is not asked about. */
const MOST = 30;
/** Where Docs keeps what pictures show. Nothing else is fetched, whatever is in a document. */
const GOOGLE = /^https:\/\/[a-z0-9-]+\.googleusercontent\.com\//;

/** Where the bytes of one picture can be had for half an hour. */
export interface PictureAddress {
  readonly id: string;
  readonly uri: string;
}

/**
 * Addresses of the pictures of a document, in the order of their ids.
 * Source: `contentUri`, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#imageproperties
 */
export function addressesOf(
  document: docs_v1.Schema$Document,
): readonly PictureAddress[] {
  return tabsOf(document)
    .flatMap(({documentTab: tab}) => [
      ...Object.entries(tab?.inlineObjects ?? {}).map(
        ([id, {inlineObjectProperties}]) => ({
          id,
          object: inlineObjectProperties?.embeddedObject,
        }),
      ),
      ...Object.entries(tab?.positionedObjects ?? {}).map(
        ([id, {positionedObjectProperties}]) => ({
          id,
          object: positionedObjectProperties?.embeddedObject,
        }),
      ),
    ])
    .flatMap(({id, object}) => {
      const uri = object?.imageProperties?.contentUri ?? '';
      return GOOGLE.test(uri) ? [{id, uri}] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

/** The address is the right to read it; one that is refused leaves the picture unread. */
export function gettingPicture(uri: string): HttpRequest {
  return {
    ...getting(uri),
    bytes: true,
    anonymous: true,
    accept: [400, 401, 403, 404, 410],
  };
}

/** A digest of what each picture shows; those that could not be read are left out. */
export function picturesFrom(
  addresses: readonly PictureAddress[],
  answers: readonly HttpAnswer[],
): Pictures {
  return new Map(
    answers.flatMap(({status, text}, at) =>
      status < 400 && text !== ''
        ? [[addresses[at].id, digestOf(text)] as const]
        : [],
    ),
  );
}

/** By Google's own hand: bytes of pictures are many. */
function digestOf(base64: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, base64)
    .map(byte => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
