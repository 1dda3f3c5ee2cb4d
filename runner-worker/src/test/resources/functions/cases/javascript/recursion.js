// RUNTIME_ERROR call itself without end?
function add(a, b) { return 1 + add(a, b); }
