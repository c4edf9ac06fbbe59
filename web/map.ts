// SPDX-License-Identifier: EUPL-1.2
//
// The drawing of the places as a map to move about in. The data are the page's own (kaart.json);
// no other address is asked unless the server was told of background tiles.
import {
  type FilterSpecification, type GeoJSONSource, type LngLatBoundsLike, type LngLatLike,
  Map as MapView, NavigationControl, Popup, ScaleControl, setWorkerUrl, type StyleSpecification,
} from 'maplibre-gl';
import {colourings, type Colouring, type Group} from './map-colours';
import {type Feature, type Places, boundsOf, isShown, withColours} from './map-data';
import {addNumbers} from './map-numbers';

const frame = document.getElementById('map');
const controls = document.getElementById('map-controls') as HTMLFormElement | null;
const legend = document.getElementById('map-legend');

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function styleOf(places: Places, tiles: string | undefined): StyleSpecification {
  const is = (type: string): FilterSpecification => ['==', ['geometry-type'], type];
  const of = (...filters: FilterSpecification[]) => ['all', ...filters] as FilterSpecification;
  const outline: FilterSpecification = ['==', ['get', 'outline'], true];
  const inside: FilterSpecification = ['!=', ['get', 'outline'], true];
  const sources: StyleSpecification['sources'] = {places: {type: 'geojson', data: places as never}};
  if (tiles !== undefined) {
    sources['tiles'] = {type: 'raster', tiles: [tiles], tileSize: 256, attribution: '© PDOK'};
  }
  return {
    version: 8,
    sources,
    layers: [
      {id: 'land', type: 'background', paint: {'background-color': token('--paper')}},
      ...(tiles === undefined ? [] : [{id: 'tiles', type: 'raster' as const, source: 'tiles'}]),
      {id: 'outline-fill', type: 'fill', source: 'places', filter: of(is('Polygon'), outline),
       paint: {'fill-color': token('--land'), 'fill-opacity': .55}},
      {id: 'outline', type: 'line', source: 'places', filter: of(is('Polygon'), outline),
       paint: {'line-color': token('--rule'), 'line-width': 1.5, 'line-dasharray': [3, 2]}},
      {id: 'areas', type: 'fill', source: 'places', filter: of(is('Polygon'), inside),
       paint: {'fill-color': ['get', 'colour'], 'fill-opacity': ['get', 'fill']}},
      {id: 'edges', type: 'line', source: 'places', filter: of(is('Polygon'), inside),
       paint: {'line-color': ['get', 'colour'], 'line-width': 2}},
      {id: 'lines', type: 'line', source: 'places', filter: is('LineString'),
       layout: {'line-cap': 'round'},
       paint: {'line-color': ['get', 'colour'], 'line-width': ['get', 'width']}},
      {id: 'points', type: 'circle', source: 'places', filter: is('Point'),
       paint: {'circle-color': ['get', 'colour'], 'circle-radius': ['get', 'radius'],
               'circle-stroke-color': token('--card'), 'circle-stroke-width': 2}},
    ],
  };
}

const kEdge = 8;  // pixels between a popup and the edge of the map
const kAsked = ['points', 'lines', 'areas'];

/// What a place is called and what happens there, with the way to it.
function told(feature: Feature, year: number | null): HTMLElement {
  const box = document.createElement('div');
  const title = document.createElement('h3');
  title.textContent = `${feature.properties.number}. ${feature.properties.name}`;
  const list = document.createElement('ul');
  for (const measure of feature.properties.measures.filter((one) => isShown(one, year))) {
    const link = document.createElement('a');
    link.href = measure.url;
    link.textContent = measure.name;
    const item = document.createElement('li');
    item.append(link, measure.years === undefined ? '' : ` (${measure.years})`);
    list.append(item);
  }
  const more = document.createElement('a');
  more.href = feature.properties.url;
  more.textContent = document.documentElement.lang === 'en' ? 'This place' : 'Deze plek';
  const words = frame?.dataset.nothing ?? '';
  box.append(title, list.childElementCount > 0 ? list : words, document.createElement('br'), more);
  return box;
}

