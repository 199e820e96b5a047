import {OpenDocument} from '../document/open-document';
import {DocumentSession} from '../document/session';
import {OpenedFile} from '../frame/opened-file';
import {mount} from '../kit/mount';

mount(
  <OpenedFile
    start={fileId => new DocumentSession(fileId)}
    editor={OpenDocument}
  />,
);
