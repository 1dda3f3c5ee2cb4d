#include <fstream>
#include <iostream>
#include <string>

int main() {
    std::ofstream file("/tmp/huge");
    const std::string chunk(1 << 20, 'x');
    for (int i = 0; i < 200 && file; i++) file << chunk << std::flush;
    std::cout << (file ? "never stopped\n" : "stopped\n");
}
