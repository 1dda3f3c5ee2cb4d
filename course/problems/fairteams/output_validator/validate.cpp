// Says whether two teams are fair. Called with the input, the answer, which is not needed, and the folder for messages.

#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace std;

const int RIGHT = 42, WRONG = 43;
const size_t LONGEST_WORD = 20;
string feedback;

void leave(const string& name, const string& message) {
    ofstream(feedback + name) << message << "\n";
}

[[noreturn]] void refuse(const string& message) {
    leave("teammessage.txt", message);
    leave("judgemessage.txt", message);
    exit(WRONG);
}

// Words may be of any length: what is beyond the longest sensible one is passed over.
optional<string> word() {
    cin >> ws;
    string read;
    for (int next = cin.get(); next != EOF && !isspace(next); next = cin.get()) {
        if (read.size() < LONGEST_WORD) {
            read += char(next);
        }
    }
    return read.empty() ? nullopt : optional(read);
}

string lower(string text) {
    for (char& letter : text) {
        letter = char(tolower(static_cast<unsigned char>(letter)));
    }
    return text;
}

// Only what can be printed is repeated in a message.
string shown(const string& text) {
    string safe;
    for (unsigned char letter : text) {
        safe += letter > ' ' && letter < 127 ? char(letter) : '?';
    }
    return "'" + safe + "'";
}

// A number up to `most`, which has at most five digits.
int number(const string& what, int least, int most) {
    optional<string> read = word();
    if (!read) {
        refuse(what + " is missing.");
    }
    if (read->find_first_not_of("0123456789") != string::npos) {
        refuse(what + " should be a whole number, and " + shown(*read) + " came.");
    }
    long long value = read->size() > 9 ? most + 1LL : stoll(*read);
    if (value < least || value > most) {
        refuse(what + " should be from " + to_string(least) + " to " + to_string(most) + ", and " + shown(*read) + " came.");
    }
    return int(value);
}

void check_teams(int pupils) {
    int size = number("The size of the first team", 0, pupils);
    vector<bool> first(pupils + 1);
    long long total = pupils * (pupils + 1LL) / 2, strength = 0;
    for (int at = 1; at <= size; at++) {
        int pupil = number("Number " + to_string(at) + " of the first team", 1, pupils);
        if (first[pupil]) {
            refuse("Pupil " + to_string(pupil) + " is in the first team twice.");
        }
        first[pupil] = true;
        strength += pupil;
    }
    if (2 * strength != total) {
        refuse("The first team has the strength " + to_string(strength) + ", the second one " + to_string(total - strength) + ".");
    }
}

int main(int, char** arguments) {
    int pupils;
    ifstream(arguments[1]) >> pupils;
    feedback = arguments[3];
    bool possible = pupils % 4 == 0 || pupils % 4 == 3;
    string answer = lower(word().value_or(""));
    if (answer == "yes") {
        check_teams(pupils);
    } else if (answer != "no") {
        refuse("The first line should be yes or no.");
    } else if (possible) {
        refuse("There is a way to split them.");
    }
    if (optional<string> more = word()) {
        refuse("Your answer is complete, and then " + shown(*more) + " came.");
    }
    return RIGHT;
}
