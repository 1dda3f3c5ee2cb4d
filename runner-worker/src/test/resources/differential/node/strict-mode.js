'use strict';
console.log(this === module.exports, (function () { return this; })());
undeclared = 1;
