const zlib = require('zlib');
console.log(zlib.gunzipSync(zlib.gzipSync('hello '.repeat(100))).toString().length);
zlib.deflate('abc', (_, out) => console.log(zlib.inflateSync(out).toString()));
