import {pages} from '../../../../scenery/browser/pages';

export const openPage = pages();
