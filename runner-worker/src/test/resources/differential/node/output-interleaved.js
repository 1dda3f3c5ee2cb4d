console.log('one'); console.error('two'); console.log('three'); console.error('four');
require('fs').writeSync(1, 'five\n');
