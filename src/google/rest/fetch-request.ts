import {BytesBetween, type HttpAnswer, type HttpRequest} from './http';

/** A request as `UrlFetchApp` takes it. Source: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchurl,-params */
export function paramsOf(
  {method, url, body, contentType, anonymous, authorization}: HttpRequest,
  token: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const params: GoogleAppsScript.URL_Fetch.URLFetchRequest = {
    url,
    method,
    headers: anonymous
      ? authorization
        ? {Authorization: authorization}
        : {}
      : {Authorization: `Bearer ${token}`},
    muteHttpExceptions: true,
  };
  if (body !== undefined) {
    params.contentType = contentType ?? 'application/json';
    params.payload =
      typeof body === 'string'
        ? body
        : body instanceof BytesBetween
          ? bytesOf(body)
          : JSON.stringify(body);
  }
  return params;
}

function bytesOf({before, base64, after}: BytesBetween): number[] {
  const text = (part: string): number[] => Utilities.newBlob(part).getBytes();
  return text(before).concat(Utilities.base64Decode(base64), text(after));
}

export function answerOf(
  {bytes}: HttpRequest,
  response: GoogleAppsScript.URL_Fetch.HTTPResponse,
): HttpAnswer {
  const status = response.getResponseCode();
  const text =
    bytes && status < 400
      ? Utilities.base64Encode(response.getContent())
      : response.getContentText('UTF-8');
  // Typed loosely there: a header is text unless it came more than once.
  const {Location: location} = response.getHeaders() as {Location?: unknown};
  return {status, text, ...(typeof location === 'string' && {location})};
}
