// WRONG_ANSWER add returned the text "3", a whole number was expected.
#include <string>
std::string add(int a, int b) { return std::to_string(a + b); }
