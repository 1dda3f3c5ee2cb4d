const lines = require("fs").readFileSync(0, "utf8").split("\n");
const n = BigInt(lines[0].trim());
console.log(String((n * (n + 1n)) / 2n));
