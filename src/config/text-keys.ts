/**
 * Keys whose scalars are text, whatever they look like: `args: [5, true]` and `id: 123` mean the characters
 * of the file, as they always have in HSU. Everything below such a key is included.
 */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  'address',
  'app_name',
  'appname',
  'args',
  'base_directory',
  'basedirectory',
  'body',
  'ca',
  'cert',
  'command',
  'cgroup',
  'cwd',
  'dbname',
  'description',
  'devices',
  'env',
  'environment',
  'exec',
  'executable_path',
  'expect',
  'expect_body',
  'expect_json',
  'group',
  'groups',
  'headers',
  'id',
  'inherit_env',
  'key',
  'labels',
  'listen',
  'log',
  'members',
  'metadata',
  'method',
  'name',
  'path',
  'pid_file',
  'process_args',
  'process_name',
  'run',
  'scenario',
  'service_name',
  'send',
  'server',
  'server_name',
  'service',
  'socket',
  'tag',
  'umask',
  'url',
  'user',
  'validate',
  'working_directory',
]);

/**
 * Whether the scalars below this key are text.
 * @param isTop it is a key of the document itself: there `groups` are those of workers, with numbers in them
 */
export function isTextKey(key: string, isTop: boolean): boolean {
  return TEXT_KEYS.has(key) && !(isTop && key === 'groups');
}
