const { answer } = require("./helper");

console.log(answer(), require("fs").readFileSync("data.txt", "utf8").trim());
