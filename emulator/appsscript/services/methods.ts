import {cache} from './cache';
import {document} from './document';
import {internal} from './internal';
import {lock} from './lock';
import {mail} from './mail';
import type {Methods} from '../host/execution';
import {properties} from './properties';
import {scriptApp} from './script-app';
import {session} from './session';
import {spreadsheet} from './spreadsheet';
import {ui} from './ui';
import {urlFetch} from './url-fetch';

/** Everything the façade may ask of the host. */
export const METHODS: Methods = {
  ...cache,
  ...document,
  ...internal,
  ...lock,
  ...mail,
  ...properties,
  ...scriptApp,
  ...session,
  ...spreadsheet,
  ...ui,
  ...urlFetch,
};
