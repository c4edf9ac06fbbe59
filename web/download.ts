// SPDX-License-Identifier: EUPL-1.2
//
// Files that take seconds to make: the page says that they are being made, and then that they are
// there. Without this the link leads to the file itself, and says beside it that it takes a while.

const dutch = document.documentElement.lang !== 'en';
const kMostTries = 30;

interface Note {
  box: HTMLElement;
  text: HTMLElement;
  bar: HTMLProgressElement;
}

/// Where it is said how far it is, after the link; made once, so that it is read out when it changes.
function noteOf(link: HTMLAnchorElement): Note {
  const box = document.createElement('span');
  box.className = 'making';
  box.setAttribute('role', 'status');
  const text = document.createElement('span');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', dutch ? 'Voortgang' : 'Progress');
  box.append(bar, text);
  link.after(box);
  return {box, text, bar};
}

function nameIn(answer: Response): string {
  const found = /filename="([^"]*)"/.exec(answer.headers.get('Content-Disposition') ?? '');
  return found?.[1] ?? '';
}

const seconds = (count: number) => new Promise((done) => setTimeout(done, count * 1000));

/// The file; asked again where another one is being made at the moment.
async function made(address: string): Promise<Response> {
  for (let left = kMostTries; ; --left) {
    const answer = await fetch(address);
    const later = Number(answer.headers.get('Retry-After'));
    if (answer.status !== 503 || !(later > 0) || left === 0) return answer;
    await seconds(later);
  }
}

function save(file: Blob, name: string): void {
  const way = document.createElement('a');
  way.href = URL.createObjectURL(file);
  way.download = name;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
}

async function fetchFile(link: HTMLAnchorElement, note: Note): Promise<void> {
  note.bar.hidden = false;
  note.text.textContent = dutch ? 'Het bestand wordt gemaakt…' : 'The file is being made…';
  try {
    const answer = await made(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    save(await answer.blob(), nameIn(answer));
    note.text.textContent = dutch ? 'Het bestand is gedownload.' : 'The file was downloaded.';
  } catch {
    note.text.textContent = dutch ? 'Het lukt nu niet. Probeer het straks nog eens.'
                                  : 'This does not work now. Try again later.';
  }
  note.bar.hidden = true;
}

export function tellOfDownloads(): void {
  const notes = new Map<HTMLAnchorElement, Note>();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-making]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const note = notes.get(link) ?? noteOf(link);
    notes.set(link, note);
    if (note.text.textContent === '' || note.bar.hidden) void fetchFile(link, note);
  });
}
