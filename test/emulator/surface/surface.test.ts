import {loadSurface} from '../../../emulator/surface/load';
import {readEndpoints} from '../../../emulator/surface/read-methods';
import {readDeclarations} from '../../../emulator/surface/read-types';

const surface = loadSurface();

describe('the published surface', () => {
  it('has every method of the eight APIs with path and host', () => {
    const counts = [...surface.apis.values()].map(api => [
      api.api,
      api.rootUrl,
      api.methods.length > 0,
    ]);
    expect(counts).toEqual([
      ['drive', 'https://www.googleapis.com/', true],
      ['docs', 'https://docs.googleapis.com/', true],
      ['sheets', 'https://sheets.googleapis.com/', true],
      ['script', 'https://script.googleapis.com/', true],
      ['driveactivity', 'https://driveactivity.googleapis.com/', true],
      ['people', 'https://people.googleapis.com/', true],
      ['calendar', 'https://www.googleapis.com/', true],
      ['gmail', 'https://gmail.googleapis.com/', true],
      ['serviceusage', 'https://serviceusage.googleapis.com/', true],
    ]);
  });

  it('knows paths, parameters, schemas, media and scopes of a method', () => {
    expect(surface.methods.get('drive.files.update')).toMatchObject({
      httpMethod: 'PATCH',
      path: '/drive/v3/files/{fileId}',
      upload: '/upload/drive/v3/files/{fileId}',
      requestSchema: 'File',
      responseSchema: 'File',
      params: {
        fileId: {type: 'string', required: true, repeated: false},
        supportsAllDrives: {type: 'boolean', required: false},
      },
    });
    expect(surface.methods.get('docs.documents.batchUpdate')?.scopes).toEqual([
      'https://www.googleapis.com/auth/documents',
      'https://www.googleapis.com/auth/drive',
      'https://www.googleapis.com/auth/drive.file',
    ]);
  });

  it('finds nested resources under the name the API gives them', () => {
    expect(
      surface.methods.has('sheets.spreadsheets.developerMetadata.search'),
    ).toBe(true);
  });

  it('resolves every type a schema names', () => {
    const plain = new Set(['string', 'number', 'boolean', 'any']);
    const dangling = [...surface.apis.values()].flatMap(api =>
      Object.values(api.schemas).flatMap(schema =>
        Object.values(schema)
          .map(field => field.type)
          .filter(type => !plain.has(type) && !(type in api.schemas)),
      ),
    );
    expect(dangling).toEqual([]);
  });

  it('has a response schema for every method that answers with JSON', () => {
    const without = [...surface.methods.values()]
      .filter(m => m.httpMethod === 'GET' && m.responseSchema === undefined)
      .map(m => m.id);
    expect(without).toEqual(['drive.files.export']);
  });
});

describe('reading a generated client', () => {
  it('takes the path apart from the root, also over two lines', () => {
    const [endpoint] = readEndpoints(`
      class Toy { constructor() { this.cars = new Resource$Cars(this.context); } }
      class Resource$Cars {
        drive(p) {
          const rootUrl = options.rootUrl || 'https://toy.googleapis.com/';
          const parameters = {
            options: Object.assign({
              url: (rootUrl +
                '/v1/cars/{carId}:drive').replace(/([^:]\\/)\\/+/g, '$1'),
              method: 'POST',
            }, options),
            requiredParams: ['carId'], pathParams: ['carId'],
          };
        }
      }`);
    expect(endpoint).toEqual({
      name: 'cars.drive',
      className: 'Resource$Cars',
      methodName: 'drive',
      httpMethod: 'POST',
      rootUrl: 'https://toy.googleapis.com/',
      path: '/v1/cars/{carId}:drive',
      pathParams: ['carId'],
      requiredParams: ['carId'],
    });
  });

  it('reads lists, maps, objects in place and nullable types', () => {
    const {schemas} = readDeclarations(`
      export interface Schema$Car {
        wheels?: Schema$Wheel[];
        grid?: any[][] | null;
        tags?: {[key: string]: string} | null;
        size?: {width?: number} | null;
        name?: string | null;
      }`);
    expect(schemas).toEqual({
      Car: {
        wheels: {type: 'Wheel', array: 1},
        grid: {type: 'any', array: 2},
        tags: {type: 'string', map: true},
        size: {type: 'Car.size'},
        name: {type: 'string'},
      },
      'Car.size': {width: {type: 'number'}},
    });
  });
});
