const cell = new Int32Array(new SharedArrayBuffer(4));
console.log(Atomics.wait(cell, 0, 0, 5), Atomics.add(cell, 0, 3), cell[0]);
