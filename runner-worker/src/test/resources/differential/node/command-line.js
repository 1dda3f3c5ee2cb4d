const fs = require('fs');
console.log(fs.readFileSync('/proc/self/cmdline', 'latin1').split('\0'));
console.log(fs.readFileSync('/proc/self/environ', 'latin1').replace(/\0+$/, '').split('\0'));
console.log(fs.readFileSync('/proc/self/comm', 'latin1'));
