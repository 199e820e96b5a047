import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {at} from '../drive/drive-desk';
import {googleClients} from '../google-client';
import {item, setUp} from './activity-desk';

describe('comments in the history', () => {
  const COMMENTS = 'detail.action_detail_case:COMMENT';

  it('have their kind, thread and post, but no words', async () => {
    const {desk, query, say, reply, personName} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    const thread = say('legal', id, 'Is that so?');
    const answer = reply('writer', id, thread, {content: 'Yes.'});
    reply('legal', id, thread, {action: 'resolve'});
    reply('writer', id, thread, {action: 'reopen', content: 'Not yet.'});
    const path = `/files/${id}/comments/${thread}`;
    desk.ok('writer', 'DELETE', `${path}/replies/${answer}`);
    desk.ok('legal', 'DELETE', path);
    const found = await query('writer', {itemName: item(id), filter: COMMENTS});
    expect(
      found.map(({primaryActionDetail}) => primaryActionDetail?.comment),
    ).toEqual(
      [
        'DELETED',
        'REPLY_DELETED',
        'REOPENED',
        'RESOLVED',
        'REPLY_ADDED',
        'ADDED',
      ].map(subtype => ({post: {subtype}})),
    );
    expect(found[4].targets).toMatchObject([
      {
        fileComment: {
          legacyCommentId: answer,
          legacyDiscussionId: thread,
          linkToDiscussion: `https://docs.google.com/${id}/edit?disco=${thread}`,
          parent: {name: item(id)},
        },
      },
    ]);
    expect(found[5].actors).toEqual([
      {user: {knownUser: {personName: personName('legal')}}},
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Is that so|@/);
  });

  it('lead through the People API from an author without address to a person', async () => {
    const {desk, query, say} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'alex.chen');
    desk.shareWith('writer', id, 'commenter', 'sme');
    say('alex.chen', id);
    const [{actors}] = await query('writer', {
      itemName: item(id),
      filter: COMMENTS,
    });
    const resourceName = actors?.[0].user?.knownUser?.personName ?? '';
    const {data} = await googleClients(desk.workspace)
      .people(at('writer'))
      .people.get({resourceName, personFields: 'emailAddresses'});
    expect(data.emailAddresses?.[0].value).toBe(at('alex.chen'));
  });

  it('show no sooner than the history does', async () => {
    const {desk, kinds, say, clock} = setUp({activityLag: 5000});
    const id = desk.file('writer');
    clock.advance(5000);
    say('writer', id);
    expect(await kinds('writer', {itemName: item(id)})).toEqual(['create']);
    clock.advance(4999);
    expect(await kinds('writer', {itemName: item(id)})).toEqual(['create']);
    clock.advance(1);
    expect(await kinds('writer', {itemName: item(id)})).toEqual([
      'comment',
      'create',
    ]);
  });

  it('tell assignments, mentions and suggestions made in a document', async () => {
    const {desk, query, personName} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    const batch = (who: string, requests: object[], more = {}) => {
      const url = `/v1/documents/${id}:batchUpdate`;
      const asked = {requests, ...more};
      const {status, body} = desk.workspace.request(
        at(who),
        'POST',
        url,
        asked,
      );
      expect([status, body]).toEqual([200, body]);
      return body as docs_v1.Schema$BatchUpdateDocumentResponse;
    };
    const insertText = {location: {index: 1}, text: 'Some text.'};
    batch('writer', [{insertText}]);
    batch('writer', [
      {
        insertComment: {
          range: {startIndex: 1, endIndex: 5},
          content: `+${at('legal')} is that so?`,
          assigneeEmailAddress: at('legal'),
        },
      },
    ]);
    const suggested = batch(
      'legal',
      [{insertText: {location: {index: 1}, text: 'Maybe '}}],
      {writeControl: {writeMode: 'SUGGEST'}},
    );
    const [response] = suggested.suggestionResponses ?? [];
    const [suggestionId] = response.createdSuggestionIds ?? [];
    batch('writer', [{acceptSuggestion: {suggestionId}}]);
    const found = await query('writer', {itemName: item(id), filter: COMMENTS});
    const user = {knownUser: {personName: personName('legal')}};
    expect(
      found.map(({primaryActionDetail}) => primaryActionDetail?.comment),
    ).toEqual([
      {suggestion: {subtype: 'ACCEPTED'}},
      {suggestion: {subtype: 'ADDED'}},
      {
        assignment: {subtype: 'ADDED', assignedUser: user},
        mentionedUsers: [user],
      },
    ]);
    expect(found[0].targets?.[0].fileComment?.legacyDiscussionId).toBe(
      suggestionId,
    );
  });
});
