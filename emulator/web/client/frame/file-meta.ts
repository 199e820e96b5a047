import {query, rest} from '../api';

/** What the editors need to know of the file they show. */
export interface FileMeta {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly modifiedTime?: string;
  readonly parents?: readonly string[];
  readonly capabilities?: {
    readonly canEdit?: boolean;
    readonly canComment?: boolean;
    readonly canRename?: boolean;
    readonly canShare?: boolean;
    readonly canModifyContent?: boolean;
  };
  readonly contentRestrictions?: readonly {
    readonly readOnly?: boolean;
    readonly reason?: string;
  }[];
}

export type Mode = 'Editing' | 'Commenting' | 'Viewing';

export function readMeta(fileId: string): Promise<FileMeta> {
  return rest(
    'GET',
    query(`/drive/v3/files/${fileId}`, {
      fields:
        'id,name,mimeType,modifiedTime,parents,capabilities(canEdit,canComment,canRename,canShare,canModifyContent),contentRestrictions(readOnly,reason)',
      supportsAllDrives: true,
    }),
  );
}

export function rename(fileId: string, name: string): Promise<unknown> {
  return rest('PATCH', `/drive/v3/files/${fileId}?fields=id`, {name});
}

/** People who may not edit get no add-on menus. */
export function modeOf({capabilities, contentRestrictions}: FileMeta): Mode {
  const locked = contentRestrictions?.some(({readOnly}) => readOnly) ?? false;
  const canEdit = capabilities?.canModifyContent ?? capabilities?.canEdit;
  if (canEdit && !locked) return 'Editing';
  return capabilities?.canComment ? 'Commenting' : 'Viewing';
}
