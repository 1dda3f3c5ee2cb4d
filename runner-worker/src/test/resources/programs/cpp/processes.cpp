#include <chrono>
#include <iostream>
#include <system_error>
#include <thread>

int main() {
    try {
        for (int born = 0; born < 300; born++) {
            std::thread([] { std::this_thread::sleep_for(std::chrono::seconds(20)); }).detach();
        }
        std::cout << "never stopped" << std::endl;
    } catch (const std::system_error &) {
        std::cout << "stopped" << std::endl;
    }
    _Exit(0);
}
