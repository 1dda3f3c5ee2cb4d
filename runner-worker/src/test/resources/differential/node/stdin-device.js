// stdin: from a device
const fs = require('fs');
console.log(fs.readFileSync('/dev/stdin', 'utf8'));
console.log(fs.readdirSync('/proc/self/fd').includes('0'));
