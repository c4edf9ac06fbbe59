// SPDX-License-Identifier: EUPL-1.2
//
// The year slices where it is tight, on a desk and on a phone: other variants, what binds, what gets
// no year, nothing possible, a plan that changes meanwhile, a full queue, whose run it is, a server
// that starts again.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {stage} from './people.mjs';
import {addAccount, newFolder, signIn} from './server.mjs';
import {planOf, root} from './wijk.mjs';

const tight = join(root, 'test', 'plans', 'tight');
const at = (hood, plan = 'krapstad') => `/${plan}/${hood}/planning/voorstel`;
const list = (many, of) => Array.from({length: many}, (_, i) => of(i)).join('');

/// A plan of which each neighbourhood takes all the time that it gets.
function busyPlan(hoods) {
  let seed = 7;
  const draw = (most) => (seed = seed * 48271 % 2147483647) % most;
  const measure = (i) => `      - {id: m${i}, name: M${i}, nature: physical, tasks: [t${draw(4)}, t${4 + draw(4)}], ` +
    `lead: p${draw(4)}, years: ${2020 + draw(4)}-${2024 + draw(4)}, cost: {amount: ${100 + draw(900)}.000, cover: f${draw(4)}}}\n`;
  return planOf('druk', {'plan.yaml': 'format: 1\nid: druk\nname: Druk\npartners:\n' +
    list(4, (i) => `  - {id: p${i}, kind: municipality, name: P${i}, works_at_once: 6}\n`) + 'tasks:\n' +
    list(8, (i) => `  - {id: t${i}, kind: social, name: T${i}, weight: ${1 + i}}\n`) + 'neighbourhoods:\n' +
    list(hoods, (h) => `  - id: w${h}\n    name: Wijk ${h}\n    years: 2020-2030\n    measures:\n${list(80, measure)}    covers:\n` +
      list(4, (i) => `      - {id: f${i}, name: F${i}, money: [{slice: 2020-2030, per: year, amount: 400.000}]}\n`))});
}

async function api(server, token, method, path, body, headers = {}) {
  return fetch(`${server.url}/api/v1/plans/${path}`, {
    method, headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers},
    body: body === undefined ? undefined : JSON.stringify(body)});
}

