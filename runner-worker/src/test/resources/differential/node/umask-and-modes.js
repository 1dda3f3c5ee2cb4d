const fs = require('fs');
console.log(process.umask().toString(8));
fs.writeFileSync('made', '');
console.log(fs.statSync('made').mode.toString(8), fs.existsSync('/tmp'), fs.accessSync('/tmp', fs.constants.W_OK));
