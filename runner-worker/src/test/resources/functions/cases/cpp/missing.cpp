// COMPILE_ERROR did you mean
int ad(int a, int b) { return a + b; }
