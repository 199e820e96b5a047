import {lookAtDraft} from '../../../../src/messages/actions/look-at-draft';
import {makeTranslation} from '../../../../src/messages/actions/make-translation';
import {messagesView} from '../../../../src/messages/views/messages-view';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {changeMetadata} from '../../../../src/upkeep/actions/change-metadata';
import {sidebarView} from '../../../../src/upkeep/views/sidebar-view';
import {beside} from '../../../../src/world/incidents/beside';
import type {FakeDocument} from '../../../scenery/fakes/fake-document';
import {TEMPLATES} from '../../../scenery/fakes/installed-workspace';
import {LEAD, ReviewStage} from '../../../review/actions/review-stage';

export const SYMPTOM = 'Card payments fail with an error';

export class Stage extends ReviewStage {
  constructor(languages = 'de, pt-BR', symptom = SYMPTOM) {
    super(
      {facts: {symptom, nextCustomerAt: '2026-11-21T10:30:00Z'}},
      {
        translations: languages,
        support: 'support@example.com',
        sender: 'Your Example team',
      },
      TEMPLATES,
    );
  }

  get incident(): string {
    return String(this.tab('incidents')[0].id);
  }

  make(language = 'de', fileId = this.id(), operation = `op-into-${language}`) {
    return makeTranslation(this.as(LEAD), {
      incidentId: this.incident,
      fileId,
      language,
      operation,
    });
  }

  document(fileId: string): FakeDocument {
    const document = this.workspace.files.get(fileId)?.document;
    if (!document) throw new Error('There is no such document.');
    return document;
  }

  lines(fileId: string): readonly string[] {
    return this.document(fileId)
      .textOf()
      .split('\n')
      .filter(line => line !== '');
  }

  /** Somebody writes over words, as an editor does. */
  say(fileId: string, words: string, instead: string): void {
    const document = this.document(fileId);
    for (const segment of document.read(fileId, true).segments) {
      for (const {start, text} of segment.paragraphs) {
        const from = text.indexOf(words);
        if (from < 0) continue;
        const {tabId, segmentId} = segment;
        const at = {
          tabId,
          segmentId,
          start: start + from,
          end: start + from + words.length,
        };
        document.edit([{kind: 'replace', at, text: instead, name: null}]);
        return this.say(fileId, words, instead);
      }
    }
  }

  /** A line above the first. */
  write(fileId: string, line: string): void {
    const document = this.document(fileId);
    const [{paragraphs}] = document.read(fileId, true).segments;
    document.typeAt(paragraphs[0].start, `${line}\n`);
  }

  view(fileId = '') {
    return messagesView(this.as(LEAD), this.incident, fileId);
  }

  row(fileId: string) {
    const row = this.view().messages.find(one => one.fileId === fileId);
    if (!row) throw new Error('It is not listed.');
    return row;
  }

  ask(fileId: string) {
    return askForReview(this.as(LEAD), {fileId, people: {}, notNeeded: {}});
  }

  look(fileId: string): void {
    lookAtDraft(this.as(LEAD), {
      incidentId: this.incident,
      fileId,
      seen: this.row(fileId).seen,
    });
  }

  change(facts: Readonly<Record<string, string>>, details = {}): void {
    const view = sidebarView(beside(this.as(LEAD), {file: this.id()}));
    if (!view.edit) throw new Error('Not editable.');
    changeMetadata(this.as(LEAD), {
      incidentId: this.incident,
      rev: view.rev,
      form: {...view.edit, ...details, facts: {...view.edit.facts, ...facts}},
      decisions: {},
    });
  }
}
