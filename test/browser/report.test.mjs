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

test('the keyboard reaches the content, the contents and every region that scrolls', async () => {
  const {page, close} = await open(chrome, file('nl'), {width: 375, height: 700});
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  const reached = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('*')].filter((one) =>
      one.scrollWidth > one.clientWidth + 1
      && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX));
    return {wide: wide.length, without: wide.filter((one) => one.tabIndex < 0).length};
  });
  assert.ok(reached.wide > 0);
  assert.equal(reached.without, 0);
  await close();
});

test('every figure says where it comes from, also without a mouse', async () => {
  const {page, close} = await open(chrome, file('nl'), {width: 1440});
  const summary = page.locator('#money details.from summary').nth(1);
  await summary.focus();
  await page.keyboard.press('Enter');
  const origin = page.locator('#money details.from[open] table.origins');
  assert.match(await origin.innerText(), /money\.csv, regel \d+/);
  assert.match(await origin.innerText(), /wijkvernieuwingsplan, h\. 6/);
  await close();
});
