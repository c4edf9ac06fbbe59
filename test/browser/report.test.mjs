// SPDX-License-Identifier: EUPL-1.2
//
// The page that people open: for everybody, on every screen, and without a request.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {breaches, browser, open} from './page.mjs';
import {deWijert, planOf, report} from './wijk.mjs';

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome?.close(); });

const pages = {
  nl: () => report(deWijert, 'html', '--lang=nl'),
  en: () => report(deWijert, 'html', '--lang=en'),
  empty: () => report(planOf('empty', {'plan.yaml': 'format: 1\nid: p\nname: P\n'}), 'html'),
};
const made = {};
const file = (name) => made[name] ??= pages[name]();

const sideways = (page) => page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const name of Object.keys(pages)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 375]) {
      test(`${name}, ${colorScheme}, ${width} px: axe finds nothing`, async () => {
        const {page, asked, close} = await open(chrome, file(name), {width, colorScheme});
        assert.deepEqual(await breaches(page), []);
        assert.deepEqual(asked, [], 'the page asks for something');
        await close();
      });
    }
  }
  for (const width of [375, 320]) {
    test(`${name}, ${width} px: the page does not scroll sideways`, async () => {
      const {page, close} = await open(chrome, file(name), {width, height: 700});
      assert.ok(await sideways(page) <= 0);
      await close();
    });
  }
}
