import {call} from './border';
import {stands} from './names';
import {uiOf} from './ui';

interface DocumentRecord {
  readonly id: string;
  readonly name: string;
}

/** The document in front of the person. Reading and selecting text is all there is; writing goes through REST. */
class Document {
  constructor(private readonly record: DocumentRecord) {}

  getId(): string {
    return this.record.id;
  }

  getName(): string {
    return this.record.name;
  }

  getUrl(): string {
    return `https://docs.google.com/open?id=${this.record.id}`;
  }

  toString(): string {
    return 'Document';
  }
}

class DocumentApp {
  getActiveDocument(): Document | null {
    const record = call('service.DocumentApp.getActiveDocument');
    return record === null ? null : new Document(record as DocumentRecord);
  }

  getUi(): object {
    return uiOf('DocumentApp');
  }

  toString(): string {
    return 'DocumentApp';
  }
}

stands(Document, 'Document.Document', 'Document');
stands(DocumentApp, 'Document.DocumentApp', 'DocumentApp');
export const documentApp = new DocumentApp();
