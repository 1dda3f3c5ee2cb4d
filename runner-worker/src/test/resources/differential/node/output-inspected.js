console.log({ a: [1, { b: new Map([[1, new Set([2])]]) }], c: Symbol('s'), d: 10n, e: () => 1, f: null, g: undefined, h: new Date(0) });
console.table([{ a: 1, b: 'x' }, { a: 2, b: 'y' }]);
console.log('%s is %d years and %o', 'Ada', 36, { nested: [1] });
