// COMPILE_ERROR has to return a value
void add(int a, int b) {}
