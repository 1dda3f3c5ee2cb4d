// RUNTIME_ERROR add is called with 2 arguments, but takes 1
function add(a: any) { return a; }
