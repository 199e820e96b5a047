import {INCLUDED, insert, LEGAL, Office, range, SME, WRITER} from '../office';
import {TEXT, comment} from './commented';

describe('reading comments', () => {
  it('joins each thread to its tab by its anchor', () => {
    const office = new Office(TEXT);
    const {anchorId} = comment(office);
    const {tabs, comments, commentsViewMode} = office.reviewed(WRITER);
    expect(commentsViewMode).toBe('COMMENTS_VIEW_MODE_INCLUDED');
    expect(comments?.[0].anchorId).toBe(anchorId);
    expect(comments?.[0].headPost?.author).not.toHaveProperty('me');
    expect(tabs?.[0].documentTab?.commentAnchors).toEqual({
      [anchorId ?? '']: {anchorId, ranges: [range(9, 14)]},
    });
  });

  it('names the tab in the ranges of every tab but the first', () => {
    const office = new Office(TEXT);
    const {replies} = office.batch(WRITER, [{addDocumentTab: {}}]);
    const tabId = replies?.[0].addDocumentTab?.tabProperties?.tabId ?? '';
    const location = {index: 1, tabId};
    office.batch(WRITER, [{insertText: {text: 'More', location}}]);
    comment(office, 'Why?', {range: {...range(1, 5), tabId}}, WRITER);
    const second = office.reviewed(WRITER).tabs?.[1].documentTab;
    expect(Object.values(second?.commentAnchors ?? {})[0].ranges).toEqual([
      {...range(1, 5), tabId},
    ]);
  });

  it('leaves them out unless they are asked for', () => {
    const office = new Office(TEXT);
    comment(office);
    for (const query of ['includeTabsContent=true', '']) {
      const document = office.get(WRITER, query);
      expect(document.commentsViewMode).toBe('COMMENTS_VIEW_MODE_OMITTED');
      expect(JSON.stringify(document)).not.toMatch(/commentAnchors|"comments"/);
    }
  });

  it.each([
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED',
      'Comments view mode may only be specified if tabs content is also requested.',
    ],
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED&includeTabsContent=true',
      'Comments may only be explicitly included if inline suggestions are also explicitly requested.',
    ],
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED&includeTabsContent=true&suggestionsViewMode=PREVIEW_SUGGESTIONS_ACCEPTED',
      'Comments may not be requested when previewing suggestions.',
    ],
    [
      'commentsViewMode=BOGUS_XYZ&includeTabsContent=true',
      'Invalid value at \'comments_view_mode\' (type.googleapis.com/google.apps.docs.v1.CommentsViewMode), "BOGUS_XYZ"',
    ],
  ])('refuses %s', (query, message) => {
    const office = new Office(TEXT);
    const url = `/v1/documents/${office.id}?${query}`;
    expect(office.failure(WRITER, 'GET', url)).toEqual([400, message]);
  });

  it('takes a field mask that names tabs for the wish to see tabs', () => {
    const office = new Office(TEXT);
    comment(office);
    const query = INCLUDED.replace('includeTabsContent=true&', '');
    const fields = 'comments/status,tabs/tabProperties/tabId';
    expect(office.get(WRITER, `${query}&fields=${fields}`)).toEqual({
      comments: [{status: 'OPEN'}],
      tabs: [{tabProperties: {tabId: 't.0'}}],
    });
  });

  it('shows readers none, and refuses them who insist', () => {
    const office = new Office(TEXT);
    comment(office);
    office.share('csm@example.com', 'reader');
    const url = `/v1/documents/${office.id}?${INCLUDED}`;
    expect(office.failure('csm@example.com', 'GET', url)[0]).toBe(403);
    const mode = 'COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS';
    const query = `includeTabsContent=true&commentsViewMode=${mode}`;
    const shown = office.get('csm@example.com', query);
    expect(shown).not.toHaveProperty('comments');
    expect(office.get(LEGAL, query).comments).toHaveLength(1);
  });
});

describe('a tenant without the feature', () => {
  it('does not know the fields', () => {
    const office = new Office(TEXT, {docsComments: 'off'});
    expect(office.refusal(WRITER, [{insertComment: {content: 'x'}}])).toEqual([
      400,
      'Invalid JSON payload received. Unknown name "insertComment" at \'requests[0]\': Cannot find field.',
    ]);
    expect(
      office.refusal(WRITER, [insert(1, 'x')], {writeMode: 'SUGGEST'})[1],
    ).toBe(
      'Invalid JSON payload received. Unknown name "writeMode" at \'write_control\': Cannot find field.',
    );
    const url = `/v1/documents/${office.id}?${INCLUDED}`;
    expect(office.failure(WRITER, 'GET', url)[1]).toContain(
      'Unknown name "commentsViewMode": Cannot bind query parameter.',
    );
    expect(office.get(WRITER, '')).not.toHaveProperty('commentsViewMode');
    expect(office.batch(WRITER, [insert(1, 'x')])).not.toHaveProperty(
      'commentUpdateState',
    );
  });

  it('may lose comments while the text is saved', () => {
    const office = new Office(TEXT);
    office.workspace.configure({docsComments: 'unsaved'});
    const insertComment = {content: `+${SME} look`, range: range(1, 4)};
    const answer = office.batch(WRITER, [insert(1, 'X'), {insertComment}]);
    expect(answer.commentUpdateState).toBe('ALL_FAILED_UNKNOWN_REASON');
    expect(answer.replies).toEqual([{}, {}]);
    expect(office.text()).toBe(`X${TEXT}\n`);
    expect(office.reviewed(WRITER)).not.toHaveProperty('comments');
    expect(office.workspace.outbox).toEqual([]);
  });
});
