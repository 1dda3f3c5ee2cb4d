#include <string>
int main() {
    int b = std::string("x");
}
