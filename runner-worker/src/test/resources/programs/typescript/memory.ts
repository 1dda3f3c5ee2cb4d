const kept: number[][] = [];
while (true) {
  kept.push(new Array(100000).fill(kept.length));
}
