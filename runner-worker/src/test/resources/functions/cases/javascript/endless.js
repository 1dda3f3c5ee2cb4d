// TIME_LIMIT loop that never ends
function add(a, b) { while (true); }
