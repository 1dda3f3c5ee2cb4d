const { pipeline, Transform, Readable } = require('stream');
pipeline(Readable.from(['a', 'b', 'c']), new Transform({ transform(c, _, next) { next(null, c.toString().toUpperCase()); } }), process.stdout, error => console.log(error));
