package dev.codesensei.runner.conversation;

import dev.codesensei.runner.sandbox.Report;

/**
 * What a conversation came to.
 *
 * @param decided whether the interactor ended by itself before it could know of the submission's end: what it says then
 *     was said of a submission that still took part
 * @param transcript the beginning of what was said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Talk(Report submission, Report interactor, boolean decided, byte[] transcript) {}
