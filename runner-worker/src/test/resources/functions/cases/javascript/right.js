// ACCEPTED null
function add(a, b) { console.log('adding'); return a + b; }
