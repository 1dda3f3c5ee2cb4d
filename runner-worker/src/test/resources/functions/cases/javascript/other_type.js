// WRONG_ANSWER add returned the text "3", a whole number was expected.
function add(a, b) { return String(a + b); }
