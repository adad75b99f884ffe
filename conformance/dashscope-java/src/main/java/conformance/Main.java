package conformance;

import com.alibaba.dashscope.utils.Constants;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Every call form of the guide with the unmodified dashscope-sdk-java. Usage: Main fixture.json */
public final class Main {
  public static void main(String[] args) throws Exception {
    Fixture fixture = Fixture.read(args[0]);
    Constants.baseHttpApiUrl = fixture.url + "/api/v1";
    Constants.apiKey = fixture.key;
    Checks checks = new Checks("dashscope-java " + version());
    new Calls(fixture).addTo(checks);
    new Tasks(fixture).addTo(checks);
    new Streams(fixture).addTo(checks);
    new Failures(fixture).addTo(checks);
    checks.run();
    System.exit(0); // the SDK's HTTP threads would keep the program alive
  }

  private static String version() throws Exception {
    try (InputStream text = Main.class.getResourceAsStream("/version.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).trim();
    }
  }
}
