#include <iostream>
#include <thread>
#include <vector>

int main() {
    long sums[4] = {};
    std::vector<std::thread> threads;
    for (int k = 0; k < 4; k++) {
        threads.emplace_back([k, &sums] {
            for (long i = k * 1000; i < (k + 1) * 1000; i++) sums[k] += i;
        });
    }
    for (auto &t : threads) t.join();
    std::cout << sums[0] + sums[1] + sums[2] + sums[3] << "\n";
}
