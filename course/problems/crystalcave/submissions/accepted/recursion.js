function collect(entrance) {
  const { val, left, right } = entrance;
  if (left && right) {
    return val + Math.max(collect(left), collect(right));
  }
  const way = left || right;
  return way ? val + collect(way) : val;
}
