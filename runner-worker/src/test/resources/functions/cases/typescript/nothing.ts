// WRONG_ANSWER is a return missing?
function add(a: any, b: any) { console.log(a + b); }
