// said: inspector is not available
const inspector = require('node:inspector');
function add(a, b) { return new inspector.Session(); }
