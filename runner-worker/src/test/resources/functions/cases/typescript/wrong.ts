// WRONG_ANSWER add(1, 2) returned -1, but 3 was expected.
function add(a: number, b: number): number { return a - b; }
