/**
 * Rooms are the folders that lie in one folder. Between them imports go one way, at every level, so that each can be
 * read without those above it. Answers every circle of rooms, however long, as a sentence that names one import of each
 * step.
 *
 * @param {readonly import('./imports.mjs').Import[]} imports
 * @returns {string[]}
 */
export function findTiedRooms(imports) {
  const houses = new Map();
  for (const edge of imports) {
    const step = stepBetweenRooms(edge);
    if (step === null) continue;
    const rooms = houses.get(step.house) ?? new Map();
    const doors = rooms.get(step.from) ?? new Map();
    if (!doors.has(step.to)) doors.set(step.to, `${edge.from} → ${edge.to}`);
    rooms.set(step.from, doors);
    houses.set(step.house, rooms);
  }
  return [...houses].flatMap(([house, rooms]) => findCirclesIn(house, rooms));
}

/** The two rooms that an import joins and the folder in which both lie; null when it joins none. */
function stepBetweenRooms({ from, to }) {
  if (to === null || /^(npm|node):/.test(to)) return null;
  const [here, there] = [from.split('/').slice(0, -1), to.split('/').slice(0, -1)];
  let depth = 0;
  while (depth < here.length && here[depth] === there[depth]) depth += 1;
  // One of them lies loose in the common folder: it is no room.
  if (depth === here.length || depth === there.length) return null;
  return { house: here.slice(0, depth).join('/'), from: here[depth], to: there[depth] };
}

function findCirclesIn(house, rooms) {
  const sentences = [];
  const done = new Set();
  const visit = (room, path) => {
    const at = path.indexOf(room);
    if (at >= 0) sentences.push(tell(house, rooms, [...path.slice(at), room]));
    if (at >= 0 || done.has(room)) return;
    for (const next of rooms.get(room)?.keys() ?? []) visit(next, [...path, room]);
    done.add(room);
  };
  for (const room of rooms.keys()) visit(room, []);
  return sentences;
}

function tell(house, rooms, circle) {
  const doors = circle.slice(1).map((to, at) => `    ${rooms.get(circle[at]).get(to)}`);
  return [
    `rooms of ${house || 'the project'} tied both ways: ${circle.join(' → ')}`,
    ...doors,
  ].join('\n');
}
