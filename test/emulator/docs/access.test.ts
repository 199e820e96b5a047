import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk, OWNER, callerOf} from './desk';

type Document = docs_v1.Schema$Document;
const insert = {insertText: {text: 'x', location: {index: 1}}};
const reader = callerOf('csm@example.com');
const commenter = callerOf('legal@example.com');

function shared() {
  const desk = new Desk();
  const id = desk.create('Plan');
  desk.roles.set(reader.email, 'reader');
  desk.roles.set(commenter.email, 'commenter');
  return {desk, id};
}

describe('reading a document', () => {
  it('shows the first tab in the older fields unless tabs are asked for', () => {
    const {desk, id} = shared();
    const old = desk.call<Document>('get', {documentId: id});
    expect(old.tabs).toBeUndefined();
    expect(old.body?.content).toHaveLength(2);
    expect(old.namedStyles?.styles).toHaveLength(9);
    expect(desk.get(id).tabs?.[0].documentTab?.body).toEqual(old.body);
  });

  it('gives the revision to editors only, and each their own', () => {
    const {desk, id} = shared();
    desk.roles.set('sme@example.com', 'writer');
    const mine = desk.get(id).revisionId;
    expect(mine).toBe(desk.get(id).revisionId);
    expect(mine).not.toBe(desk.get(id, callerOf('sme@example.com')).revisionId);
    expect(desk.get(id, commenter)).not.toHaveProperty('revisionId');
  });

  it('shows suggestions to those who may make them', () => {
    const {desk, id} = shared();
    expect(desk.get(id, reader).suggestionsViewMode).toBe(
      'PREVIEW_WITHOUT_SUGGESTIONS',
    );
    expect(desk.get(id, commenter).suggestionsViewMode).toBe(
      'SUGGESTIONS_INLINE',
    );
    const suggestionsViewMode = 'SUGGESTIONS_INLINE';
    expect(() =>
      desk.call('get', {documentId: id, suggestionsViewMode}, {}, reader),
    ).toThrow('The caller does not have permission');
  });

  it('hands out a copy', () => {
    const {desk, id} = shared();
    desk.get(id).tabs?.pop();
    expect(desk.get(id).tabs).toHaveLength(1);
  });
});

describe('writing a document', () => {
  it('is for editors', () => {
    const {desk, id} = shared();
    const body = {requests: [insert]};
    expect(() =>
      desk.call('batchUpdate', {documentId: id}, body, commenter),
    ).toThrow('The caller does not have permission');
    expect(() =>
      desk.call('batchUpdate', {documentId: 'none'}, body, OWNER),
    ).toThrow('Requested entity was not found.');
  });

  it('tells Drive once for each batch, not for a refused one', () => {
    const {desk, id} = shared();
    desk.update(id, [insert, insert]);
    desk.refusal(id, [{insertText: {text: 'x', location: {index: 99}}}]);
    expect(desk.touches).toEqual([id]);
  });

  it('answers the revision the next write may require', () => {
    const {desk, id} = shared();
    const requiredRevisionId = desk.get(id).revisionId;
    const {writeControl} = desk.update(id, [insert], {requiredRevisionId});
    expect(writeControl?.requiredRevisionId).toBe(desk.get(id).revisionId);
    expect(() => desk.update(id, [insert], {requiredRevisionId})).toThrow(
      `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
    );
    desk.update(id, [insert], writeControl ?? {});
  });

  it('refuses requests with none or two kinds', () => {
    const {desk, id} = shared();
    expect(desk.refusal(id, [{}])).toBe('Invalid requests[0]: No request set.');
    expect(
      desk.refusal(id, [{...insert, deleteNamedRange: {name: 'n'}}]),
    ).toContain('is already set');
  });
});
