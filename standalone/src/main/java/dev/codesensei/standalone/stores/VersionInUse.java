package dev.codesensei.standalone.stores;

import org.h2.mvstore.MVStore;

/**
 * Until it is closed, the store keeps all that it held when this was opened, for somebody who reads it. Without it a read
 * may find parts of the file gone: those that nothing refers to any more are used for other things five versions later,
 * which is less than a second when much is written and tidied up.
 */
final class VersionInUse implements AutoCloseable {

    private final MVStore store;
    private final MVStore.TxCounter users;

    VersionInUse(MVStore store) {
        this.store = store;
        this.users = store.registerVersionUsage();
    }

    /** What this frees is left to the next commit: deregistering would change the list of versions without its lock. */
    @Override
    public void close() {
        store.decrementVersionUsageCounter(users);
    }
}
