// ACCEPTED null
const add = async (a, b) => { console.log('adding'); return a + b; };
