import {placeIn} from '../../core/base/page-address';
import type {World} from '../world';

/**
 * The same world in front of another place than an editor's document: where a page of the web app stands. Nothing is
 * believed of it: Drive shows the person what they may read.
 *
 * @param place A `Place`, unchecked; one that names nothing leaves what is open in the editor.
 */
export function beside(world: World, place: unknown): World {
  const {incident, file} = placeIn(place);
  if (incident === '' && file === '') return world;
  return {
    ...world,
    editor: {
      documentId: () => file,
      incidentId: () => incident,
      select: () => false,
    },
  };
}
