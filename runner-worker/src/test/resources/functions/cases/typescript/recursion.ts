// RUNTIME_ERROR call itself without end?
function add(a: any, b: any): any { return 1 + add(a, b); }
