import type {Call} from '../../../src/world/ask/call';
import type {Permissions} from '../../../src/world/permissions';
import {holderKey} from '../../../src/review/rules/access/sharing';
import {
  type Grant,
  type GrantRole,
  type HeldGrant,
} from '../../../src/core/base/grants';
import {give, take} from './fake-access';
import {failing, opened} from './fake-files';
import {fakeCall} from './fake-workspace';
import type {FakeFile, FakeWorkspace} from './fake-workspace';

/** Drive's permissions, acting as one person. */
export class FakePermissions implements Permissions {
  constructor(
    private readonly workspace: FakeWorkspace,
    private readonly email: string,
    /** Left out: everybody has an account but those the Workspace says it does not know. */
    private readonly accounts?: ReadonlyMap<string, unknown>,
  ) {}

  held(fileId: string): Call<readonly HeldGrant[]> {
    const label = 'read who has access';
    return fakeCall(label, () => {
      const all: HeldGrant[] = [];
      const own = this.writable(fileId, label).owner;
      let file: FakeFile | undefined = this.writable(fileId, label);
      for (let inherited = false; file; inherited = true) {
        const {owner, access, linkRole, parent}: FakeFile = file;
        const prefix = inherited ? `${file.id}/` : '';
        // Who owns a folder edits what others own in it; what is their own stays theirs.
        if (!inherited || owner !== own) {
          all.push({
            id: `${prefix}owner`,
            who: {type: 'user', email: owner},
            role: inherited ? 'writer' : 'owner',
            inherited,
          });
        }
        for (const {who, role} of access) {
          all.push({id: `${prefix}${holderKey(who)}`, who, role, inherited});
        }
        if (linkRole) {
          all.push({
            id: `${prefix}anyone`,
            who: {type: 'anyone'},
            role: linkRole,
            inherited,
          });
        }
        file = parent === null ? undefined : this.workspace.files.get(parent);
      }
      return all;
    });
  }

  give(fileId: string, {who, role}: Grant): Call<void> {
    const label = 'share';
    return fakeCall(
      label,
      () => {
        const file = this.writable(fileId, label);
        if (who.type === 'anyone') {
          file.linkRole = role;
          return;
        }
        if (who.type !== 'domain') {
          const group = this.workspace.groups.has(who.email);
          if ((who.type === 'group') !== group) failing('refused', label);
          const known = this.accounts
            ? group || this.accounts.has(who.email)
            : !this.workspace.unknown.has(who.email);
          if (!known) failing('refused', label);
        }
        give(file, {who, role});
      },
      {grantsOn: fileId},
    );
  }

  change(fileId: string, id: string, role: GrantRole): Call<void> {
    const label = 'change access';
    return fakeCall(
      label,
      () => {
        const file = this.writable(fileId, label);
        if (id === 'anyone') {
          file.linkRole = role;
          return;
        }
        const at = file.access.findIndex(({who}) => holderKey(who) === id);
        if (at < 0) failing('notFound', label);
        file.access[at] = {...file.access[at], role};
      },
      {grantsOn: fileId},
    );
  }

  take(fileId: string, id: string): Call<void> {
    const label = 'take access back';
    return fakeCall(
      label,
      () => {
        const file = this.writable(fileId, label);
        if (id === 'anyone') delete file.linkRole;
        else take(file, id);
      },
      {grantsOn: fileId},
    );
  }

  private writable(fileId: string, label: string): FakeFile {
    return opened(this.workspace, fileId, this.email, 'writer', label);
  }
}
