import {File, FileImage, FileText, Folder, Table2} from 'lucide';
import {Icon} from '../kit/icon';
import {DOCUMENT, FOLDER, SPREADSHEET} from './files';

export function KindIcon({type}: {readonly type: string}) {
  const [icon, name] = look(type);
  return (
    <span class={`kind kind-${name}`}>
      <Icon of={icon} />
    </span>
  );
}

function look(type: string) {
  switch (type) {
    case FOLDER:
      return [Folder, 'folder'] as const;
    case DOCUMENT:
      return [FileText, 'document'] as const;
    case SPREADSHEET:
      return [Table2, 'spreadsheet'] as const;
    case 'application/pdf':
      return [File, 'pdf'] as const;
    default:
      return type.startsWith('image/')
        ? ([FileImage, 'image'] as const)
        : ([File, 'file'] as const);
  }
}

export function kindName(type: string): string {
  switch (type) {
    case FOLDER:
      return 'Folder';
    case DOCUMENT:
      return 'Document';
    case SPREADSHEET:
      return 'Spreadsheet';
    case 'application/pdf':
      return 'PDF';
    default:
      return type;
  }
}
