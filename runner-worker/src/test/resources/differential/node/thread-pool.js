const { scrypt } = require('crypto');
let left = 8;
for (let i = 0; i < 8; i++) scrypt('p', 's' + i, 16, { N: 256 }, () => { if (--left === 0) console.log('all'); });
