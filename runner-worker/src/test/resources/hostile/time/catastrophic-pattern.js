// One call into the engine that by itself would take years; nothing in the language can interrupt it.
const begun = Date.now();
for (let length = 22; Date.now() - begun < 1200; length++) /^(a+)+$/.test('a'.repeat(length) + 'b');
console.log('SUCCEEDED');
