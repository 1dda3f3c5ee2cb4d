const fs = require('fs');
console.log(fs.readdirSync('.'), fs.readdirSync('/tmp'), fs.readdirSync('/box').length);
const { mode, size, uid, nlink } = fs.statSync('main.js');
console.log(mode.toString(8), size, uid === process.getuid(), nlink);
