import {dispatcherOf, jsonOf, messageOf} from './one-call';

const {send} = dispatcherOf({
  'docs.documents.batchUpdate': ({body}) => ({
    documentId: JSON.stringify(body),
  }),
  'docs.documents.create': () => ({}),
  'sheets.spreadsheets.values.update': () => ({}),
  'sheets.spreadsheets.batchUpdate': () => ({}),
  'drive.files.create': ({body}) => ({name: JSON.stringify(body)}),
});

const update = (body: unknown) =>
  send('POST', '/v1/documents/d:batchUpdate', body);

/** The body as the handler got it. */
const bound = (body: unknown): unknown =>
  JSON.parse((jsonOf(update(body)) as {documentId: string}).documentId);

describe('the body of a Docs, Sheets or Script call', () => {
  it('may not have an unknown name', () => {
    const response = update({requests: [{insertText: {txt: 'x'}}]});
    expect(response.status).toBe(400);
    expect(jsonOf(response)).toEqual({
      error: {
        code: 400,
        message:
          'Invalid JSON payload received. Unknown name "txt" at \'requests[0].insert_text\': Cannot find field.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: 'requests[0].insert_text',
                description:
                  'Invalid JSON payload received. Unknown name "txt" at \'requests[0].insert_text\': Cannot find field.',
              },
            ],
          },
        ],
      },
    });
  });

  it('lists every fault', () => {
    expect(messageOf(update({foo: 1, bar: 2})).split('\n')).toEqual([
      'Invalid JSON payload received. Unknown name "foo": Cannot find field.',
      'Invalid JSON payload received. Unknown name "bar": Cannot find field.',
    ]);
  });

  it.each([
    [
      {requests: [{insertText: {text: 5}}]},
      "Invalid value at 'requests[0].insert_text.text' (TYPE_STRING), 5",
    ],
    [
      {requests: [{insertText: {location: {index: 'x'}}}]},
      'Invalid value at \'requests[0].insert_text.location.index\' (TYPE_INT32), "x"',
    ],
    [
      {requests: [{insertText: 'x'}]},
      'Invalid value at \'requests[0].insert_text\' (type.googleapis.com/google.apps.docs.v1.InsertTextRequest), "x"',
    ],
    [
      {writeControl: [{}]},
      'Invalid JSON payload received. Unknown name "writeControl": Proto field is not repeating, cannot start list.',
    ],
    [
      {requests: [{insertText: {text: 'x'}, createHeader: {}}]},
      "Invalid value at 'requests[0]' (oneof), oneof field 'request' is already set. Cannot set 'createHeader'",
    ],
    ['[]', 'Root element must be a message'],
    ['{"a"', 'Unexpected token'],
  ])('refuses %j', (body, message) => {
    const response = update(body);
    expect(response.status).toBe(400);
    expect(messageOf(response)).toContain(message);
  });

  it('takes what Google takes: snake_case, numbers as text, a single value for a list, null for absent', () => {
    expect(
      bound({
        requests: {insert_text: {text: 'x', location: {index: '3'}}},
        writeControl: null,
      }),
    ).toEqual({
      requests: [{insertText: {text: 'x', location: {index: 3}}}],
    });
  });

  it('may hold a list within a list of messages, as recorded', () => {
    const insertText = {text: 'x', location: {index: 3}};
    expect(bound({requests: [[{insertText}, {insertText}]]})).toEqual({
      requests: [{insertText}, {insertText}],
    });
  });

  it('is empty when nothing is sent', () => {
    expect(bound('')).toEqual({});
  });

  it('does not fall for names every object has', () => {
    expect(update({constructor: {}}).status).toBe(400);
    expect(update('{"__proto__": {}}').status).toBe(400);
  });

  it('names the field of the message a body stands for, as recorded', () => {
    const url = '/v4/spreadsheets/s/values/A1?valueInputOption=RAW';
    const response = send('PUT', url, {values: 'A1:D4', majorDimension: null});
    expect(jsonOf(response)).toEqual({
      error: {
        code: 400,
        message:
          'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "A1:D4"',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: 'data.values',
                description:
                  'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "A1:D4"',
              },
            ],
          },
        ],
      },
    });
    expect(messageOf(send('POST', '/v1/documents', {titel: 'x'}))).toContain(
      "at 'document'",
    );
  });
});

describe('the body of a Drive call', () => {
  const create = (body: unknown) => send('POST', '/drive/v3/files', body);

  it('loses unknown names without a word', () => {
    const response = create({name: 'a', colour: 'red'});
    expect(jsonOf(response)).toEqual({name: '{"name":"a"}'});
  });

  it('keeps null in property maps, where it clears', () => {
    const response = create({appProperties: {a: null, b: 'x'}});
    expect(jsonOf(response)).toEqual({
      name: '{"appProperties":{"a":null,"b":"x"}}',
    });
  });

  it('is refused in the older error shape', () => {
    const response = create('{');
    expect(jsonOf(response)).toEqual({
      error: {
        code: 400,
        message: 'Parse Error',
        errors: [
          {message: 'Parse Error', domain: 'global', reason: 'parseError'},
        ],
      },
    });
  });
});

describe('query parameters', () => {
  const {send: get, ...rest} = dispatcherOf({
    'drive.files.list': ({params}) => ({nextPageToken: JSON.stringify(params)}),
    'sheets.spreadsheets.get': ({params}) => ({
      spreadsheetId: JSON.stringify(params),
    }),
    'drive.files.export': () => ({}),
  });
  void rest;

  it('that Drive does not know are ignored, as recorded', () => {
    const response = get('GET', '/drive/v3/files?pageSize=3&nonsense=1');
    expect(jsonOf(response)).toEqual({nextPageToken: '{"pageSize":3}'});
  });

  it('that Sheets does not know are refused', () => {
    const response = get('GET', '/v4/spreadsheets/s?nonsense=1');
    expect(response.status).toBe(400);
    expect(messageOf(response)).toBe(
      'Invalid JSON payload received. Unknown name "nonsense": Cannot bind query parameter. Field \'nonsense\' could not be found in request message.',
    );
  });

  it('may be written in snake_case outside Drive', () => {
    const url = '/v4/spreadsheets/s?include_grid_data=true';
    expect(jsonOf(get('GET', url))).toEqual({
      spreadsheetId: '{"spreadsheetId":"s","includeGridData":true}',
    });
  });

  it('of every method are accepted everywhere', () => {
    const url =
      '/v4/spreadsheets/s?alt=json&$.xgafv=2&quotaUser=q&key=k&prettyPrint=true';
    expect(get('GET', url).status).toBe(200);
  });

  it.each([
    ['/drive/v3/files?pageSize=many', "Invalid integer value: 'many'."],
    [
      '/v4/spreadsheets/s?includeGridData=perhaps',
      'Invalid value at \'include_grid_data\' (TYPE_BOOL), "perhaps"',
    ],
    ['/drive/v3/files/f/export', 'Required parameter: mimeType'],
  ])('refuses %s', (url, message) => {
    const response = get('GET', url);
    expect(response.status).toBe(400);
    expect(messageOf(response)).toBe(message);
  });

  it('cannot replace what the path says', () => {
    const url = '/v4/spreadsheets/s?spreadsheetId=other';
    expect(jsonOf(get('GET', url))).toEqual({
      spreadsheetId: '{"spreadsheetId":"s"}',
    });
  });
});
