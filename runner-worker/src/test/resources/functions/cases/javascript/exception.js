// RUNTIME_ERROR solution.js:3
function add(a, b) {
  return a.x.y;
}
