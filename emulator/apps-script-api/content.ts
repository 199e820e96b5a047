import type {script_v1} from 'googleapis/build/src/apis/script/v1';
import {parseManifest} from '../appsscript/projects/manifest';
import type {
  Projects,
  ScriptFile,
  ScriptProject,
} from '../appsscript/projects/projects';
import {
  declaredFunctions,
  SourceError,
} from '../appsscript/projects/source-check';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {notFound, ownProject} from './access';

export function contentHandlers(projects: Projects): Handlers {
  return {
    'script.projects.create': call => {
      const {title, parentId} =
        call.body as script_v1.Schema$CreateProjectRequest;
      if (!title) throw invalid('Request contains an invalid argument.');
      return shown(projects.create(call.caller, title, parentId ?? undefined));
    },
    'script.projects.get': call => shown(ownProject(projects, call)),
    'script.projects.getContent': call => content(projects, call),
    'script.projects.updateContent': call => {
      const {scriptId} = ownProject(projects, call);
      const {files} = call.body as script_v1.Schema$Content;
      const checked = checkedFiles(files ?? []);
      const project = projects.update(scriptId, call.caller, changed => {
        changed.files = checked;
      });
      return {
        scriptId,
        files: project.files.map(file => shownFile(file, project)),
      };
    },
  };
}

function shown(project: ScriptProject): script_v1.Schema$Project {
  const {scriptId, title, parentId, createTime, updateTime, owner} = project;
  return {
    scriptId,
    title,
    ...(parentId === undefined ? {} : {parentId}),
    createTime,
    updateTime,
    creator: user(owner),
    lastModifyUser: user(project.lastModifyUser),
  };
}

function user(email: string): script_v1.Schema$GoogleAppsScriptTypeUser {
  return {email, domain: email.split('@')[1], name: email.split('@')[0]};
}

function content(projects: Projects, call: ApiCall): script_v1.Schema$Content {
  const project = ownProject(projects, call);
  const {versionNumber} = call.params;
  const version = project.versions.find(
    one => one.versionNumber === versionNumber,
  );
  if (versionNumber !== undefined && !version) throw notFound();
  const files = version?.files ?? project.files;
  return {
    scriptId: project.scriptId,
    files: files.map(file => shownFile(file, project)),
  };
}

function shownFile(
  file: ScriptFile,
  {createTime, updateTime, lastModifyUser}: ScriptProject,
): script_v1.Schema$File {
  const functions =
    file.type === 'SERVER_JS'
      ? declaredFunctions(file.name, file.source).map(name => ({name}))
      : [];
  return {
    ...file,
    createTime,
    updateTime,
    lastModifyUser: user(lastModifyUser),
    ...(file.type === 'SERVER_JS' ? {functionSet: {values: functions}} : {}),
  };
}

/**
 * Refuses what the editor would: a project without its manifest, two files of one name, files that do not parse.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/projects/updateContent
 */
function checkedFiles(
  files: readonly script_v1.Schema$File[],
): readonly ScriptFile[] {
  const checked = files.map(checkedFile);
  const manifests = checked.filter(file => file.type === 'JSON');
  if (manifests.length !== 1 || manifests[0].name !== 'appsscript') {
    throw invalid(
      'Project contents must include a manifest file named appsscript.',
    );
  }
  parseManifest(manifests[0].source);
  const names = new Set<string>();
  for (const {name} of checked) {
    if (names.has(name)) {
      throw invalid(
        `A file with this name already exists in the current project: ${name}`,
      );
    }
    names.add(name);
  }
  return checked;
}

function checkedFile({name, type, source}: script_v1.Schema$File): ScriptFile {
  if (!name || /^\/|\/$|\/\//.test(name)) {
    throw invalid(`Invalid file name: ${name ?? ''}`);
  }
  if (type !== 'SERVER_JS' && type !== 'HTML' && type !== 'JSON') {
    throw invalid(`Invalid file type: ${type ?? ''}`);
  }
  const file = {name, type, source: source ?? ''} as const;
  try {
    if (type === 'SERVER_JS') declaredFunctions(name, file.source);
  } catch (error) {
    if (error instanceof SourceError) throw invalid(error.message);
    throw error;
  }
  return file;
}
