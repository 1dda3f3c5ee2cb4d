function ugliness(widths: number[], wall: number): number {
  const best: number[] = [0];
  for (let last = 0; last < widths.length; last++) {
    let least = Infinity;
    let free = wall;
    for (let first = last; first >= 0; first--) {
      free -= widths[first];
      if (free < 0) {
        break;
      }
      least = Math.min(least, best[first] + free * free);
    }
    best.push(least);
  }
  return best[widths.length];
}
