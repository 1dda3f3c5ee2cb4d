const fs = require('fs');

try {
    const file = fs.openSync('/tmp/huge', 'w');
    for (let i = 0; i < 200; i++) {
        if (fs.writeSync(file, Buffer.alloc(1 << 20)) < 1 << 20) throw new Error('full');
    }
    console.log('never stopped');
} catch (e) {
    console.log('stopped');
}
