package dev.codesensei.problem.blobs;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Keeps each blob as an object in a bucket that speaks the protocol of S3. Objects appear whole or not at all. */
final class S3BlobStore implements BlobStore {

    private static final String MISSING = "NoSuchKey";

    private final MinioClient client;
    private final String bucket;
    private final Path unfinished;

    /**
     * @param bucket has to be there
     * @param unfinished where bytes wait for their name
     */
    S3BlobStore(MinioClient client, String bucket, Path unfinished) throws IOException {
        this.client = client;
        this.bucket = bucket;
        this.unfinished = Files.createDirectories(unfinished);
    }

    @Override
    public Blob put(InputStream bytes) throws IOException {
        try (SpooledBlob spooled = SpooledBlob.of(bytes, unfinished)) {
            if (!isThere(spooled.blob())) {
                keep(spooled);
            }
            return spooled.blob();
        }
    }

    @Override
    public Optional<OpenBlob> open(BlobDigest digest) throws IOException {
        return answered(() -> {
            GetObjectResponse found = client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(digest.hex()).build());
            return new OpenBlob(Long.parseLong(found.headers().get("Content-Length")), found);
        });
    }

    private boolean isThere(Blob blob) throws IOException {
        return answered(() -> client.statObject(StatObjectArgs.builder()
                        .bucket(bucket)
                        .object(blob.digest().hex())
                        .build()))
                .filter(found -> found.size() == blob.size())
                .isPresent();
    }

    private void keep(SpooledBlob spooled) throws IOException {
        answered(() -> client.uploadObject(UploadObjectArgs.builder()
                .bucket(bucket)
                .object(spooled.blob().digest().hex())
                .filename(spooled.file().toString())
                .build()));
    }

    /** A request to the server. */
    @FunctionalInterface
    private interface Call<T> {

        T answer() throws MinioException, GeneralSecurityException, IOException;
    }

    /** Empty where there is no such object. */
    private static <T> Optional<T> answered(Call<T> call) throws IOException {
        try {
            return Optional.of(call.answer());
        } catch (ErrorResponseException e) {
            if (MISSING.equals(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw new IOException("The blob store refused: " + e.errorResponse().code(), e);
        } catch (MinioException | GeneralSecurityException e) {
            throw new IOException("The blob store cannot be used: " + e.getMessage(), e);
        }
    }
}
