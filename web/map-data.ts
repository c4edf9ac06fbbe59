// SPDX-License-Identifier: EUPL-1.2
//
// The places as the server gives them (kaart.json), and what of them shows in a year.
import type {Groups} from './map-colours';

export interface Named { id: string; name: string; number?: number }
export interface Measure {
  name: string; url: string; partners: Named[]; theme?: Named; status?: Named;
  from?: number; until?: number; years?: string;
}
export interface Properties {
  number: number | string;  // its letter, where numbers are of something else
  name: string; kind: string; outline: boolean; url: string; measures: Measure[];
}
type Position = [number, number];
export interface Feature {
  type: 'Feature'; id: number; properties: Properties;
  geometry: {type: string; coordinates: unknown} | null;
}
export interface Places { type: 'FeatureCollection'; features: Feature[] }

/// A measure without years may run at any time.
export function isShown(measure: Measure, year: number | null): boolean {
  if (year === null || measure.from === undefined) return true;
  return measure.from <= year && (measure.until === undefined || year <= measure.until);
}

function* positions(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === 'number') yield coordinates as Position;
  else for (const part of coordinates) yield* positions(part);
}

/// The corners of all that has a place; null where nothing has.
export function boundsOf(places: Places): [Position, Position] | null {
  const all = places.features.flatMap((one) => [...positions(one.geometry?.coordinates)]);
  const [first] = all;
  if (first === undefined) return null;
  return all.reduce<[Position, Position]>(([low, high], [x, y]) => [
    [Math.min(low[0], x), Math.min(low[1], y)], [Math.max(high[0], x), Math.max(high[1], y)],
  ], [first, first]);
}

/// Where the number of a place stands: on a line, in the middle of another shape; null without one.
export function anchorOf(feature: Feature): Position | null {
  const all = [...positions(feature.geometry?.coordinates)];
  if (feature.geometry?.type === 'LineString') return all[Math.floor(all.length / 2)] ?? null;
  const [first] = all;
  if (first === undefined) return null;
  const xs = all.map(([x]) => x), ys = all.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/// The same places with how each is drawn: colour, and faint where nothing happens in that year.
export function withColours(places: Places, groups: Groups, year: number | null, quiet: string) {
  return {...places, features: places.features.map((feature) => {
    const shown = feature.properties.measures.filter((one) => isShown(one, year));
    const busy = shown.length > 0;
    const look = {
      colour: busy ? groups.of(shown) : quiet, fill: busy ? .45 : .08,
      width: busy ? 5 : 1.5, radius: busy ? 9 : 5,
    };
    return {...feature, properties: {...feature.properties, ...look}};
  })};
}
