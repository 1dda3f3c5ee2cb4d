// COMPILE_ERROR solution.ts(2,42)
function add(a: number, b: number) { let c: string = a + b; return c; }
