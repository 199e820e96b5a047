import {Media} from '../../../emulator/kernel/contracts';
import {
  readMultipart,
  writeMultipart,
} from '../../../emulator/kernel/multipart';
import {dispatcherOf, jsonOf} from './one-call';

const parts = (body: Buffer, type: string) =>
  (readMultipart(type, body) ?? []).map(part => ({
    ...part,
    body: part.body.toString(),
  }));

describe('a multipart body', () => {
  const type = 'multipart/related; boundary="b"';

  it('is split at its boundary, whatever the line ends', () => {
    const body =
      '--b\nA: 1\n\nfirst\n--b\r\nB: 2\r\n\r\nsecond\r\nline\r\n--b--';
    expect(parts(Buffer.from(body), type)).toEqual([
      {headers: {a: '1'}, body: 'first'},
      {headers: {b: '2'}, body: 'second\r\nline'},
    ]);
  });

  it('may leave out a part’s headers', () => {
    expect(parts(Buffer.from('--b\r\n\r\nx\r\n\r\ny\r\n--b--'), type)).toEqual([
      {headers: {}, body: 'x\r\n\r\ny'},
    ]);
  });

  it('keeps bytes as they are and decodes base64', () => {
    const bytes = Buffer.from([0, 255, 10, 13, 10, 45, 45]);
    const written = writeMultipart('b', [
      {headers: {'content-type': 'x/y'}, body: bytes},
      {
        headers: {'content-transfer-encoding': 'base64'},
        body: Buffer.from(bytes.toString('base64')),
      },
    ]);
    const read = readMultipart(type, written) ?? [];
    expect(read.map(part => part.body)).toEqual([bytes, bytes]);
  });

  it('is refused without boundary or without end', () => {
    expect(readMultipart('multipart/mixed', Buffer.from('x'))).toBeUndefined();
    expect(readMultipart(type, Buffer.from('--b\r\n\r\nx'))).toBeUndefined();
  });
});

describe('a batch', () => {
  const {send} = dispatcherOf({
    'drive.files.get': ({params}) =>
      params.alt === 'media'
        ? new Media('text/plain', Buffer.from('bytes'))
        : {id: params.fileId},
    'drive.files.update': ({body}) => body,
    'drive.files.delete': () => undefined,
  });
  const batch = (...calls: readonly string[]) => {
    const body = calls
      .map(
        (call, at) =>
          `--b\r\nContent-Type: application/http\r\nContent-ID: <c${at}>\r\n\r\n${call}\r\n`,
      )
      .join('');
    return send('POST', '/batch/drive/v3', `${body}--b--`, {
      headers: {'content-type': 'multipart/mixed; boundary=b'},
    });
  };

  it('answers each call in a part of its own', () => {
    const response = batch(
      'GET /drive/v3/files/f1?fields=id',
      'PATCH https://www.googleapis.com/drive/v3/files/f2\r\nContent-Type: application/json\r\n\r\n{"name":"x"}',
      'DELETE /drive/v3/files/f3',
      'GET /drive/v3/files/f4?fields=bad',
    );
    expect(response.status).toBe(200);
    const answers = parts(response.body, response.headers['content-type']);
    expect(answers.map(({headers}) => headers['content-id'])).toEqual([
      '<response-c0>',
      '<response-c1>',
      '<response-c2>',
      '<response-c3>',
    ]);
    expect(answers.map(({body}) => body.split('\r\n')[0])).toEqual([
      'HTTP/1.1 200 OK',
      'HTTP/1.1 200 OK',
      'HTTP/1.1 204 No Content',
      'HTTP/1.1 400 Bad Request',
    ]);
    expect(answers[1].body).toContain('"name": "x"');
  });

  it('sends its caller elsewhere for media', () => {
    const response = batch('GET /drive/v3/files/f1?alt=media');
    const [{body}] = parts(response.body, response.headers['content-type']);
    expect(body.split('\r\n')[0]).toBe('HTTP/1.1 302 Found');
    const [, path] =
      /location: https:\/\/www\.googleapis\.com(\S+)/.exec(body) ?? [];
    expect(send('GET', path).body.toString()).toBe('bytes');
  });

  it('is refused above a hundred calls', () => {
    const call = 'GET /drive/v3/files/f';
    expect(batch(...Array<string>(100).fill(call)).status).toBe(200);
    expect(batch(...Array<string>(101).fill(call)).status).toBe(400);
  });

  it('is refused when it is no multipart', () => {
    expect(send('POST', '/batch/drive/v3', 'x').status).toBe(400);
  });
});

describe('an upload', () => {
  const {send} = dispatcherOf({
    'drive.files.create': ({body, media}) => ({
      name: JSON.stringify(body),
      mimeType: media?.mimeType,
      description: media?.bytes.toString(),
    }),
    'drive.files.update': ({params, media}) => ({
      id: params.fileId,
      description: media?.bytes.toString(),
    }),
  });

  it('multipart has metadata and bytes', () => {
    const body =
      '--b\r\nContent-Type: application/json\r\n\r\n{"name":"n"}\r\n' +
      '--b\r\nContent-Type: text/markdown; charset=UTF-8\r\n\r\n# Hi\r\n--b--';
    const response = send(
      'POST',
      '/upload/drive/v3/files?uploadType=multipart',
      body,
      {headers: {'content-type': 'multipart/related; boundary=b'}},
    );
    expect(jsonOf(response)).toEqual({
      name: '{"name":"n"}',
      mimeType: 'text/markdown',
      description: '# Hi',
    });
  });

  it('media has bytes only', () => {
    const response = send(
      'PATCH',
      '/upload/drive/v3/files/f?uploadType=media',
      'new',
      {headers: {'content-type': 'text/plain'}},
    );
    expect(jsonOf(response)).toEqual({id: 'f', description: 'new'});
  });

  it('resumable goes in as many pieces as it likes, without a token after the first', () => {
    const start = send(
      'POST',
      '/upload/drive/v3/files?uploadType=resumable&fields=name,description',
      {name: 'big'},
      {headers: {'x-upload-content-type': 'text/plain', host: 'localhost:1'}},
    );
    expect(start.status).toBe(200);
    const url = start.headers.location.replace('http://localhost:1', '');
    const put = (body: string, range: string) =>
      send('PUT', url, body, {
        headers: {'content-range': range, authorization: ''},
      });
    const first = put('abc', 'bytes 0-2/5');
    expect(first.status).toBe(308);
    expect(first.headers.range).toBe('bytes=0-2');
    const last = put('de', 'bytes 3-4/5');
    expect(jsonOf(last)).toEqual({
      name: '{"name":"big"}',
      description: 'abcde',
    });
    expect(put('', 'bytes */5').status).toBe(404);
  });

  it('of an unknown type is refused', () => {
    const url = '/upload/drive/v3/files?uploadType=carrier-pigeon';
    expect(send('POST', url, 'x').status).toBe(400);
  });
});
