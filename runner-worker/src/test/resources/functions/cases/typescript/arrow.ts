// ACCEPTED null
const add = async (a: number, b: number) => { console.log('adding'); return a + b; };
