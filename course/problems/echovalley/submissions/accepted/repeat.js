const word = require("fs").readFileSync(0, "utf8").trim();
console.log(word + "!");
console.log((word + "...").repeat(3));
