// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people read: for everybody, on every screen, with and without a script, and
// without a request to anywhere else.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {breaches, browser} from './page.mjs';
import {start} from './server.mjs';

const hood = '/groningen/de-wijert';
const pages = {
  programme: '/groningen',
  overview: hood,
  'outline': '/groningen/selwerd',
  map: `${hood}/kaart`,
  street: `${hood}/straat`,
  'one street': `${hood}/straat?plek=vondellaan`,
  planning: `${hood}/planning`,
  'planning by partner': `${hood}/planning?per=partij`,
  'year slices': `${hood}/planning/voorstel`,
  'year slices by hand': `${hood}/planning/voorstel?keuze=binnentuinen:2028`,
  linkages: `${hood}/koppelkansen`,
  'linkages of a partner': `${hood}/koppelkansen?partij=lefier&alle=ja`,
  money: `${hood}/geld`,
  'money of a cell': `${hood}/geld?thema=groen&jaar=2018`,
  'money of a measure': `${hood}/geld/wijkdeal-meedoen`,
  tasks: `${hood}/opgaven`,
  measures: `${hood}/maatregelen`,
  measure: `${hood}/maatregelen/vernieuwing-huismeesters`,
  partners: `${hood}/partijen`,
  partner: `${hood}/partijen/gemeente`,
  agreements: `${hood}/afspraken`,
  indicators: `${hood}/indicatoren`,
  findings: `${hood}/bevindingen`,
  about: `${hood}/over`,
  'nothing there': `${hood}/maatregelen/bestaat-niet`,
};

let chrome, server;
before(async () => {
  chrome = await browser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  server = await start();
});
after(async () => {
  await chrome?.close();
  await server?.stop();
});

/// A page in a window of its own; `troubles` fills with what it asks of others and complains of.
async function open(path, {width = 1440, height = 900, ...more} = {}) {
  const context = await chrome.newContext({viewport: {width, height}, reducedMotion: 'reduce', ...more});
  const page = await context.newPage();
  const troubles = [];
  const own = new URL(server.url).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) {
      troubles.push(`asks ${request.url()}`);
    }
  });
  page.on('console', (message) => {
    const expected = /status of 404/.test(message.text()) && path === pages['nothing there'];
    if (message.type() === 'error' && !expected) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(server.url + path);
  return {page, troubles, close: () => context.close()};
}

const sideways = (page) => page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, path] of Object.entries(pages)) {
  for (const [width, colorScheme] of [[1440, 'light'], [375, 'dark']]) {
    test(`${name}, ${colorScheme}, ${width} px: axe finds nothing, nothing is asked elsewhere`, async () => {
      const {page, troubles, close} = await open(path, {width, colorScheme});
      assert.deepEqual(await breaches(page), []);
      assert.deepEqual(troubles, []);
      assert.ok(await sideways(page) <= 0, 'the page scrolls sideways');
      await close();
    });
  }
  test(`${name}, 320 px: the page does not scroll sideways`, async () => {
    const {page, close} = await open(path, {width: 320, height: 640});
    assert.ok(await sideways(page) <= 0);
    await close();
  });
}

test('every page has one head, a title with the name of the neighbourhood, and its tab marked', async () => {
  const {page, close} = await open(hood);
  const tabs = await page.locator('.tabs__link').evaluateAll((all) => all.map((one) => one.href));
  assert.ok(tabs.length >= 12);
  for (const tab of tabs) {
    const answer = await page.goto(tab);
    assert.equal(answer.status(), 200, tab);
    assert.equal(await page.locator('h1').count(), 1, tab);
    assert.match(await page.title(), /De Wijert/, tab);
    assert.equal(await page.locator('.tabs__link[aria-current="page"]').count(), 1, tab);
  }
  await close();
});

test('every link of the reading pages leads somewhere', async () => {
  const {page, close} = await open(hood);
  const found = new Set();
  for (const path of Object.values(pages)) {
    await page.goto(server.url + path);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.href));
    links.forEach((one) => found.add(one.replace(/#.*/, '')));
  }
  for (const address of found) {
    const answer = await fetch(address, {redirect: 'manual'});
    assert.ok(answer.status < 400 || address.includes('bestaat-niet'), `${answer.status} ${address}`);
  }
  await close();
});

test('a fragment of a link is an element of the page that it leads to', async () => {
  const {page, close} = await open(`${hood}/maatregelen/vernieuwing-huismeesters`);
  const links = await page.locator('main a[href*="#"]').evaluateAll((all) => all.map((one) => one.href));
  for (const address of new Set(links)) {
    await page.goto(address);
    const id = decodeURIComponent(new URL(address).hash.slice(1));
    assert.equal(await page.locator(`[id="${id}"]`).count(), 1, address);
  }
  await close();
});

test('the keyboard reaches the content first, and every region that scrolls', async () => {
  const {page, close} = await open(`${hood}/planning`, {width: 375, height: 700});
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  const without = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) =>
    one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
    && one.tabIndex < 0 && one.querySelector('a') === null).length);
  assert.equal(without, 0);
  await close();
});

