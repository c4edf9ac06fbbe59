// SPDX-License-Identifier: EUPL-1.2
//
// What a page does not need and is nicer with: it says when the plan has a newer version and how far
// a file is that takes a while, and brings the present tab into sight.
import {tellOfDownloads} from './download.js';
import {followSchedule, lookAgain, tellOfRun, tellOfSilence} from './schedule.js';

const html = document.documentElement;
const dutch = html.lang !== 'en';

/// A bar that offers the newer version; it never reloads by itself, somebody may be writing.
function offerNewer(): void {
  if (document.getElementById('newer') !== null) return;
  const bar = document.createElement('div');
  bar.id = 'newer';
  bar.className = 'newer';
  bar.setAttribute('role', 'status');
  bar.append(dutch ? 'Het plan is zojuist gewijzigd. ' : 'The plan has just changed. ');
  const again = document.createElement('a');
  again.href = location.href.replace(/#.*/, '');
  again.textContent = dutch ? 'Laat de nieuwe versie zien' : 'Show the new version';
  bar.append(again);
  document.body.append(bar);
}

/// The revision that a message tells of; 0 where it tells of none.
function revisionOf(message: MessageEvent<string>): number {
  try {
    const told: unknown = JSON.parse(message.data);
    const revision = (told as {revision?: unknown} | null)?.revision;
    return typeof revision === 'number' ? revision : 0;
  } catch {
    return 0;
  }
}

function follow(plan: string, shown: number): void {
  const events = new EventSource(`/api/v1/plans/${encodeURIComponent(plan)}/events`);
  const told = (message: Event) => {
    if (revisionOf(message as MessageEvent<string>) > shown) offerNewer();
  };
  events.addEventListener('revision', told);
  events.onmessage = told;
  events.addEventListener('schedule', (message) => tellOfRun((message as MessageEvent<string>).data));
  events.addEventListener('open', lookAgain);
  events.addEventListener('error', () => tellOfSilence(events.readyState === EventSource.CLOSED));
  addEventListener('pagehide', () => events.close());
}

const {plan, revision} = html.dataset;
const old = new URLSearchParams(location.search).has('revision');
if (plan !== undefined && revision !== undefined && !old) follow(plan, Number(revision));

const tabs = document.querySelector('.tabs__list');
const present = tabs?.querySelector<HTMLElement>('[aria-current]');
if (tabs && present) {
  tabs.scrollLeft = present.offsetLeft - (tabs.clientWidth - present.offsetWidth) / 2;
}

tellOfDownloads();
followSchedule();
