/**
 * Counts how much is done before the event loop turns again: work in pieces leaves the window its
 * turns, whatever the speed of the machine that runs the test.
 */
export function watchTurns() {
  let inTurn = 0;
  let most = 0;
  let isOver = false;
  const turn = (): void => {
    inTurn = 0;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    note(bytes: number): void {
      inTurn += bytes;
      most = Math.max(most, inTurn);
    },
    /** The most that was done without a turn. */
    most: (): number => most,
    end(): void {
      isOver = true;
    },
  };
}
