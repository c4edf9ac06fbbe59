// SPDX-License-Identifier: EUPL-1.2
//
// The year slices, on a desk and on a phone: a proposal is computed, a measure moved by hand, changes
// put before their owners.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {stage} from './people.mjs';
import {addAccount, newFolder} from './server.mjs';

const slices = '/groningen/de-wijert/planning/voorstel';

for (const view of ['desktop', 'phone']) {
  describe(`year slices, ${view}`, () => {
    const on = stage(view, {
      store: () => `sqlite:${join(newFolder(), 'store.sqlite')}`,
      accounts: (store) => {
        addAccount(store, 'manager', 'manager');
        addAccount(store, 'huis', 'partner', '--partner', 'de-huismeesters');
      },
    });
    const {person} = on;

    test('a manager has a proposal computed and sees how far it is', async () => {
      const one = await person('manager');
      await one.open(slices);
      await one.reads('Er is nog geen voorstel uitgerekend');
      await one.sound('slices-empty');
      await one.page.getByLabel('Hoe lang zoeken?').selectOption('10');
      await one.press('Reken een voorstel uit');
      // It may be done before anybody looks: then the answer is there.
      await one.reads(/Er wordt een voorstel uitgerekend|Het voorstel is/);
      const bar = one.page.getByRole('progressbar', {name: 'Voortgang van de berekening'});
      if (await bar.count() > 0) await one.sound('slices-running');
      await one.page.getByText(/^Het voorstel is €/).waitFor({timeout: 60_000});
      await one.sound('slices');
      const english = await person('', {language: '/en'});
      await english.open(slices);
      await english.reads('The proposal is worth');
      await english.sound('slices-english');
    });

    test('a measure is moved by keyboard, and the page says which limit that breaks', async () => {
      const one = await person('manager');
      await one.open(slices);
      const years = one.page.getByLabel('Binnentuinen waar je graag komt: begint in');
      await years.focus();
      await one.page.keyboard.press('End');
      await one.reads(/Kan zo niet: \d+ grens|Kan zo niet: \d+ grenzen/);
      await one.reads('Wat uw keuze waard is');
      assert.equal(await one.page.evaluate(() => document.activeElement?.id), 'jaar-binnentuinen');
      assert.match(one.page.url(), /keuze=binnentuinen:2028/);
      await one.sound('slices-moved');
      const other = await person();
      await other.open(new URL(one.page.url()).pathname + new URL(one.page.url()).search);
      await other.reads('Wat uw keuze waard is');
    });

    test('without a script a move is a form', async () => {
      const context = await on.chrome.newContext({javaScriptEnabled: false});
      const page = await context.newPage();
      await page.goto(on.server.url + slices);
      await page.getByLabel('Binnentuinen waar je graag komt: begint in').selectOption('2028');
      await page.getByRole('button', {name: /^Reken na ?: Binnentuinen/}).click();
      assert.match(await page.locator('#keuze').innerText(), /Kan zo niet/);
      await context.close();
    });

    test('two changes go their ways: one at once, one to its owner, who uses it', async () => {
      const one = await person('manager');
      await one.open(`${slices}/overnemen?keuze=binnentuinen:2020,vernieuwing-huismeesters:2023,mfa:2021`);
      await one.sound('slices-use');
      await one.page.getByRole('checkbox', {name: /MFA aan de/}).uncheck();
      await one.press('Overnemen');
      const again = one.page.getByRole('button', {name: 'Toch overnemen'});
      await one.reads(/Overgenomen|Er is nog niets gewijzigd/);
      if (await again.count() > 0) await again.click();
      await one.reads('Overgenomen');
      await one.reads(/Voorstel \d+ ligt bij de partij/);
      await one.reads(/Opgeslagen als versie \d+/);
      await one.sound('slices-used');
      const huis = await person('huis');
      await huis.open('/groningen/voor-u');
      await huis.reads('Voorstellen die op u wachten (1)');
      await huis.page.locator('main a[href*="/voorstellen/"]').first().click();
      await huis.press('Overnemen');
      await huis.open('/groningen/de-wijert/maatregelen/vernieuwing-huismeesters');
      await huis.reads('2023');
    });
  });
}
