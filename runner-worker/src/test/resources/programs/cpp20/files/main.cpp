#include <fstream>
#include <iostream>
#include "helper.h"

int main() {
    std::string word;
    std::ifstream("data.txt") >> word;
    std::cout << answer() << " " << word << "\n";
}
