import type {TextStyle} from './types';

/**
 * What a link looks like unless told otherwise: underlined, dark blue.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#textstyle (`link`)
 */
export const LINK_LOOKS: TextStyle = {
  underline: true,
  foregroundColor: {
    color: {rgbColor: {red: 0.06666667, green: 0.33333334, blue: 0.8}},
  },
};
