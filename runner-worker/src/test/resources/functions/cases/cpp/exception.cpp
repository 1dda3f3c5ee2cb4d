// RUNTIME_ERROR An exception was thrown: no sums
#include <stdexcept>
int add(int a, int b) { throw std::runtime_error("no sums"); }
