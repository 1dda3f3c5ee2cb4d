// stdin: Ada\nGrace\n\nlast
const lines = require('readline').createInterface({ input: process.stdin });
let count = 0;
lines.on('line', line => console.log(++count, line));
lines.on('close', () => console.log('closed'));
