#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>
#include <vector>

static std::string feedback;

static std::string all(FILE *file)
{
    std::string text;
    for (int c = getc(file); c != EOF; c = getc(file)) {
        text += static_cast<char>(c);
    }
    return text;
}

static void write(const char *name, const std::string &text)
{
    FILE *file = fopen((feedback + name).c_str(), "w");
    fwrite(text.data(), 1, text.size(), file);
    fclose(file);
}

static int compare(const char *input, const char *answer)
{
    std::string wanted = all(fopen(input, "r"));
    wanted += all(fopen(answer, "r"));
    std::string came = all(stdin);
    write("judgemessage.txt", wanted + " / " + came);
    write("teammessage.txt", "Look again");
    return wanted == came ? 42 : 43;
}

/* leave EXIT-CODE [FILE TEXT]..., with a tilde for a space */
static int leave(const std::string &behaviour)
{
    std::vector<std::string> words{""};
    for (char c : behaviour) {
        if (c == ' ') {
            words.emplace_back();
        } else {
            words.back() += c == '~' ? ' ' : c;
        }
    }
    for (size_t i = 2; i + 1 < words.size(); i += 2) {
        write(words[i].c_str(), words[i + 1]);
    }
    return std::atoi(words[1].c_str());
}

int main(int, char **argv)
{
    feedback = argv[3];
    std::string behaviour = argv[4];
    if (behaviour == "compare") {
        return compare(argv[1], argv[2]);
    }
    while (behaviour == "hang") {
    }
    while (behaviour == "sleep") {
        pause();
    }
    while (behaviour == "flood") {
        std::fputs(std::string(65536, 'x').c_str(), stdout);
    }
    if (behaviour == "crash") {
        std::fputs("secret", stderr);
        return 1;
    }
    if (behaviour == "signal") {
        std::abort();
    }
    return leave(behaviour);
}
