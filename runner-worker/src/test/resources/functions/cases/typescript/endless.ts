// TIME_LIMIT loop that never ends
function add(a: number, b: number) { while (true); }
