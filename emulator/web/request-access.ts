import type {Workspace} from '../workspace';

/** Mails the owner of a file, if there is one. The caller learns nothing either way. */
export function requestAccess(
  on: Workspace,
  caller: string,
  fileId: string,
): void {
  const {gate, ground, directory} = on;
  const owner = directory
    .people()
    .find(({email}) => gate.roleOf(email, fileId) === 'owner');
  if (!owner) return;
  const title = gate.titleOf(fileId);
  const id = ground.ids.text(16);
  ground.store.collection('mail.outbox').set(id, {
    id,
    at: new Date(ground.clock.now()).toISOString(),
    from: caller,
    to: [owner.email],
    subject: `${caller} asks for access to "${title}"`,
    text: `${caller} asks for access to "${title}". Open the file and share it to let them in.`,
    kind: 'drive-share',
  });
}
