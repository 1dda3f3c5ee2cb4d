// RUNTIME_ERROR There is no function add. Did you mean ad?
function ad(a, b) { return a + b; }
