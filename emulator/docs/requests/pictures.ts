import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {paragraphsIn} from '../model/places';
import {contentOfTab, findTab, segmentsOf} from '../model/segments';
import type {Reply} from '../model/types';
import {endOfContent} from '../model/types';

/** @throws ApiError for what cannot be an address of a picture. Google also fetches it; here only the address is kept. */
export function pictureUri(uri: string | null | undefined): string {
  if (uri && /^https?:\/\//.test(uri) && uri.length <= 2048) return uri;
  throw invalid(
    'There was a problem retrieving the image. The provided image should be publicly accessible, within size limit, and in supported formats.',
  );
}

/**
 * Where Google keeps its copy of what it fetched. Each fetching is another picture here, because what lay under an address is
 * not known; its bytes are made of the key. Google's addresses end after half an hour and differ from reader to reader; these do not.
 */
export function contentUri(key: string): string {
  return `https://lh7-rt.googleusercontent.com/docsz/${key.replace(/\W/g, '')}`;
}

/**
 * Puts another picture in the place of one, in its size: scaled and cropped to fill it. Google removes some of
 * the old one's effects; here brightness, contrast, transparency and angle go.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#replaceimagerequest
 */
export function replaceImage(
  draft: Draft,
  request: docs_v1.Schema$ReplaceImageRequest,
): Reply {
  const {imageObjectId: id, tabId} = request;
  const tab = contentOfTab(findTab(draft.tabs, tabId));
  const picture =
    tab.inlineObjects?.[id ?? '']?.inlineObjectProperties?.embeddedObject ??
    tab.positionedObjects?.[id ?? '']?.positionedObjectProperties
      ?.embeddedObject;
  if (!picture?.imageProperties) {
    throw invalid(`The image with ID ${id ?? ''} was not found.`);
  }
  if (!['CENTER_CROP', undefined].includes(methodOf(request))) {
    throw invalid('The image replace method is invalid.');
  }
  const uri = pictureUri(request.uri);
  picture.imageProperties = {
    contentUri: contentUri(draft.newId('kix')),
    sourceUri: uri,
    cropProperties: {},
  };
  return {};
}

function methodOf({
  imageReplaceMethod: method,
}: docs_v1.Schema$ReplaceImageRequest): string | undefined {
  return method && method !== 'IMAGE_REPLACE_METHOD_UNSPECIFIED'
    ? method
    : undefined;
}

/** Takes a positioned object off the paragraph it hangs on. */
export function deletePositionedObject(
  draft: Draft,
  {objectId, tabId}: docs_v1.Schema$DeletePositionedObjectRequest,
): Reply {
  const tab = findTab(draft.tabs, tabId);
  const content = contentOfTab(tab);
  const held = content.positionedObjects ?? {};
  if (!objectId || !held[objectId]) {
    throw invalid(
      `The positioned object with ID ${objectId ?? ''} was not found.`,
    );
  }
  delete held[objectId];
  if (Object.keys(held).length === 0) delete content.positionedObjects;
  for (const segment of segmentsOf(tab)) {
    const end = endOfContent(segment.content);
    for (const {paragraph} of paragraphsIn(segment.content, 0, end)) {
      const left = paragraph.positionedObjectIds?.filter(
        each => each !== objectId,
      );
      if (left?.length) paragraph.positionedObjectIds = left;
      else delete paragraph.positionedObjectIds;
    }
  }
  return {};
}
