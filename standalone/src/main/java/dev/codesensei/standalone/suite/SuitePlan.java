package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.stores.MongoWire;
import dev.codesensei.standalone.stores.RedisProgram;
import dev.codesensei.standalone.supervision.Part;
import dev.codesensei.standalone.supervision.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says which processes a suite has, on which ports, and what each is told about the others. */
public final class SuitePlan {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String MONGO = "mongo-wire";
    private static final String REDIS = "redis-server";
    /** A page of somebody's history has all their results in it at once, and a result may have some megabytes. */
    private static final int MONGO_HEAP_MIB = 192;

    private static final int STORES = 2;

    private static final String COURSE = "SENSEI_COURSE_DIRECTORY";

    private static final String CALLBACK_SECRET = "SENSEI_CALLBACK_MASTER_SECRET";

    /** Each job has a stream of five small events for an hour; by default each would be given four kibibytes for them. */
    private static final String SMALL_STREAM_BYTES = "512";

    private final Checkout checkout;
    private final DataFolder data;
    private final Stores stores;
    private final JavaCommand java;
    private final Map<Service, Places> places = new EnumMap<>(Service.class);
    private final int mongoPort;
    private final int redisPort;

    /**
     * Chooses the ports.
     *
     * @param port of the gateway; 0 for any free one
     */
    public SuitePlan(Checkout checkout, DataFolder data, Stores stores, int port, StartUpCache cache) {
        this.checkout = checkout;
        this.data = data;
        this.stores = stores;
        this.java = new JavaCommand(cache);
        int door = Ports.requireFree(port);
        Iterator<Integer> free =
                Ports.free(2 * Service.values().length + STORES).iterator();
        for (Service service : Service.values()) {
            places.put(service, new Places(free.next(), free.next()));
        }
        places.computeIfPresent(Service.GATEWAY, (_, any) -> new Places(door, any.management()));
        this.mongoPort = free.next();
        this.redisPort = free.next();
    }

    /** Refuses a port that is taken. */
    public static void requireFree(int port) {
        Ports.requireFree(port);
    }

    private record Places(int port, int management) {

        String url() {
            return "http://%s:%d".formatted(LOOPBACK, port);
        }

        Readiness readiness() {
            return new Readiness.Answers(URI.create("http://%s:%d/q/health/ready".formatted(LOOPBACK, management)));
        }
    }

    /** The one address that clients use. */
    public String address() {
        return at(Service.GATEWAY).url();
    }

    DataFolder data() {
        return data;
    }

    /**
     * What starts first and stops last. Redis promises nothing that MongoDB does not repair, so its log of writes
     * reaches the disk once a second.
     */
    List<Part> stores() {
        var parts = new ArrayList<Part>();
        if (stores.mongodb().isEmpty()) {
            parts.add(part(MONGO, mongoCommand(), Map.of(), new Readiness.Listens(mongoPort)));
        }
        if (stores.redis().isEmpty()) {
            parts.add(part(REDIS, redisCommand(), Map.of(), new Readiness.Listens(redisPort)));
        }
        return parts;
    }

    /** What works behind the gateway. */
    List<Part> services() {
        return List.of(
                service(Service.AUTH), service(Service.PROBLEMS), service(Service.EXECUTION), service(Service.RUNNER));
    }

    /** What stops first, so that nobody is let in while the rest goes. */
    Part door() {
        return service(Service.GATEWAY);
    }

    /** The port that a part is reached at by its name; 0 for an unknown name. */
    int portOf(String name) {
        return switch (name) {
            case MONGO -> mongoPort;
            case REDIS -> redisPort;
            default ->
                places.entrySet().stream()
                        .filter(entry -> entry.getKey().module().equals(name))
                        .mapToInt(entry -> entry.getValue().port())
                        .findFirst()
                        .orElse(0);
        };
    }

    /** The jars that have a start-up cache, by the name of the cache. */
    static Map<String, Path> cached(Checkout checkout) {
        var jars = new HashMap<String, Path>();
        for (String module : Service.modules()) {
            Path jar = checkout.serviceJar(module);
            jars.put(jar.getFileName().toString(), jar);
        }
        jars.put(MONGO, checkout.launcherJar());
        return jars;
    }

