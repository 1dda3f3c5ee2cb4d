console.log(new Error('here').stack);
setImmediate(() => console.log(new Error('there').stack));
