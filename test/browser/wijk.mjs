// SPDX-License-Identifier: EUPL-1.2
//
// The program under test, run on plans of this repository or on plans made for one test.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const deWijert = join(root, 'plans', 'de-wijert');
const program = process.env.WIJK ?? join(root, 'build', 'release', 'wijk');

/// A folder that is gone when the tests of this file have run.
export const workshop = mkdtempSync(join(tmpdir(), 'wijk-browser-'));
process.on('exit', () => rmSync(workshop, {recursive: true, force: true}));

/// What the program prints; findings (exit code 1) are no failure.
export function wijk(...words) {
  try {
    return execFileSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe'});
  } catch (problem) {
    if (problem.status === 1) return problem.stdout;
    throw new Error(`wijk ${words.join(' ')}\n${problem.stderr}`);
  }
}

/// A plan in a folder of its own: the text of each of its files by name.
export function planOf(name, files) {
  const folder = join(workshop, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

export function report(plan, ending, ...options) {
  const file = join(workshop, `${plan.split('/').pop()}-${options.join('')}.${ending}`);
  wijk('report', plan, '-o', file, ...options);
  return file;
}
