#include <iostream>
#include <ranges>
#include <string_view>

int main() {
    std::string_view letters[] = {"h", "e", "l", "l", "o"};
    for (auto letter : letters | std::views::take(5)) std::cout << letter;
    std::cout << "\n";
}
