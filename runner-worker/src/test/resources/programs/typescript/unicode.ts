const readline = require("readline");

readline
  .createInterface({ input: process.stdin })
  .on("line", (line: string) => console.log(line, "żółć 🎉"));
