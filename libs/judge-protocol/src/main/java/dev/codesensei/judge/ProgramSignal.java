package dev.codesensei.judge;

/** The signals that whoever runs a program may send it while it runs. */
public enum ProgramSignal {
    /** As Ctrl-C on a terminal does. */
    INT,
    /** Asks the program to end. */
    TERM,
    /** Ends it; no program can do anything about it. */
    KILL
}
