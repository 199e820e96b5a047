import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {Directory} from '../kernel/contracts';
import type {DriveItems} from './items';
import type {Action, ActivityRecord, CommentEvent, Grantee} from './records';

const FOLDER = 'application/vnd.google-apps.folder';

/** Who asks, and where names come from. */
export interface View {
  readonly viewer: string;
  readonly directory: Directory;
  readonly items: DriveItems;
}

/**
 * A person of the history: an id for the People API, neither name nor address. `isCurrentUser` is absent when
 * it is false.
 * Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/user
 */
export function userResource(
  {directory, viewer}: View,
  email: string,
): driveactivity_v2.Schema$User {
  const person = directory.person(email);
  if (!person) return {unknownUser: {}};
  return {
    knownUser: {
      personName: `people/${person.id}`,
      ...(email === viewer ? {isCurrentUser: true} : {}),
    },
  };
}

/** The item right after the action; a comment names its post, its thread and the file it stands on. */
export function targetResource(
  view: View,
  record: ActivityRecord,
): driveactivity_v2.Schema$Target {
  const driveItem = itemResource(view, record);
  const {action, fileId} = record;
  if (action.kind !== 'comment') return {driveItem};
  return {
    fileComment: {
      legacyCommentId: action.commentId,
      legacyDiscussionId: action.discussionId,
      linkToDiscussion: `https://docs.google.com/${fileId}/edit?disco=${action.discussionId}`,
      parent: driveItem,
    },
  };
}

function itemResource(
  view: View,
  {fileId, title, mimeType, owner, driveId, parent}: ActivityRecord,
): driveactivity_v2.Schema$DriveItem {
  return {
    name: `items/${fileId}`,
    title,
    ...kindOf(mimeType, parent === null, driveId !== undefined),
    mimeType,
    owner:
      driveId === undefined
        ? {user: userResource(view, owner), domain: domain(owner)}
        : {drive: {name: `drives/${driveId}`}},
  };
}

/** `file` and `folder` are the older names of `driveFile` and `driveFolder`; answers have both. */
function kindOf(mimeType: string, root: boolean, shared: boolean) {
  if (mimeType !== FOLDER) return {file: {}, driveFile: {}};
  const ownRoot = shared ? 'SHARED_DRIVE_ROOT' : 'MY_DRIVE_ROOT';
  const type = root ? ownRoot : 'STANDARD_FOLDER';
  return {folder: {type}, driveFolder: {type}};
}

/** The opaque id is made up. */
function domain(email: string): driveactivity_v2.Schema$Domain {
  const name = email.slice(email.lastIndexOf('@') + 1);
  return {name, legacyId: Buffer.from(name).toString('hex').slice(0, 16)};
}

/** Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/actiondetail */
export function detailResource(
  view: View,
  action: Action,
): driveactivity_v2.Schema$ActionDetail {
  switch (action.kind) {
    case 'create':
      if (action.origin !== 'copy') return {create: {[action.origin]: {}}};
      return {create: {copy: originalOf(view, action.original)}};
    case 'edit':
      return {edit: {}};
    case 'move':
      return {
        move: {
          ...listed('addedParents', referencesTo(view, action.added)),
          ...listed('removedParents', referencesTo(view, action.removed)),
        },
      };
    case 'rename': {
      const {oldTitle, newTitle} = action;
      return {rename: {oldTitle, newTitle}};
    }
    case 'delete':
      return {delete: {type: action.type}};
    case 'restore':
      return {restore: {type: 'UNTRASH'}};
    case 'permissionChange':
      return {
        permissionChange: {
          ...listed('addedPermissions', permissions(view, action.added)),
          ...listed('removedPermissions', permissions(view, action.removed)),
        },
      };
    case 'settingsChange': {
      const {feature, restricted} = action;
      const newRestriction = restricted ? 'FULLY_RESTRICTED' : 'UNRESTRICTED';
      return {
        settingsChange: {restrictionChanges: [{feature, newRestriction}]},
      };
    }
    case 'comment': {
      const mentioned = (action.mentioned ?? []).map(email =>
        userResource(view, email),
      );
      return {
        comment: {
          ...eventResource(view, action.event),
          ...listed('mentionedUsers', mentioned),
        },
      };
    }
  }
}

function eventResource(
  view: View,
  event: CommentEvent,
): driveactivity_v2.Schema$Comment {
  const {form, subtype} = event;
  if (form !== 'assignment') return {[form]: {subtype}};
  const assignedUser = userResource(view, event.assignee);
  return {assignment: {subtype, assignedUser}};
}

function originalOf(view: View, id: string): driveactivity_v2.Schema$Copy {
  const [originalObject] = referencesTo(view, [id]);
  return originalObject ? {originalObject} : {};
}

/** What the viewer cannot see is not named. */
function referencesTo(
  {viewer, items}: View,
  ids: readonly string[],
): driveactivity_v2.Schema$TargetReference[] {
  return ids.flatMap(id => {
    const found = items.reference(viewer, id);
    if (!found) return [];
    const {title, mimeType, root, shared} = found;
    return [
      {
        driveItem: {
          name: `items/${id}`,
          title,
          ...kindOf(mimeType, root, shared),
        },
      },
    ];
  });
}

const ROLES = {
  owner: 'OWNER',
  organizer: 'ORGANIZER',
  fileOrganizer: 'FILE_ORGANIZER',
  writer: 'EDITOR',
  commenter: 'COMMENTER',
  reader: 'VIEWER',
} as const;

function permissions(
  view: View,
  grantees: readonly Grantee[],
): driveactivity_v2.Schema$Permission[] {
  return grantees.map(({type, role, email = '', ...rest}) => {
    const base = {
      role: ROLES[role],
      ...(rest.allowFileDiscovery ? {allowDiscovery: true} : {}),
    };
    switch (type) {
      case 'user':
        return {...base, user: userResource(view, email)};
      case 'group':
        return {...base, group: {email}};
      case 'domain':
        return {...base, domain: domain(rest.domain ?? '')};
      case 'anyone':
        return {...base, anyone: {}};
    }
  });
}

/** Empty lists are absent, as everywhere in this API. */
function listed<T>(name: string, items: readonly T[]): Record<string, T[]> {
  return items.length > 0 ? {[name]: [...items]} : {};
}