    private Part service(Service service) {
        return part(
                service.module(),
                java.jar(checkout.serviceJar(service.module()), service.heapMib()),
                wiring(service),
                at(service).readiness());
    }

    private Map<String, String> wiring(Service service) {
        var told = new HashMap<String, String>();
        told.put("QUARKUS_HTTP_HOST", LOOPBACK);
        told.put("QUARKUS_HTTP_PORT", String.valueOf(at(service).port()));
        told.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        told.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(at(service).management()));
        told.put("SENSEI_DATA_DIR", data.path().toString());
        told.put("SENSEI_AUTH_URL", at(Service.AUTH).url());
        told.put("SENSEI_PROBLEMS_URL", at(Service.PROBLEMS).url());
        told.put("SENSEI_EXECUTION_URL", at(Service.EXECUTION).url());
        told.putAll(secrets(service));
        told.put(
                "QUARKUS_MONGODB_CONNECTION_STRING",
                stores.mongodb().orElse("mongodb://%s:%d".formatted(LOOPBACK, mongoPort)));
        String redis = stores.redis().orElse("redis://%s:%d".formatted(LOOPBACK, redisPort));
        told.put("QUARKUS_REDIS_HOSTS", redis);
        if (redis.contains(",")) {
            told.put("QUARKUS_REDIS_CLIENT_TYPE", "cluster");
        }
        if (service == Service.EXECUTION && System.getenv(CALLBACK_SECRET) == null) {
            told.put(CALLBACK_SECRET, data.secret("callback"));
        }
        if (service == Service.PROBLEMS && System.getenv(COURSE) == null) {
            checkout.course().ifPresent(folder -> told.put(COURSE, folder.toString()));
        }
        if (service == Service.RUNNER) {
            // Made once for a checkout and not for each data folder: it costs half a minute of CPU.
            told.put("SENSEI_SANDBOX_PREPARED", checkout.prepared().toString());
        }
        if (service == Service.GATEWAY) {
            told.put("SENSEI_GATEWAY_UPSTREAMS_AUTH", at(Service.AUTH).url());
            told.put("SENSEI_GATEWAY_UPSTREAMS_EXECUTION", at(Service.EXECUTION).url());
            told.put("SENSEI_GATEWAY_UPSTREAMS_PROBLEMS", at(Service.PROBLEMS).url());
        }
        return told;
    }

    /** The auth service knows by what each of the others proves who it is. */
    private Map<String, String> secrets(Service service) {
        return switch (service) {
            case AUTH ->
                Map.of(
                        "SENSEI_SERVICES_SECRETS_EXECUTION_SERVICE",
                        data.secret(Service.EXECUTION.module()),
                        "SENSEI_SERVICES_SECRETS_PROBLEM_SERVICE",
                        data.secret(Service.PROBLEMS.module()),
                        "SENSEI_SERVICES_SECRETS_RUNNER_WORKER",
                        data.secret(Service.RUNNER.module()));
            case EXECUTION, PROBLEMS, RUNNER -> Map.of("SENSEI_SERVICE_SECRET", data.secret(service.module()));
            case GATEWAY -> Map.of();
        };
    }

    private Places at(Service service) {
        return Objects.requireNonNull(places.get(service));
    }

    private List<String> mongoCommand() {
        return java.program(
                MONGO,
                checkout.launcherJar(),
                MongoWire.class,
                MONGO_HEAP_MIB,
                List.of(String.valueOf(mongoPort), folder("mongo")));
    }

    private List<String> redisCommand() {
        Path program = RedisProgram.find(data.path().resolve("redis-program"));
        return List.of(
                program.toString(),
                "--port",
                String.valueOf(redisPort),
                "--bind",
                LOOPBACK,
                "--dir",
                folder("redis"),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--stream-node-max-bytes",
                SMALL_STREAM_BYTES,
                "--save",
                "");
    }

    private String folder(String name) {
        return data.storeFolder(name).toString();
    }

    private Part part(String name, List<String> command, Map<String, String> environment, Readiness readiness) {
        return new Part(name, command, environment, data.logs().resolve(name + ".log"), readiness);
    }
}
