package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.execution.following.EventFollower;
import dev.codesensei.execution.following.Position;
import dev.codesensei.execution.result.ResultView;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.judge.queue.QueuedEvent;
import jakarta.inject.Singleton;

/** Tells a client of the events of its run, until the result; on the caller's thread. */
@Singleton
class Narrator {

    private final EventFollower follower;
    private final ObjectMapper json;

    Narrator(EventFollower follower, ObjectMapper json) {
        this.follower = follower;
        this.json = json;
    }

    /** Tells everything behind {@code after}, then what comes. */
    void tell(String jobId, Position after, Outbox client) throws InterruptedException {
        follower.follow(jobId, after, new Listener(jobId, client));
    }

    private final class Listener implements EventFollower.Client {

        private final String jobId;
        private final Outbox client;

        Listener(String jobId, Outbox client) {
            this.jobId = jobId;
            this.client = client;
        }

        @Override
        public boolean isGone() {
            return client.isClosed();
        }

        @Override
        public void tell(QueuedEvent frame) {
            ObjectNode body = read(frame.data());
            if (frame.type().equals("queued")) {
                body.put("jobId", jobId);
            }
            client.send(frame.type(), frame.id(), body);
        }

        @Override
        public void tellResult(String id, ExecutionResult result) {
            ObjectNode body = json.createObjectNode().set("result", json.valueToTree(ResultView.of(result)));
            client.send("result", id, body);
            client.finish();
        }

        /** The server's pings keep the connection open. */
        @Override
        public void tellSilence() {}

        private ObjectNode read(String data) {
            try {
                return json.readValue(data, ObjectNode.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An event is an object", e);
            }
        }
    }
}
