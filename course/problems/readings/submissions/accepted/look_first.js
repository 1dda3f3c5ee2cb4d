function add_readings(texts) {
  const good = texts.filter((text) => /^-?[0-9]+$/.test(text)).map(Number);
  return [good.reduce((sum, reading) => sum + reading, 0), texts.length - good.length];
}
