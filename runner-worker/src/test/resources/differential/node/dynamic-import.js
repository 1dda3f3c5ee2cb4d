import('node:path').then(path => console.log(path.join('a', '..', 'b'), typeof require));
