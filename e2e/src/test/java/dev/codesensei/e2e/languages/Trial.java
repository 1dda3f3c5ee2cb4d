package dev.codesensei.e2e.languages;

import dev.codesensei.e2e.client.Program;

/**
 * One program that is run, and what has to come of it.
 *
 * @param said what the result has to contain in one of its outputs
 */
public record Trial(String language, String name, Program program, String verdict, String said) {

    @Override
    public String toString() {
        return language + ": " + name;
    }
}
