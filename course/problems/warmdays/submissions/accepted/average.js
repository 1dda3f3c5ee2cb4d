const temperatures = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const total = temperatures.reduce((sum, t) => sum + t, 0);
console.log(temperatures.filter((t) => t * temperatures.length > total).length);
