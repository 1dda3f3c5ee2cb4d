#include <iostream>
#include <string>

int main() {
    int n;
    std::cin >> n;
    int lit = 0, dark = n;
    while (dark - lit > 1) {
        int middle = lit + (dark - lit) / 2;
        std::cout << "? " << middle << std::endl;
        std::string answer;
        if (!(std::cin >> answer)) {
            return 0;
        }
        (answer == "dark" ? dark : lit) = middle;
    }
    std::cout << "! " << dark << std::endl;
}
