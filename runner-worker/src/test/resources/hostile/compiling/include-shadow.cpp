#if __has_include("/etc/shadow")
#error SUCCEEDED
#endif
int main() {}
