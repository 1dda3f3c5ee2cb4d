const vm = require('vm');
console.log(vm.runInNewContext('a + 1', { a: 41 }), vm.runInThisContext('typeof require'), eval('typeof require'));
