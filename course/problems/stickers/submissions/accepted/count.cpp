#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>

int main() {
    std::string first, second;
    std::getline(std::cin, first);
    std::getline(std::cin, second);
    std::istringstream kim(first), lasse(second);

    std::map<int, int> count;
    for (int sticker; kim >> sticker;) {
        count[sticker]++;
    }
    std::set<int> has;
    for (int sticker; lasse >> sticker;) {
        has.insert(sticker);
    }

    bool any = false;
    for (auto [sticker, times] : count) {
        if (times >= 2 && !has.count(sticker)) {
            std::cout << (any ? " " : "") << sticker;
            any = true;
        }
    }
    std::cout << (any ? "" : "none") << "\n";
}
