// RUNTIME_ERROR There is no function add. Did you mean ad?
function ad(a: any, b: any) { return a + b; }
