// RUNTIME_ERROR SIGSEGV
int add(int a, int b) { volatile char room[4096]; room[0] = 1; return room[0] + add(a, b) + room[1]; }
