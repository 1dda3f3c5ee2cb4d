const [cups, price, cost] = require("fs").readFileSync(0, "utf8").split("\n").map(Number);
console.log(cups * price - cost);
