setTimeout(() => console.log('timeout'), 0);
setTimeout(() => setImmediate(() => console.log('nested immediate')), 1);
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
queueMicrotask(() => console.log('microtask'));
console.log('sync');
