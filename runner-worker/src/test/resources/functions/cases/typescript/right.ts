// ACCEPTED null
function add(a: number, b: number): number { console.log('adding'); return a + b; }
