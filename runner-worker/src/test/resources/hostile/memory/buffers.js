const hog = [];
for (let i = 0; i < 20; i++) hog.push(Buffer.alloc(20 << 20, 1));
console.log('SUCCEEDED', hog.length);