function showLegend(groups: Group[]): void {
  if (legend === null) return;
  const list = document.createElement('ul');
  list.className = 'legend';
  for (const group of groups) {
    const key = document.createElement('span');
    key.className = 'key';
    key.style.background = group.colour;  // through the object model, which the policy allows
    const item = document.createElement('li');
    item.append(key, group.name);
    list.append(item);
  }
  legend.replaceChildren(list);
  legend.hidden = false;
}

/// What the reader chose: by what to colour, and of which year.
function chosen(): {by: Colouring; year: number | null} {
  const data = new FormData(controls ?? undefined);
  const all = data.get('alle') !== null;
  const by = (data.get('kleur') ?? 'theme') as Colouring;
  return {by, year: all ? null : Number(document.querySelector<HTMLInputElement>('#map-year')?.value)};
}

/// Moves the map until all of the popup is on it.
function bringIn(map: MapView, popup: Popup): void {
  const box = popup.getElement()?.getBoundingClientRect();
  const view = map.getContainer().getBoundingClientRect();
  if (box === undefined) return;
  const by = (from: number, to: number, low: number, high: number) =>
    from < low + kEdge ? from - low - kEdge : Math.max(0, to - high + kEdge);
  map.panBy([by(box.left, box.right, view.left, view.right),
             by(box.top, box.bottom, view.top, view.bottom)], {duration: 0});
}

function listen(map: MapView, places: Places): void {
  const numbers = new Map<number, HTMLElement>();
  const year = document.querySelector<HTMLInputElement>('#map-year');
  const shown = document.querySelector<HTMLOutputElement>('#map-year-shown');
  const update = () => {
    const now = chosen();
    if (year) year.disabled = now.year === null;
    if (shown) shown.value = now.year === null ? '–' : String(now.year);
    const groups = colourings(places, now.by, {
      more: frame?.dataset.more ?? '', none: frame?.dataset.none ?? '', token,
    });
    showLegend(groups.all);
    const source = map.getSource<GeoJSONSource>('places');
    const drawn = withColours(places, groups, now.year, token('--soft'));
    source?.setData(drawn as never);
    for (const feature of drawn.features) {
      const button = numbers.get(feature.id);
      if (button) button.style.background = feature.properties.colour;
    }
  };
  let popup: Popup | null = null;
  const tell = (feature: Feature, at: LngLatLike) => {
    popup?.remove();
    const most = map.getContainer().clientWidth - 2 * kEdge;
    popup = new Popup({maxWidth: `min(22rem, ${most}px)`, focusAfterOpen: true})
        .setLngLat(at).setDOMContent(told(feature, chosen().year)).addTo(map);
    bringIn(map, popup);
  };
  map.on('click', (event) => {
    const [hit] = map.queryRenderedFeatures(event.point, {layers: kAsked});
    const feature = places.features.find((one) => one.id === hit?.id);
    if (feature !== undefined) tell(feature, event.lngLat);
    else popup?.remove();
  });
  for (const one of addNumbers(map, places, tell)) numbers.set(one.feature.id, one.button);
  controls?.addEventListener('input', update);
  controls?.addEventListener('submit', (event) => event.preventDefault());
  update();
}

async function start(): Promise<void> {
  if (frame === null || frame.dataset.source === undefined) return;
  const places = await (await fetch(frame.dataset.source)).json() as Places;
  const bounds = boundsOf(places);
  if (bounds === null) return;
  setWorkerUrl('/web/map-worker.mjs');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  frame.hidden = false;
  if (controls) controls.hidden = false;
  const map = new MapView({
    container: frame,
    style: styleOf(places, frame.dataset.tiles),
    bounds: bounds as LngLatBoundsLike,
    fitBoundsOptions: {padding: 32},
    attributionControl: frame.dataset.tiles === undefined ? false : {},
    cooperativeGestures: true,
    fadeDuration: still ? 0 : 300,
    locale: {
      'Map.Title': frame.dataset.label ?? '',
      'NavigationControl.ZoomIn': frame.dataset.zoomIn ?? '',
      'NavigationControl.ZoomOut': frame.dataset.zoomOut ?? '',
      'Popup.Close': frame.dataset.close ?? '',
    },
  });
  map.addControl(new NavigationControl({showCompass: false}));
  map.addControl(new ScaleControl({unit: 'metric'}));
  map.on('load', () => {
    listen(map, places);
    document.querySelector('figure.chart.map')?.setAttribute('hidden', '');
    frame.dataset.ready = 'true';
  });
}

void start();
