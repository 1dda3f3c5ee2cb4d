#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::map<std::string, std::vector<std::string>> families;
    std::vector<std::string> order;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        std::string key = word;
        std::sort(key.begin(), key.end());
        if (!families.count(key)) {
            order.push_back(key);
        }
        families[key].push_back(word);
    }
    std::string best = order[0];
    for (const auto& key : order) {
        if (families[key].size() > families[best].size()) {
            best = key;
        }
    }
    std::cout << families[best].size() << "\n";
    for (const auto& word : families[best]) {
        std::cout << word << "\n";
    }
}
