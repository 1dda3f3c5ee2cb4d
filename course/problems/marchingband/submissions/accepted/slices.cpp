#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    long long signals;
    std::cin >> signals;
    std::vector<std::string> row;
    for (std::string name; std::cin >> name;) {
        row.push_back(name);
    }
    std::rotate(row.begin(), row.begin() + signals % row.size(), row.end());
    for (size_t i = 0; i < row.size(); i++) {
        std::cout << (i > 0 ? " " : "") << row[i];
    }
    std::cout << "\n";
}
