package dev.codesensei.runner.live;

/** Why a live run was ended from here. */
public enum Stop {
    /** Neither input nor output for too long. */
    IDLE,
    /** No client for too long. */
    UNATTENDED
}
