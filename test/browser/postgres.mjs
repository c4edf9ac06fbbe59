// SPDX-License-Identifier: EUPL-1.2
//
// A PostgreSQL of its own in a folder that is thrown away, for tests of the server.
import {execFileSync} from 'node:child_process';
import {chownSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/// A port of 127.0.0.1 that nobody listens on.
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/// The folder of PostgreSQL's newest programs: Debian keeps them off the PATH.
function programs() {
  const versions = readdirSync('/usr/lib/postgresql').sort((one, other) => Number(other) - Number(one));
  return join('/usr/lib/postgresql', versions[0], 'bin');
}

/// {url(database), stop()}: `url` makes the database where it is not there yet. It refuses to run as
/// root, so root starts it as the user postgres.
export async function startPostgres(port) {
  port ??= await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'wijk-postgres-'));
  const root = process.getuid() === 0;
  const user = root ? 'postgres' : process.env.USER;
  if (root) chownSync(folder, Number(execFileSync('id', ['-u', user])), Number(execFileSync('id', ['-g', user])));
  const run = (program, ...words) => {
    const command = [join(programs(), program), ...words];
    const [file, ...rest] = root ? ['runuser', '-u', user, '--', ...command] : command;
    return execFileSync(file, rest, {encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'wijkwerk', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), 'start', '-o',
      `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`);
  const made = new Set();
  let running = true;
  const stop = () => {
    if (!running) return;
    running = false;
    try {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  };
  process.on('exit', stop);
  return {
    port,
    folder,
    url(database = 'wijkwerk') {
      if (!made.has(database)) {
        run('createdb', '-h', folder, '-p', String(port), '-U', 'wijkwerk', database);
        made.add(database);
      }
      return `postgresql://wijkwerk@127.0.0.1:${port}/${database}`;
    },
    stop,
  };
}
