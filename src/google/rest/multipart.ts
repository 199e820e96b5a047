import {BytesBetween} from './http';

const BOUNDARY = 'incident-comms-part-boundary';

/**
 * Metadata and content in one upload. Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads#multipart
 * The boundary is fixed; a content that holds it would be cut, so it is refused.
 */
export function multipart(
  metadata: object,
  contentType: string,
  content: string,
): {body: string; contentType: string} {
  if (content.includes(BOUNDARY)) {
    throw new Error('The content holds the upload boundary.');
  }
  const parts = [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${BOUNDARY}`,
    `Content-Type: ${contentType}; charset=UTF-8`,
    '',
    content,
    `--${BOUNDARY}--`,
    '',
  ];
  return {
    body: parts.join('\r\n'),
    contentType: `multipart/related; boundary=${BOUNDARY}`,
  };
}

/** The same with bytes, in base 64. */
export function multipartBytes(
  metadata: object,
  contentType: string,
  base64: string,
): {body: BytesBetween; contentType: string} {
  const before = [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${BOUNDARY}`,
    `Content-Type: ${contentType}`,
    '',
    '',
  ].join('\r\n');
  return {
    body: new BytesBetween(before, base64, `\r\n--${BOUNDARY}--\r\n`),
    contentType: `multipart/related; boundary=${BOUNDARY}`,
  };
}
