/**
 * Keys whose scalars are text, whatever they look like: `args: [5, true]` and `id: 123` mean the characters
 * of the file, as they always have in HSU. Everything below such a key is included.
 */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  'app_name',
  'appname',
  'args',
  'base_directory',
  'basedirectory',
  'cwd',
  'description',
  'env',
  'environment',
  'exec',
  'executable_path',
  'group',
  'groups',
  'id',
  'inherit_env',
  'labels',
  'name',
  'pid_file',
  'run',
  'scenario',
  'umask',
  'user',
  'working_directory',
]);
