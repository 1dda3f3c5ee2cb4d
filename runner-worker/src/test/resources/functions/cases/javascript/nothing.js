// WRONG_ANSWER is a return missing?
function add(a, b) { console.log(a + b); }
