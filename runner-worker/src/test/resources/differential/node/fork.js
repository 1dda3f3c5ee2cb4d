const { fork } = require('child_process');
if (process.argv[2] === 'child') { process.send({ got: process.argv.slice(2) }); process.disconnect(); }
else fork(__filename, ['child']).on('message', m => console.log(m)).on('exit', code => console.log('exit', code));
