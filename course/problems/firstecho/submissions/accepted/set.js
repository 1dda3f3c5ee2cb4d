function echo(words) {
  const heard = new Set();
  for (const word of words) {
    if (heard.has(word)) {
      return word;
    }
    heard.add(word);
  }
  return null;
}
