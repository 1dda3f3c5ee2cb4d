const { performance } = require('perf_hooks');
performance.mark('a'); performance.mark('b');
console.log(performance.measure('m', 'a', 'b').duration >= 0, performance.now() > 0, process.uptime() > 0);
