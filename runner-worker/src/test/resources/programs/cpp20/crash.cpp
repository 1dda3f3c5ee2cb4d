#include <vector>

int main() {
    std::vector<int> v(2);
    return v.at(7);
}
