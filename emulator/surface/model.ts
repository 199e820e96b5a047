/** The published surface of one Google API, as far as a caller can see it on the wire. */
export interface ApiSurface {
  readonly api: ApiName;
  readonly version: string;
  /** `https://docs.googleapis.com/`. */
  readonly rootUrl: string;
  readonly methods: readonly SurfaceMethod[];
  readonly schemas: Readonly<Record<string, SurfaceSchema>>;
}

export interface SurfaceMethod {
  /** `drive.files.copy`. */
  readonly id: string;
  readonly api: ApiName;
  readonly httpMethod: string;
  /** `/v1/documents/{documentId}:batchUpdate`. */
  readonly path: string;
  /** Where the same method takes media: `/upload/drive/v3/files`. */
  readonly upload?: string;
  readonly pathParams: readonly string[];
  /** Path and query parameters; those every method takes (`fields`, `alt` …) are in `STANDARD`. */
  readonly params: Readonly<Record<string, SurfaceParam>>;
  readonly requestSchema?: string;
  readonly responseSchema?: string;
  /** Any one of these OAuth scopes suffices. Empty where the description names none. */
  readonly scopes: readonly string[];
}

export interface SurfaceParam {
  readonly type: 'string' | 'number' | 'boolean';
  readonly repeated: boolean;
  readonly required: boolean;
}

export type SurfaceSchema = Readonly<Record<string, SurfaceField>>;

export interface SurfaceField {
  /** `string`, `number`, `boolean`, `any`, or the name of a schema of the same API. */
  readonly type: string;
  /** How many lists deep: 1 for `T[]`, 2 for `T[][]`. */
  readonly array?: number;
  /** Free keys with values of `type`. */
  readonly map?: boolean;
}

export const APIS = [
  ['drive', 'v3'],
  ['docs', 'v1'],
  ['sheets', 'v4'],
  ['script', 'v1'],
  ['driveactivity', 'v2'],
  ['people', 'v1'],
  ['calendar', 'v3'],
  ['gmail', 'v1'],
  ['serviceusage', 'v1'],
] as const;

export type ApiName = (typeof APIS)[number][0];

/** Parameters every method accepts. Source: https://cloud.google.com/apis/docs/system-parameters */
export const STANDARD: Readonly<Record<string, SurfaceParam>> =
  Object.fromEntries(
    [
      '$.xgafv',
      'access_token',
      'alt',
      'callback',
      'fields',
      'key',
      'oauth_token',
      'quotaUser',
      'uploadType',
      'upload_protocol',
      'upload_id',
      'userIp',
    ]
      .map(name => [name, {type: 'string', repeated: false, required: false}])
      .concat([
        ['prettyPrint', {type: 'boolean', repeated: false, required: false}],
      ]),
  ) as Record<string, SurfaceParam>;
