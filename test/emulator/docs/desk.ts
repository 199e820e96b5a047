import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Documents} from '../../../emulator/docs/documents';
import {createDocs} from '../../../emulator/docs/service';
import {Clock} from '../../../emulator/kernel/clock';
import {
  type Caller,
  type ContentKind,
  DEFAULT_SETTINGS,
  type DriveGate,
  type Ground,
  type Role,
  type Service,
} from '../../../emulator/kernel/contracts';
import {ApiError} from '../../../emulator/kernel/errors';
import {Ids, Random} from '../../../emulator/kernel/ids';
import {Store} from '../../../emulator/kernel/store';

export const OWNER = callerOf('writer@example.com');

export function callerOf(email: string): Caller {
  return {email, project: 'external', scopes: 'all'};
}

const ROLES = {read: 0, comment: 1, edit: 2};
const STRENGTH: Record<Role, number> = {
  reader: 0,
  commenter: 1,
  writer: 2,
  fileOrganizer: 2,
  organizer: 2,
  owner: 2,
};

/** The Docs service over a Drive that knows titles and one role a person, nothing else. */
export class Desk {
  readonly roles = new Map<string, Role>();
  readonly touches: string[] = [];
  readonly ground: Ground;
  readonly service: Service;
  kind!: ContentKind;
  private readonly documents: Documents;
  private readonly titles = new Map<string, string>();

  constructor() {
    const random = new Random(7);
    const ids = new Ids(random);
    const ground: Ground = {
      store: new Store(),
      clock: new Clock('manual'),
      ids,
      random,
      settings: {...DEFAULT_SETTINGS},
    };
    this.ground = ground;
    this.documents = new Documents(ground);
    this.service = createDocs(ground, this.gate(ids), {
      person: () => undefined,
      people: () => [],
      group: () => undefined,
    });
  }

  call<T>(
    method: string,
    params: Record<string, string | boolean>,
    body?: unknown,
    caller = OWNER,
  ): T {
    return this.service.handlers[`docs.documents.${method}`]({
      method: `docs.documents.${method}`,
      caller,
      params,
      body,
    }) as T;
  }

  create(title = 'Notes'): string {
    const {documentId} = this.call<docs_v1.Schema$Document>(
      'create',
      {},
      {title},
    );
    return documentId ?? '';
  }

  get(documentId: string, caller = OWNER): docs_v1.Schema$Document {
    return this.call('get', {documentId, includeTabsContent: true}, {}, caller);
  }

  update(
    documentId: string,
    requests: docs_v1.Schema$Request[],
    writeControl?: docs_v1.Schema$WriteControl,
    caller = OWNER,
  ): docs_v1.Schema$BatchUpdateDocumentResponse {
    const body = {requests, writeControl};
    return this.call('batchUpdate', {documentId}, body, caller);
  }

  /** The message a batch is refused with. */
  refusal(documentId: string, requests: docs_v1.Schema$Request[]): string {
    try {
      this.update(documentId, requests);
    } catch (error) {
      if (error instanceof ApiError) return error.message;
      throw error;
    }
    throw new Error('The batch was accepted.');
  }

  /** A document with this content. */
  load(tabs: docs_v1.Schema$Tab[]): string {
    const documentId = this.create();
    this.documents.put(documentId, tabs);
    return documentId;
  }

  import(type: string, text: string): string {
    const fileId = this.create();
    this.kind.imports[type](fileId, Buffer.from(text), OWNER);
    return fileId;
  }

  export(documentId: string, type: string): Buffer {
    return this.kind.exports[type](documentId);
  }

  private gate(ids: Ids): DriveGate {
    return {
      register: kind => {
        this.kind = kind;
      },
      create: (caller, title) => {
        const id = ids.file();
        this.titles.set(id, title);
        this.kind.create(id, title, caller);
        return id;
      },
      require: (caller, fileId, needed) => {
        const role = this.roleOf(caller.email, fileId);
        if (!role) {
          throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
        }
        if (STRENGTH[role] < ROLES[needed]) {
          throw new ApiError(
            'PERMISSION_DENIED',
            'The caller does not have permission',
          );
        }
      },
      roleOf: (email, fileId) => this.roleOf(email, fileId),
      titleOf: fileId => this.titles.get(fileId) ?? '',
      rename: (_, fileId, title) => void this.titles.set(fileId, title),
      touched: fileId => void this.touches.push(fileId),
    };
  }

  private roleOf(email: string, fileId: string): Role | null {
    if (!this.titles.has(fileId)) return null;
    return this.roles.get(email) ?? (email === OWNER.email ? 'owner' : null);
  }
}

/** The blocks of the first tab's body. */
export function bodyOf(
  document: docs_v1.Schema$Document,
): docs_v1.Schema$StructuralElement[] {
  return document.tabs?.[0].documentTab?.body?.content ?? [];
}

/** The text of every paragraph of the first tab's body, cells included, newlines kept. */
export function paragraphTexts(document: docs_v1.Schema$Document): string[] {
  const texts = (
    blocks: readonly docs_v1.Schema$StructuralElement[],
  ): string[] =>
    blocks.flatMap(({paragraph, table}) => {
      if (paragraph) {
        return [
          (paragraph.elements ?? [])
            .map(each => each.textRun?.content ?? '\ufffc')
            .join(''),
        ];
      }
      return (table?.tableRows ?? []).flatMap(row =>
        (row.tableCells ?? []).flatMap(cell => texts(cell.content ?? [])),
      );
    });
  return texts(bodyOf(document));
}
