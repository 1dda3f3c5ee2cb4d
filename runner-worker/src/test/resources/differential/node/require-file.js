const fs = require('fs');
fs.writeFileSync('helper.js', 'exports.who = () => [__filename, module.parent && module.parent.filename, require.main.filename];');
fs.writeFileSync('data.json', '{"n": [1, 2]}');
console.log(require('./helper').who(), require('./data.json'), require.resolve('./helper'));
