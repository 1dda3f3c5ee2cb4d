#include <iostream>
#include <string>

int main() {
    int rows, seats, k;
    std::cin >> rows >> seats >> k;
    for (int r = 1; r <= rows; r++) {
        std::string row;
        std::cin >> row;
        int free = 0;
        for (int s = 1; s <= seats; s++) {
            free = row[s - 1] == '.' ? free + 1 : 0;
            if (free == k) {
                std::cout << r << " " << s - k + 1 << "\n";
                return 0;
            }
        }
    }
    std::cout << "no\n";
}
