import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Thing} from '../../../core/documents/reader-text';
import {whatIsLeft} from './what-is-left';

/** Digests of what pictures show, by object id; without an entry it could not be read. */
export type Pictures = ReadonlyMap<string, string>;

/** Borders and margins are no part of what a picture shows. */
const AROUND = [
  'embeddedObjectBorder',
  'marginTop',
  'marginBottom',
  'marginLeft',
  'marginRight',
  'title',
  'description',
  'imageProperties',
];

/**
 * A picture: its description for who cannot see it, and the digest of its bytes, its address, crop, size and whatever
 * else Google says of it. Neither its id nor its address tells that another picture was put in its place.
 */
export function pictureThing(
  id: string,
  properties:
    | docs_v1.Schema$InlineObjectProperties
    | docs_v1.Schema$PositionedObjectProperties
    | null
    | undefined,
  pictures: Pictures,
  beside: string,
): Pick<Thing, 'name' | 'shows' | 'is' | 'unsafe'> {
  const object = properties?.embeddedObject;
  const content = pictures.get(id) ?? '';
  const words = [object?.title, object?.description]
    .filter(one => one)
    .join(': ');
  return {
    name: 'image',
    shows: words === '' ? '[image]' : `[image: ${words}]`,
    is: [
      content === '' ? `unread ${id}` : content,
      object?.imageProperties?.sourceUri ?? '',
      whatIsLeft(object?.imageProperties, ['sourceUri', 'contentUri']),
      whatIsLeft(object, AROUND),
      beside,
    ]
      .join(' ')
      .trim(),
    unsafe: unsafeOf(object, content),
  };
}

function unsafeOf(
  object: docs_v1.Schema$EmbeddedObject | undefined,
  content: string,
): string {
  if (object?.imageProperties?.contentUri) {
    return content === '' ? 'a picture that could not be read' : '';
  }
  return object?.embeddedDrawingProperties
    ? 'a drawing, whose content Google does not tell'
    : 'an object whose content Google does not tell';
}
