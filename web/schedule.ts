// SPDX-License-Identifier: EUPL-1.2
//
// The page of the year slices: how far a run is, its answer when it comes, and what a move by hand
// does, at once. All of it works without a script as well.

const dutch = document.documentElement.lang !== 'en';
const kPause = 250;  // ms without another change before the server is asked

interface Told {
  schedule: number; neighbourhood: string; state: string; seconds: number; elapsed: number;
  value: number | null; bound: number | null;
}

function euros(value: number): string {
  const rounded = Math.round(value / 1000) * 1000;
  return '€\u00a0' + new Intl.NumberFormat(dutch ? 'nl-NL' : 'en-GB').format(rounded);
}

function progressText({seconds, elapsed, value, bound}: Told): string {
  const so = Math.floor(elapsed);
  if (so >= seconds) return dutch ? 'Nagaan wat knelt …' : 'Looking into what binds …';
  if (value === null) {
    return dutch ? `${so} van ${seconds} seconden: nog geen planning gevonden.`
                 : `${so} of ${seconds} seconds: no planning found yet.`;
  }
  const most = bound === null ? '' : dutch ? `, hoogstens ${euros(bound)} mogelijk` : `, at most ${euros(bound)} possible`;
  return dutch ? `${so} van ${seconds} seconden: waarde ${euros(value)}${most}.`
               : `${so} of ${seconds} seconds: value ${euros(value)}${most}.`;
}

/// Puts the page after a run in place of what is shown; it says so where the run is gone. Whoever is
/// in a field stays there.
async function renew(run: string): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.set('berekening', run);
  const answer = await fetch(address, {headers: {accept: 'text/html'}}).catch(() => null);
  if (answer === null || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (!fresh || !main || fresh.querySelector(`[data-run="${run}"]`) !== null) return;
  const held = document.activeElement?.id ?? '';
  main.replaceChildren(...fresh.childNodes);
  document.getElementById(held)?.focus();
  address.searchParams.delete('berekening');
  if (location.search.includes('berekening=')) history.replaceState(null, '', address);
  listen();
  const lost = main.querySelector('#berekening .utrecht-alert');
  const status = main.querySelector('#berekening > [role=status]');
  if (status !== null) status.textContent = lost?.textContent ?? (dutch ? 'De berekening is klaar.' : 'The run is done.');
}

/// What the server tells of a run.
export function tellOfRun(data: string): void {
  const running = document.querySelector<HTMLElement>('.running');
  if (running === null) return;
  let told: Told;
  try {
    told = JSON.parse(data) as Told;
  } catch {
    return;
  }
  if (String(told.schedule) !== running.dataset.run || told.neighbourhood !== running.dataset.hood) return;
  if (told.state === 'done' || told.state === 'failed') {
    void renew(String(told.schedule));
    return;
  }
  const text = progressText(told);
  const line = running.querySelector('.running__text');
  if (line !== null) line.textContent = text;
  const bar = running.querySelector('progress');
  if (bar !== null) bar.value = Math.min(told.seconds, told.elapsed);
  // Those who listen hear it now and then, not each second.
  const status = document.querySelector('#berekening [role=status]');
  const step = Math.floor(told.elapsed / 5);
  if (status instanceof HTMLElement && status.dataset.step !== String(step)) {
    status.dataset.step = String(step);
    status.textContent = text;
  }
}

let latest = 0;

async function workOut(form: HTMLFormElement): Promise<void> {
  const mine = ++latest;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) query.set(name, String(value));
  query.set('deel', 'keuze');
  const answer = await fetch(`${form.action}?${query}`);
  if (!answer.ok) {
    form.submit();
    return;
  }
  const html = await answer.text();
  const place = document.getElementById('keuze');
  if (mine !== latest || place === null) return;
  place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const effect = place.querySelector<HTMLElement>('.effect');
  const choice = effect?.dataset.keuze ?? '-';
  for (const field of document.querySelectorAll<HTMLInputElement>('.move [name=keuze]')) field.value = choice;
  const {pathname} = new URL(form.action);
  history.replaceState(null, '', `${pathname}?keuze=${choice}#schuiven`);
  const short = effect?.querySelector('.effect__short')?.textContent ?? '';
  const broken = [...(effect?.querySelectorAll('.broken li') ?? [])].map((one) => one.textContent);
  const status = document.querySelector('.moving [role=status]');
  if (status !== null) status.textContent = [short, ...broken].join(' ');
  for (const row of document.querySelectorAll('.moves .told')) row.remove();
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('aria-hidden', 'true');
  told.textContent = short;
  form.after(told);
}

function listen(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.move')) {
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { void workOut(form); }, kPause);
    };
    form.addEventListener('change', soon);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void workOut(form);
    });
    const button = form.querySelector('button');
    if (button !== null) button.hidden = true;
  }
  lookAgain();
}

/// A run may have ended between the page and its events, or be gone with the server that computed it.
async function catchUp({dataset: {hood, run}}: HTMLElement): Promise<void> {
  const {plan} = document.documentElement.dataset;
  const answer = await fetch(`/api/v1/plans/${plan}/neighbourhoods/${hood}/schedules/${run}`).catch(() => null);
  if (answer === null || run === undefined) return;
  const over = answer.ok && /"state":\s*"(done|failed)"/.test(await answer.text());
  if (over || answer.status === 404) await renew(run);
}

/// The events are there, or again: what the page said before they were gone still holds.
export function lookAgain(): void {
  const line = document.querySelector<HTMLElement>('.running__text[data-before]');
  if (line !== null) line.textContent = line.dataset.before ?? '';
  delete line?.dataset.before;
  const running = document.querySelector<HTMLElement>('.running');
  if (running !== null) void catchUp(running);
}

/// No events: the browser tries again by itself, unless the answer was that there are none.
export function tellOfSilence(forGood: boolean): void {
  const line = document.querySelector<HTMLElement>('.running__text');
  if (line === null) return;
  line.dataset.before ??= line.textContent ?? '';
  const lost = dutch ? 'Geen verbinding met de server.' : 'No connection with the server.';
  const next = forGood ? (dutch ? 'Laad de pagina opnieuw.' : 'Load the page again.')
                       : (dutch ? 'Zodra die er weer is, gaat deze pagina verder.' : 'This page goes on when it is back.');
  line.textContent = `${lost} ${next}`;
}

export function followSchedule(): void {
  if (document.getElementById('schuiven') !== null || document.querySelector('.running') !== null) listen();
}
