// TIME_LIMIT loop that never ends
int add(int a, int b) { for (volatile int i = 0;; i = i + 1) {} }
