package dev.codesensei.execution.verdict;

/** What stands somewhere in the history of its owner. */
public interface Placed {

    HistoryKey.Place place();
}
