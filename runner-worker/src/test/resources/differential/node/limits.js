const fs = require('fs');
console.log(fs.readFileSync('/proc/self/limits', 'utf8'));
console.log(fs.readFileSync('/proc/self/status', 'utf8').split('\n').filter(l => /^(Sig|Groups|Cap|NoNew|Seccomp|Umask|Threads|TracerPid|NSpid)/.test(l)).join('\n'));
