// COMPILE_ERROR solution.cpp:2
int add(int a, int b) { return c; }
