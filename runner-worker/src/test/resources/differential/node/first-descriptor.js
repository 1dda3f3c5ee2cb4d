console.log(require('fs').openSync('main.js', 'r'));