for (const view of ['desktop', 'phone']) {
  describe(`tight year slices, ${view}`, () => {
    const on = stage(view, {
      plans: [tight, busyPlan(6)],
      store: () => `sqlite:${join(newFolder(), 'store.sqlite')}`,
      accounts: (store) => {
        addAccount(store, 'manager', 'manager');
        addAccount(store, 'wonen', 'partner', '--partner', 'corporatie');
        addAccount(store, 'stad', 'partner', '--partner', 'gemeente');
      },
    });
    const {person} = on;
    const compute = async (one, hood) => {
      await one.open(at(hood));
      await one.page.getByLabel('Hoe lang zoeken?').selectOption('10');
      await one.press('Reken een voorstel uit');
      await one.page.getByText(/^Het voorstel is €|^Er is geen planning die/).waitFor({timeout: 60_000});
    };

    test('another variant, what binds and what gets no year are told with why', async () => {
      const one = await person('manager');
      await compute(one, 'noord');
      await one.reads('De flats aan de singel begint in 2022, als renoveren (was 2020, als vervangen)');
      await one.reads(/Het wijkfonds in 2020: €\s100\.000 erbij brengt €/);
      await one.reads(/Gemeente Krapstad aankan in 2021: 1 werk erbij brengt €/);
      await one.reads('Het zwembad kan niet: het geld van Het wijkfonds');
      await one.reads(/De sporthal kan als .* veranderen; de waarde daalt dan met €/);
      await one.sound('tight');
      const dark = await person('manager', {colorScheme: 'dark'});
      await dark.open(at('noord'));
      await dark.sound('tight-dark');
      const english = await person('', {language: '/en', colorScheme: 'dark'});
      await english.open(at('noord'));
      await english.reads('The flats on the canal starts in 2022, as renovate (was 2020, as replace)');
      await english.sound('tight-english');
    });

    test('the variant is chosen by keyboard as well as the year', async () => {
      const one = await person('manager');
      await one.open(at('noord'));
      await one.page.getByLabel('De flats aan de singel: als').focus();
      await one.page.keyboard.press('End');
      await one.reads('2022–2024, verkopen in plaats van 2022–2024, renoveren');
      await one.reads(/Niet minder sociale huur in 2024: \d+ woningen te weinig/);
      assert.match(one.page.url(), /flats:2022:verkopen/);
      assert.equal(await one.page.evaluate(() => document.activeElement?.id), 'variant-flats');
      await one.page.getByLabel('De flats aan de singel: begint in').selectOption('2021');
      await one.reads('2021–2023, verkopen');
      await one.sound('tight-variant');
    });

    test('where nothing is possible the page says which demands clash, and what to do', async () => {
      const one = await person('manager');
      await compute(one, 'zuid');
      await one.reads(/Dit kan niet samen: het geld van Het schoolgeld in 2020 en het begin van De nieuwe school in 2020/);
      await one.reads('Verruim in het plan één van deze eisen');
      await one.doesNotRead('Er is nog geen voorstel uitgerekend');
      await one.sound('impossible');
      const english = await person('', {language: '/en', colorScheme: 'dark'});
      await english.open(at('zuid'));
      await english.reads('These cannot hold together');
      await english.sound('impossible-english');
    });

    test('what changed between the proposal and using it is not overwritten unseen', async () => {
      const one = await person('manager');
      await one.open(at('noord'));
      const link = one.page.getByRole('link', {name: 'Neem het voorstel over'});
      const token = await signIn(on.server, 'wonen');
      const change = async (years) => {
        const {revision} = await (await api(on.server, token, 'GET', 'krapstad')).json();
        const answer = await api(on.server, token, 'PATCH', 'krapstad/document?why=afspraak',
          [{op: 'replace', path: '/neighbourhoods/noord/measures/flats/years', value: years}],
          {'content-type': 'application/json-patch+json', 'if-match': `"${revision}"`});
        assert.equal(answer.status, 200, await answer.text());
      };
      await change('2021-2023');
      await link.click();
      await one.reads('Het plan is intussen gewijzigd: dit ging over versie 1, nu is er versie 2');
      await one.reads('Toen u koos, stond er: 2020–2022, vervangen');
      const flats = one.page.getByRole('checkbox', {name: /De flats/});
      assert.equal(await flats.isChecked(), false);
      assert.equal(await one.page.getByRole('checkbox', {name: /Het pad/}).isChecked(), true);
      await one.sound('changed-before');
      await flats.check();
      await one.page.getByLabel('Wat is van een partij?').selectOption('meteen');
      await change('2022-2024');
      await one.press('Overnemen');
      await one.reads('dit ging over versie 2, nu is er versie 3. Er is nog niets overgenomen');
      await one.sound('changed-under');
      await one.page.getByRole('checkbox', {name: /De flats/}).check();
      await one.press('Overnemen');
      await one.reads(/Overgenomen|Er is nog niets gewijzigd/);
      const again = one.page.getByRole('button', {name: 'Toch overnemen'});
      if (await again.count() > 0) await again.click();
      await one.reads('Opgeslagen als versie 4');
      const {neighbourhoods} = await (await api(on.server, token, 'GET', 'krapstad/document')).json();
      const {variants, years} = neighbourhoods[0].measures[0];
      assert.deepEqual([variants.find(({chosen}) => chosen).id, years], ['renoveren', '2022-2024']);
    });

    test('a run is stopped by who started it, and by the manager; a full queue is told', async () => {
      const wonen = await person('wonen');
      await wonen.open(at('w0', 'druk'));
      await wonen.press('Reken een voorstel uit');
      await wonen.reads('Stop, en toon wat er is');
      const stad = await person('stad');
      await stad.open(at('w0', 'druk'));
      await stad.reads('Er wordt een voorstel uitgerekend');
      await stad.doesNotRead('Stop, en toon wat er is');
      await stad.sound('not-mine');
      const token = await signIn(on.server, 'stad');
      for (const hood of ['w1', 'w2', 'w3', 'w4']) {
        const begun = await api(on.server, token, 'POST', `druk/neighbourhoods/${hood}/schedules`, {seconds: 60});
        assert.equal(begun.status, 201, await begun.text());
      }
      const full = await api(on.server, token, 'POST', 'druk/neighbourhoods/w5/schedules', {seconds: 60});
      assert.equal(full.status, 503);
      assert.equal(full.headers.get('retry-after'), '30');
      await stad.open(at('w5', 'druk'));
      await stad.press('Reken een voorstel uit');
      await stad.reads('Het is nu te druk');
      await stad.reads('Er wachten al 4 berekeningen van andere wijken. Uw berekening is niet begonnen.');
      await stad.sound('busy');
      const english = await person('manager', {colorScheme: 'dark'});
      english.language = '/en';
      await english.open(at('w5', 'druk'));
      await english.page.getByRole('button', {name: 'Compute a proposal'}).click();
      await english.reads('4 runs of other neighbourhoods are waiting already');
      await english.sound('busy-english');
      // A place comes free: the same page goes on.
      const manager = await person('manager');
      await manager.open(at('w1', 'druk'));
      await manager.reads('Wacht op een andere berekening');
      const watcher = await person();
      await watcher.open(at('w1', 'druk'));
      await manager.press('Stop, en toon wat er is');
      await watcher.reads('gestopt voordat er een planning was');
      await stad.press('Reken opnieuw');
      await stad.reads('Wacht op een andere berekening');
    });

    test('the server starts again during a run: the page says so, and offers to start again', async () => {
      const one = await person('manager');
      await one.open(at('w0', 'druk'));
      await one.reads('Er wordt een voorstel uitgerekend');
      const asked = [];
      one.page.on('request', (request) => /schedules\//.test(request.url()) && asked.push(request.url()));
      const {port} = on.server;
      await on.server.stop();
      await one.reads('Geen verbinding met de server');
      await one.sound('silent');
      await on.serve('--listen', `127.0.0.1:${port}`);
      await one.reads('Deze berekening is er niet meer');
      await one.reads('Aan het plan is niets gewijzigd. Begin hieronder opnieuw.');
      await one.sound('gone');
      const before = asked.length;
      await one.page.waitForTimeout(5000);
      assert.equal(asked.length, before, 'it asks no more of a run that is gone');
      await one.page.getByLabel('Hoe lang zoeken?').selectOption('10');
      await one.press('Reken een voorstel uit');
      await one.reads(/Er wordt een voorstel uitgerekend/);
      await one.press('Stop, en toon wat er is');
      await one.page.getByText(/^Het voorstel is €|voordat er een planning was/).waitFor({timeout: 30_000});
    });
  });
}
