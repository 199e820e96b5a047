import {refusal} from '../emulator/google-client';
import {describeLive} from './describe-live';

const DOCUMENT = 'application/vnd.google-apps.document';
const FIELDS = 'comments(id,content,resolved,author,replies(content,author))';

describeLive('comments on a live tenant', (target, assumption) => {
  const owner = () => target.as('owner');
  const documentWith = async (text: string) => {
    const documentId = await target.file(DOCUMENT);
    await owner().docs.documents.batchUpdate({
      documentId,
      requestBody: {requests: [{insertText: {text, location: {index: 1}}}]},
    });
    return documentId;
  };
  /** Comments on the word at 1–5. */
  const insertComment = async (documentId: string, content: string) => {
    const {data} = await owner().docs.documents.batchUpdate({
      documentId,
      requestBody: {
        requests: [
          {insertComment: {content, range: {startIndex: 1, endIndex: 5}}},
        ],
      },
    });
    return data;
  };
  const driveComment = async (fileId: string, content: string) => {
    const {data} = await owner().drive.comments.create({
      fileId,
      fields: 'id',
      requestBody: {content},
    });
    return data.id ?? '';
  };
  const inDrive = async (fileId: string, content: string) => {
    const {data} = await owner().drive.comments.list({fileId, fields: FIELDS});
    return data.comments?.find(comment => comment.content === content);
  };
  const inDocs = async (documentId: string, content: string) => {
    const {data} = await owner().docs.documents.get({
      documentId,
      includeTabsContent: true,
      suggestionsViewMode: 'SUGGESTIONS_INLINE',
      commentsViewMode: 'COMMENTS_VIEW_MODE_INCLUDED',
    });
    return data.comments?.find(({headPost}) => headPost?.content === content);
  };

  assumption('insertComment is open to ordinary projects', async () => {
    const id = await documentWith('word and more');
    const {commentUpdateState} = await insertComment(id, 'About the word');
    expect(commentUpdateState).toBe('ALL_SAVED');
    const seen = await target.waitFor('the comment', () =>
      inDocs(id, 'About the word'),
    );
    expect(seen.plainTextQuote).toBe('word');
  });

  assumption(
    'comments made by Docs show in Drive with the same id',
    async () => {
      const id = await documentWith('word and more');
      await insertComment(id, 'From Docs');
      const [there, here] = [
        await target.waitFor('it in Drive', () => inDrive(id, 'From Docs')),
        await target.waitFor('it in Docs', () => inDocs(id, 'From Docs')),
      ];
      expect(there.id).toBe(here.commentId);
    },
  );

  assumption(
    'comments made by Drive show in Docs with the same id',
    async () => {
      const id = await documentWith('word and more');
      const commentId = await driveComment(id, 'From Drive');
      const here = await target.waitFor('it in Docs', () =>
        inDocs(id, 'From Drive'),
      );
      expect(here.commentId).toBe(commentId);
      expect(here.anchorId ?? '').toBe('');
    },
  );

  assumption(
    'a thread resolved through Drive is resolved in Docs',
    async () => {
      const id = await documentWith('word and more');
      await insertComment(id, 'Settle this');
      const {id: commentId} = await target.waitFor('it in Drive', () =>
        inDrive(id, 'Settle this'),
      );
      await owner().drive.replies.create({
        fileId: id,
        commentId: commentId ?? '',
        fields: 'id',
        requestBody: {action: 'resolve', content: 'Done'},
      });
      const status = await target.waitFor('its end', async () => {
        const thread = await inDocs(id, 'Settle this');
        return thread?.status === 'RESOLVED' ? thread.status : undefined;
      });
      expect(status).toBe('RESOLVED');
    },
  );

  assumption('a reader does not list comments', async () => {
    const fileId = await documentWith('text');
    await driveComment(fileId, 'Please read');
    const colleague = target.as('colleague');
    await owner().drive.permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {
        type: 'user',
        role: 'reader',
        emailAddress: colleague.email,
      },
    });
    const theirs = colleague.drive.comments.list({fileId, fields: FIELDS});
    expect(await refusal(theirs)).toMatchObject({status: 403});
  });

  assumption('a comment through Drive ends at 2,048 bytes', async () => {
    const fileId = await documentWith('text');
    await driveComment(fileId, 'x'.repeat(2048));
    const longer = driveComment(fileId, 'x'.repeat(2049));
    expect(await refusal(longer)).toMatchObject({status: 400});
  });

  assumption('a folder takes no comments', async () => {
    const comment = driveComment(target.folder, 'About this folder');
    expect([400, 403]).toContain((await refusal(comment)).status);
  });

  assumption('authors of comments have no address', async () => {
    const id = await documentWith('word and more');
    await insertComment(id, 'Who says this');
    const shown = [
      await target.waitFor('it in Drive', () => inDrive(id, 'Who says this')),
      await target.waitFor('it in Docs', () => inDocs(id, 'Who says this')),
    ];
    expect(JSON.stringify(shown)).not.toContain(owner().email);
    expect(shown[0]).toMatchObject({author: {me: true}});
  });

  assumption('Drive Activity names who commented', async () => {
    const id = await documentWith('word and more');
    await driveComment(id, 'Seen by activity');
    const personName = await target.waitFor('the activity', async () => {
      const {data} = await owner().activity.activity.query({
        requestBody: {
          itemName: `items/${id}`,
          filter: 'detail.action_detail_case:COMMENT',
        },
      });
      const [activity] = data.activities ?? [];
      return activity?.actors?.[0].user?.knownUser?.personName ?? undefined;
    });
    expect(personName).toMatch(/^people\//);
    const {data} = await owner().people.people.get({
      resourceName: personName,
      personFields: 'emailAddresses',
    });
    const addresses = data.emailAddresses?.map(({value}) => value);
    expect(addresses).toContain(owner().email);
  });
});
