import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertInline, insertionPoint} from '../edit/insert';
import {withoutZeros} from '../edit/values';
import type {Reply} from '../model/types';
import {displayDate} from './date-text';
import {contentUri, pictureUri} from './pictures';

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertpersonrequest */
export function insertPerson(
  draft: Draft,
  request: docs_v1.Schema$InsertPersonRequest,
): Reply {
  const {email, name} = request.personProperties ?? {};
  if (!email) throw invalid('The email of the person must be specified.');
  const point = insertionPoint(draft, request, 'Insert person');
  insertInline(draft, point, textStyle => ({
    person: {
      personId: draft.newId('kix'),
      textStyle,
      personProperties: {...(name ? {name} : {}), email},
    },
  }));
  return {};
}

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#dateelementproperties */
export function insertDate(
  draft: Draft,
  request: docs_v1.Schema$InsertDateRequest,
): Reply {
  const given = request.dateElementProperties;
  if (!given?.timestamp) throw invalid('The timestamp must be specified.');
  const {displayText: _, ...rest} = given;
  const properties = {
    locale: 'en',
    dateFormat: 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
    timeFormat: 'TIME_FORMAT_DISABLED',
    ...rest,
  };
  const displayText = displayDate({timeZoneId: 'etc/UTC', ...properties});
  const point = insertionPoint(draft, request, 'Insert date');
  insertInline(draft, point, textStyle => ({
    dateElement: {
      dateId: draft.newId('kix'),
      textStyle,
      dateElementProperties: {...properties, displayText},
    },
  }));
  return {};
}

/** A chip for a Drive file the caller may see; Google knows more kinds of links. */
export function insertRichLink(
  draft: Draft,
  request: docs_v1.Schema$InsertRichLinkRequest,
): Reply {
  const uri = request.richLinkProperties?.uri ?? '';
  const title = draft.titleOfLink(uri);
  if (title === undefined) {
    throw invalid(
      `The URI ${uri} is not a link to a Google resource that can be inserted as a rich link.`,
    );
  }
  const point = insertionPoint(draft, request, 'Insert rich link');
  insertInline(draft, point, textStyle => ({
    richLink: {
      richLinkId: draft.newId('kix'),
      textStyle,
      richLinkProperties: {...request.richLinkProperties, title, uri},
    },
  }));
  return {};
}

/**
 * A picture by its public address. Google fetches it and stores a copy; here only the address is kept, and a
 * picture without a size has none.
 */
export function insertInlineImage(
  draft: Draft,
  request: docs_v1.Schema$InsertInlineImageRequest,
): Reply {
  const uri = pictureUri(request.uri);
  const point = insertionPoint(draft, request, 'Insert inline image');
  if (point.segment.kind === 'footnote') {
    throw invalid('Images cannot be inserted inside a footnote.');
  }
  const objectId = draft.newId('kix');
  const margin = {magnitude: 9, unit: 'PT'};
  const ids = insertInline(draft, point, textStyle => ({
    inlineObjectElement: {inlineObjectId: objectId, textStyle},
  }));
  (point.segment.tab.inlineObjects ??= {})[objectId] = {
    objectId,
    ...(ids.length > 0 ? {suggestedInsertionId: ids[ids.length - 1]} : {}),
    inlineObjectProperties: {
      embeddedObject: {
        imageProperties: {
          contentUri: contentUri(draft.newId('kix')),
          sourceUri: uri,
          cropProperties: {},
        },
        ...(request.objectSize ? {size: withoutZeros(request.objectSize)} : {}),
        marginTop: margin,
        marginBottom: margin,
        marginLeft: margin,
        marginRight: margin,
        embeddedObjectBorder: {
          color: {color: {rgbColor: {}}},
          width: {unit: 'PT'},
          dashStyle: 'SOLID',
          propertyState: 'NOT_RENDERED',
        },
      },
    },
  };
  return {insertInlineImage: {objectId}};
}
