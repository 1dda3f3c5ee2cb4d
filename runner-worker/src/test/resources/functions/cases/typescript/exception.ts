// RUNTIME_ERROR solution.ts:3
function add(a: any, b: any) {
  return a.x.y;
}
