// WRONG_ANSWER add(1, 2) returned -1, but 3 was expected.
function add(a, b) { return a - b; }
