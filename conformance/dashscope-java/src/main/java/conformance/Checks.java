package conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Collects checks, then runs them in the order they were added; prints one JSON line for each. */
public final class Checks {
  /** A check passes when it returns. */
  public interface Check {
    void run() throws Exception;
  }

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private final String client;
  private final Map<String, Check> checks = new LinkedHashMap<>();

  public Checks(String client) {
    this.client = client;
  }

  public void add(String name, Check check) {
    checks.put(name, check);
  }

  public void run() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ExecutorService threads = Executors.newCachedThreadPool();
    checks.forEach(
        (name, check) -> {
          long start = System.nanoTime();
          String failure = failureOf(check, threads);
          JsonObject line = new JsonObject();
          line.addProperty("client", client);
          line.addProperty("check", name);
          line.addProperty("ok", failure == null);
          line.addProperty("detail", failure == null ? (System.nanoTime() - start) / 1_000_000 + " ms" : failure);
          out.println(GSON.toJson(line));
        });
  }

  /** What went wrong, or null. */
  private static String failureOf(Check check, ExecutorService threads) {
    Future<?> done =
        threads.submit(
            () -> {
              check.run();
              return null;
            });
    try {
      done.get(120, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      String text = String.valueOf(e.getCause());
      return text.substring(0, Math.min(600, text.length()));
    } catch (Exception e) {
      done.cancel(true);
      return "no answer in 120 s: " + e;
    }
  }
}
