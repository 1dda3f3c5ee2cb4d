// ACCEPTED null
#include <iostream>
int add(int a, int b) { std::cout << "adding\n"; return a + b; }
