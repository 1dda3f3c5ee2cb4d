#include <iostream>
#include <unordered_map>

int main() {
    int n;
    long long k, marbles = 0, found = 0;
    std::cin >> n >> k;
    std::unordered_map<long long, int> evenings{{0, 1}};
    for (int day = 0; day < n; day++) {
        long long won;
        std::cin >> won;
        marbles += won;
        if (auto earlier = evenings.find(marbles - k); earlier != evenings.end()) {
            found += earlier->second;
        }
        evenings[marbles]++;
    }
    std::cout << found << "\n";
}
