function deep(n) { if (n === 0) throw new TypeError('deep down'); deep(n - 1); }
deep(5);
