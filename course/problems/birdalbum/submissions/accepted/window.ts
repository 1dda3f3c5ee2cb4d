function shortest(photos: string[], wanted: Map<string, number>): number | null {
  const needed = new Map(wanted);
  let missing = 0;
  for (const count of wanted.values()) {
    missing += count;
  }
  let best: number | null = null;
  let first = 0;
  for (let last = 0; last < photos.length; last++) {
    const left = needed.get(photos[last]);
    if (left !== undefined) {
      missing -= left > 0 ? 1 : 0;
      needed.set(photos[last], left - 1);
    }
    while (missing === 0) {
      best = Math.min(best ?? Infinity, last - first + 1);
      const dropped = needed.get(photos[first]);
      if (dropped !== undefined) {
        missing += dropped >= 0 ? 1 : 0;
        needed.set(photos[first], dropped + 1);
      }
      first++;
    }
  }
  return best;
}
