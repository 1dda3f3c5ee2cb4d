// COMPILE_ERROR another number of parameters than the problem asks for
int add(int a) { return a; }
