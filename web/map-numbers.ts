// SPDX-License-Identifier: EUPL-1.2
//
// The numbers of the places, as in the table: buttons, so that the keyboard gets there too. None
// covers another: one that would stands as near as there is room for it.
import {type LngLatLike, type Map as MapView, Marker} from 'maplibre-gl';
import {anchorOf, type Feature, type Places} from './map-data';

const kApart = 28;  // pixels between middles, across or down: a button and its edge
type Point = [number, number];

export interface Numbered { feature: Feature; at: Point; button: HTMLElement; marker: Marker }

export function addNumbers(map: MapView, places: Places,
                           tell: (feature: Feature, at: LngLatLike) => void): Numbered[] {
  const all: Numbered[] = [];
  for (const feature of places.features) {
    const at = anchorOf(feature);
    if (at === null || feature.properties.outline) continue;
    const {number, name} = feature.properties;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-number';
    button.textContent = String(number);
    button.setAttribute('aria-label', `${number}. ${name}`);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      tell(feature, at);
    });
    all.push({feature, at, button, marker: new Marker({element: button}).setLngLat(at).addTo(map)});
  }
  const apart = () => spread(map, all);
  map.on('moveend', apart);
  apart();
  return all;
}

/// The nearest free spot around a wish, in rings.
function freeSpot([x, y]: Point, taken: Point[]): Point {
  const free = ([a, b]: Point) => taken.every(
      ([c, d]) => Math.max(Math.abs(a - c), Math.abs(b - d)) >= kApart);
  for (let ring = 0; ring < 10; ++ring) {
    for (let step = 0; step < 16; ++step) {
      const angle = step * Math.PI / 8;
      const at: Point = [x + ring * 12 * Math.cos(angle), y - ring * 12 * Math.sin(angle)];
      if (free(at)) return at;
    }
  }
  return [x, y];
}

function spread(map: MapView, all: Numbered[]): void {
  const taken: Point[] = [];
  for (const one of all) {
    const {x, y} = map.project(one.at);
    const at = freeSpot([x, y], taken);
    taken.push(at);
    one.marker.setOffset([at[0] - x, at[1] - y]);
  }
}