test('the language is changed on the same page, and stays', async () => {
  const {page, close} = await open(`${hood}/geld?thema=groen`);
  await page.getByRole('link', {name: 'English'}).click();
  assert.equal(new URL(page.url()).pathname, `/en${hood}/geld`);
  assert.equal(new URL(page.url()).search, '?thema=groen');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('h1').innerText(), 'Money');
  await page.getByRole('navigation').getByRole('link', {name: 'Planning'}).click();
  assert.equal(new URL(page.url()).pathname, `/en${hood}/planning`);
  await page.getByRole('link', {name: 'Nederlands'}).click();
  assert.equal(new URL(page.url()).pathname, `${hood}/planning`);
  await close();
});

test('English pages have no Dutch words of the program', async () => {
  const dutch = /\b(Maatregel|Opgave|Bevindingen|Wat gebeurt|Nog niet|niet genoemd|Kies|begroting)\b/;
  const {page, close} = await open(`/en${hood}`);
  for (const path of Object.values(pages)) {
    await page.goto(`${server.url}/en${path}`);
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, dutch, path);
  }
  await close();
});

test('without a script every page says the same', async () => {
  for (const path of [`${hood}/kaart`, `${hood}/geld`, hood]) {
    const {page, close} = await open(path, {javaScriptEnabled: false});
    assert.equal(await page.locator('h1').count(), 1);
    assert.ok(await page.locator('main table, main svg').count() > 0);
    assert.equal(await page.locator('#map:visible, #map-controls:visible').count(), 0);
    await close();
  }
});

test('a figure leads to its lines, and a line to its source', async () => {
  const {page, close} = await open(`${hood}/geld`);
  await page.locator('table.cells tbody tr').first().locator('a').first().click();
  const lines = page.locator('table.lines');
  assert.match(await lines.innerText(), /Wijkdeal Meedoen/);
  assert.match(await lines.innerText(), /wijkvernieuwingsplan, h\. 6/);
  await lines.getByRole('link', {name: /Wijkdeal Meedoen/}).first().click();
  assert.match(new URL(page.url()).pathname, /maatregelen\/wijkdeal-meedoen$/);
  await close();
});

test('a figure of a table says where it comes from, by keyboard', async () => {
  const {page, close} = await open(`${hood}/geld`);
  const summary = page.locator('details.from summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  const origins = page.locator('details.from[open] table.origins').first();
  assert.doesNotMatch(await origins.innerText(), /plan\.json|regel \d+/);
  await close();
});

test('a file that takes a while says so, by itself and out loud', async () => {
  const {page, troubles, close} = await open(pages.about);
  const link = page.getByRole('link', {name: 'Het hele plan als rapport (PDF)'});
  const download = page.waitForEvent('download', {timeout: 120_000});
  // Another test may have had it made already: it comes once we have looked.
  let letGo;
  const looked = new Promise((done) => { letGo = done; });
  await page.route('**/rapport.pdf', async (route) => { await looked; await route.continue(); });
  await link.focus();
  await page.keyboard.press('Enter');
  const status = page.getByRole('status').filter({hasText: 'wordt gemaakt'});
  await status.waitFor();
  assert.equal(await status.getByRole('progressbar', {name: 'Voortgang'}).isVisible(), true);
  assert.deepEqual(await breaches(page), []);
  letGo();
  assert.equal((await download).suggestedFilename(), 'de-wijert-rapport.pdf');
  await page.getByText('Het bestand is gedownload.').waitFor();
  assert.equal(await page.getByRole('progressbar').count(), 0);
  assert.deepEqual(troubles, []);
  await close();
});

test('a file that takes a while comes without a script as well', async () => {
  const {page, close} = await open(pages.about, {javaScriptEnabled: false});
  const download = page.waitForEvent('download', {timeout: 120_000});
  await page.getByRole('link', {name: 'De kaart als bestand (GeoPackage)'}).click();
  assert.equal((await download).suggestedFilename(), 'de-wijert-kaart.gpkg');
  await close();
});

test('a finding leads to what it is about', async () => {
  const {page, close} = await open(`${hood}/bevindingen`);
  const text = await page.locator('main').innerText();
  assert.doesNotMatch(text, /plan\.json|`wijk/);
  await page.locator('.spots .place a').first().click();
  assert.equal(await page.locator('h1').count(), 1);
  await close();
});

test('the map is a map: by theme, partner and status, year by year, and a place tells', async () => {
  const {page, troubles, close} = await open(`${hood}/kaart`);
  await page.locator('#map[data-ready]').waitFor({timeout: 30_000});
  assert.ok(await page.locator('#map canvas').count() > 0);
  const names = () => page.locator('#map-legend li').allInnerTexts();
  const byTheme = await names();
  await page.getByLabel('Kleur naar').selectOption('partner');
  assert.notDeepEqual(await names(), byTheme);
  await page.getByLabel('Alle jaren').uncheck();
  await page.getByLabel('Jaar', {exact: true}).press('ArrowRight');
  assert.match(await page.locator('#map-year-shown').innerText(), /^20\d\d$/);
  await page.locator('#map canvas').focus();
  await page.keyboard.press('+');
  assert.deepEqual(await breaches(page), []);
  assert.deepEqual(troubles, []);
  await close();
});

test('an open page is told of a newer version, and may be on paper', async () => {
  const {page, troubles, close} = await open(hood);
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('.tabs:visible').count(), 0);
  assert.deepEqual(troubles, []);
  await close();
});

test('the first view is below 150 kB', async () => {
  const context = await chrome.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  await page.goto(server.url + hood);
  await page.waitForTimeout(500);
  assert.ok(bytes > 10_000 && bytes < 150_000, `${bytes} bytes`);
  await context.close();
});
