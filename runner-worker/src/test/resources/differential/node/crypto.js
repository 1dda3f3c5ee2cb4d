const crypto = require('crypto');
console.log(crypto.createHash('sha256').update('x').digest('hex'), crypto.randomBytes(8).length);
crypto.pbkdf2('a', 'b', 1000, 16, 'sha512', (_, key) => console.log(key.toString('hex')));
