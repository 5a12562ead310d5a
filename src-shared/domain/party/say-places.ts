/** How many places a number has, and how many are missing or too many: 现在是 17 位，少了 1 位. */
export function sayPlaces(number: string, wanted: number): string {
  const { length } = [...number];
  const off = length - wanted;
  return `现在是 ${length} 位，${off < 0 ? `少了 ${-off} 位` : `多了 ${off} 位`}`;
}
