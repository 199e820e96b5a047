/**
 * Sends a Node program's requests for Google's APIs to the emulator, the program itself unchanged:
 *
 *     WORKSPACE_EMULATOR=http://localhost:8080 NODE_OPTIONS="--require /…/emulator/tools/redirect.js" clasp push -f
 *
 * Covers `fetch` and `https.request`, which is what Google's own client and clasp use. Other traffic is untouched.
 */
'use strict';
const http = require('node:http');
const https = require('node:https');
const {syncBuiltinESMExports} = require('node:module');
const {Request, URL} = globalThis;

const target = process.env.WORKSPACE_EMULATOR;
if (!target) {
  throw new Error(
    'WORKSPACE_EMULATOR is not set, so requests to Google have nowhere to go. Set it to the URL that npm start printed.',
  );
}
const {hostname, port} = new URL(target);

/** @param {string | null | undefined} host */
function isGoogleApi(host) {
  return (
    host === 'googleapis.com' || Boolean(host?.endsWith('.googleapis.com'))
  );
}

const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const asked = new URL(input instanceof Request ? input.url : input);
  if (!isGoogleApi(asked.hostname)) return realFetch(input, init);
  const local = new URL(asked.pathname + asked.search, target);
  return realFetch(
    input instanceof Request ? new Request(local, input) : local,
    init,
  );
};

const realRequest = https.request;
https.request = (first, ...rest) => {
  const given = typeof first === 'string' ? new URL(first) : first;
  const options = {
    ...(given instanceof URL
      ? {hostname: given.hostname, path: given.pathname + given.search}
      : given),
    ...(typeof rest[0] === 'object' ? rest[0] : {}),
  };
  const asked = options.hostname ?? options.host;
  if (!isGoogleApi(asked?.split(':')[0])) return realRequest(first, ...rest);
  const done = rest.find(argument => typeof argument === 'function');
  const local = {...options, protocol: 'http:', hostname, host: hostname, port};
  return http.request({...local, agent: undefined}, done);
};
syncBuiltinESMExports();
