// SPDX-License-Identifier: EUPL-1.2
//
// A page in Debian's Chromium, watched for requests, and held against WCAG by axe.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function browser(more = []) {
  // The sandbox of Chromium refuses to run as root, as tests in a container do.
  return chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...more]});
}

/// The file opened in a window of that size; `asked` fills with what the page asks for beside it.
export async function open(chrome, file, {width, height = 900, colorScheme = 'light'}) {
  const context = await chrome.newContext({viewport: {width, height}, colorScheme, bypassCSP: true});
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const asked = [];
  page.on('request', (request) => request.url() !== address && asked.push(request.url()));
  await page.goto(address);
  return {page, asked, close: () => context.close()};
}

/// What axe finds: one line a place.
export async function breaches(page) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(
      (values) => axe.run({runOnly: {type: 'tag', values}}), kRules);
  return violations.flatMap((one) => one.nodes.map(
      (node) => `${one.id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`));
}
