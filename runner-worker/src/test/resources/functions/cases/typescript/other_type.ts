// WRONG_ANSWER add returned the text "3", a whole number was expected.
function add(a: any, b: any) { return String(a + b); }
