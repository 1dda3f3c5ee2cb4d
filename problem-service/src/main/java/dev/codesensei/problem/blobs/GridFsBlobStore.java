package dev.codesensei.problem.blobs;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps each blob as a file in MongoDB, in pieces. A file is found by its name when all of its pieces are there; those of one
 * whose writer died are never looked at. Two who write the same at once may leave it twice, and either is right.
 */
final class GridFsBlobStore implements BlobStore {

    private static final String BUCKET = "blobs";

    private final GridFSBucket bucket;
    private final Path unfinished;

    /**
     * @param unfinished where bytes wait for their name
     */
    GridFsBlobStore(MongoDatabase database, Path unfinished) throws IOException {
        this.bucket = GridFSBuckets.create(database, BUCKET);
        this.unfinished = Files.createDirectories(unfinished);
    }

    @Override
    public Blob put(InputStream bytes) throws IOException {
        try (SpooledBlob spooled = SpooledBlob.of(bytes, unfinished)) {
            if (find(spooled.blob().digest()).isEmpty()) {
                keep(spooled);
            }
            return spooled.blob();
        }
    }

    @Override
    public Optional<OpenBlob> open(BlobDigest digest) {
        return find(digest).map(file -> new OpenBlob(file.getLength(), bucket.openDownloadStream(file.getId())));
    }

    private void keep(SpooledBlob spooled) throws IOException {
        try (InputStream in = Files.newInputStream(spooled.file())) {
            bucket.uploadFromStream(spooled.blob().digest().hex(), in);
        }
    }

    private Optional<GridFSFile> find(BlobDigest digest) {
        return Optional.ofNullable(
                bucket.find(Filters.eq("filename", digest.hex())).first());
    }
}
