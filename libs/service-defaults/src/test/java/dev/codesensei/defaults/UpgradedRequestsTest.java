package dev.codesensei.defaults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpgradedRequestsTest {

    @Singleton
    static class Counting {

        void register(@Observes Router router) {
            router.get("/counting").handler(Counting::answer);
        }

        private static void answer(RoutingContext context) {
            var ended = new AtomicInteger();
            QuarkusRequestWrapper.get(context.request()).addRequestDoneHandler(_ -> ended.incrementAndGet());
            UpgradedRequests.forget(context.request());
            UpgradedRequests.forget(context.request());
            context.response().end(ended.toString());
        }
    }

    @Test
    void aRequestThatIsForgottenHasEndedOnceForThoseWhoWaitForIt() {
        given().get("/counting").then().body(equalTo("1"));
    }
}
