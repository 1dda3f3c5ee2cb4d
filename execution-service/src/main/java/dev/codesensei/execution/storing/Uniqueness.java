package dev.codesensei.execution.storing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** Lets the store decide who was first. */
public final class Uniqueness {

    private Uniqueness() {}

    /** Stores a new document; false when there is one with its id, or with another value that only one may have. */
    public static <T> boolean insert(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
