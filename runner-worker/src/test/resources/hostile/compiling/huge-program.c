/* A short source, and a program as large as a disk. */
volatile char data[400 << 20] = {1};
int main(void) { return data[5]; }
