// Towns to share a location from, with their coordinates.

export const PLACES = [
  ["Alkmaar", 52.632, 4.749], ["Almere", 52.371, 5.222], ["Amersfoort", 52.156, 5.388], ["Amsterdam", 52.373, 4.893],
  ["Apeldoorn", 52.211, 5.97], ["Arnhem", 51.984, 5.911], ["Assen", 52.993, 6.562], ["Bergen op Zoom", 51.495, 4.288],
  ["Breda", 51.587, 4.776], ["Delft", 52.011, 4.357], ["Den Bosch", 51.69, 5.304], ["Den Haag", 52.08, 4.313],
  ["Deventer", 52.251, 6.16], ["Doetinchem", 51.965, 6.289], ["Dordrecht", 51.813, 4.69], ["Ede", 52.04, 5.666],
  ["Eindhoven", 51.441, 5.478], ["Emmen", 52.786, 6.897], ["Enschede", 52.221, 6.894], ["Goes", 51.504, 3.889],
  ["Gorinchem", 51.836, 4.974], ["Gouda", 52.011, 4.711], ["Groningen", 53.219, 6.567], ["Haarlem", 52.381, 4.637],
  ["Heerlen", 50.888, 5.98], ["Helmond", 51.482, 5.661], ["Hilversum", 52.223, 5.176], ["Hoorn", 52.642, 5.06],
  ["Leeuwarden", 53.201, 5.8], ["Leiden", 52.16, 4.497], ["Lelystad", 52.518, 5.471], ["Maastricht", 50.851, 5.691],
  ["Middelburg", 51.499, 3.611], ["Nijmegen", 51.843, 5.853], ["Oss", 51.765, 5.518], ["Roermond", 51.194, 5.987],
  ["Rotterdam", 51.924, 4.478], ["Sittard", 50.998, 5.869], ["Tiel", 51.887, 5.429], ["Tilburg", 51.556, 5.091],
  ["Utrecht", 52.091, 5.122], ["Venlo", 51.37, 6.172], ["Zaandam", 52.439, 4.829], ["Zoetermeer", 52.061, 4.493],
  ["Zutphen", 52.138, 6.201], ["Zwolle", 52.512, 6.094],
];

// The town nearest to a point, for people who don't read coordinates.
export function nearest(latitude, longitude) {
  const far = ([, lat, lon]) => (lat - latitude) ** 2 + ((lon - longitude) * 0.615) ** 2;
  return PLACES.reduce((best, place) => (far(place) < far(best) ? place : best))[0];
}
