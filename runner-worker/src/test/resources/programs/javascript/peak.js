const kept = Buffer.alloc(20 << 20, "x");
console.log(String.fromCharCode(kept[kept.length - 1]));
