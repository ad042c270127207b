# Becomes PostgreSQL, in the foreground. Makes the files of the database first where there are none.
set -eu
PATH=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1):$PATH
command -v postgres >/dev/null || { echo 'PostgreSQL is not installed: apt-get install postgresql' >&2; exit 127; }

if [ "$(id -u)" = 0 ]; then
  # It refuses to be root, and another user may not be able to enter the folder of this file.
  as='setpriv --reuid postgres --regid postgres --init-groups --'
  data=/var/lib/postgresql/hsu-web-stack
else
  as=
  data=$PWD/web-stack/run/postgres
fi

if [ ! -e "$data" ]; then
  echo "makes a database in $data"
  # In a folder of another name, so that one which is half made when this is killed is not taken for a database.
  rm -rf "$data.new"
  mkdir -p "$data.new"
  chmod 700 "$data.new"
  [ -z "$as" ] || chown postgres: "$data.new"
  (cd "$data.new" && $as initdb -D "$data.new" -U shop -A trust --no-locale -E UTF8 --no-sync >/dev/null)
  mv "$data.new" "$data"
fi

cd "$data"
# Only this host, over TCP: no socket in a folder of the system.
exec $as postgres -D "$data" -h 127.0.0.1 -p 15432 -c unix_socket_directories=
