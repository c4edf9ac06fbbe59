// SPDX-License-Identifier: EUPL-1.2
//
// The page without a mouse: the way past the contents, through them, and into every wide table.
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {browser, open} from './page.mjs';
import {deWijert, report} from './wijk.mjs';

let chrome, file, view;
before(async () => {
  chrome = await browser();
  file = report(deWijert, 'html');
});
after(async () => { await chrome?.close(); });
// A page for each test: one that was sent to a fragment goes there again whenever it likes.
beforeEach(async () => { view = await open(chrome, file, {width: 375, height: 700}); });
afterEach(async () => { await view?.close(); });

const focused = () => view.page.evaluate(() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    tag: one.tagName, text: one.textContent.trim(), target: one.getAttribute('href'),
    id: one.id, region: one.getAttribute('role'), wide: one.scrollWidth > one.clientWidth,
    scrolled: one.scrollLeft, seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
  };
});

test('the first stop skips to the content', async () => {
  await view.page.keyboard.press('Tab');
  const skip = await focused();
  assert.ok(skip.seen, 'the skip link is not seen when it has the focus');
  await view.page.keyboard.press('Enter');
  assert.equal((await focused()).tag, 'MAIN');
});

test('every stop is seen and shows that it has the focus', async () => {
  const seen = new Set();
  for (let stop = 0; stop < 400; ++stop) {
    await view.page.keyboard.press('Tab');
    const at = await focused();
    if (at.tag === 'BODY') break;
    assert.ok(at.seen && at.ring, `${at.tag} ${at.text.slice(0, 60)}`);
    seen.add(at.target ?? at.tag);
  }
  for (const target of ['#money', '#tasks', '#timeline', '#findings', '#reading']) {
    assert.ok(seen.has(target), `${target} cannot be reached`);
  }
});

test('a wide table scrolls with the arrow keys', async () => {
  await view.page.locator('#table-money').locator('xpath=ancestor::*[@tabindex="0"]').focus();
  assert.ok((await focused()).wide);
  await view.page.keyboard.press('ArrowRight');
  await view.page.waitForTimeout(300);
  assert.ok((await focused()).scrolled > 0);
});

test('what can scroll sideways can have the focus', async () => {
  const hidden = await view.page.evaluate(() => [...document.querySelectorAll('*')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1
          && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.tabIndex < 0)
      .map((one) => one.outerHTML.slice(0, 80)));
  assert.deepEqual(hidden, []);
});

test('where a figure comes from opens with the keyboard', async () => {
  const from = view.page.locator('#table-money').locator('xpath=ancestor::div[@class="table"]')
      .locator('details').first();
  await from.locator('summary').focus();
  await view.page.keyboard.press('Enter');
  assert.match(await from.innerText(), /money\.csv, regel \d+/);
});
