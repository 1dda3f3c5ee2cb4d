const socks = Number(require("fs").readFileSync(0, "utf8"));
console.log(Math.floor(socks / 2));
console.log(socks % 2);
