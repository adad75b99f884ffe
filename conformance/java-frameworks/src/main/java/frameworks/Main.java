package frameworks;

import conformance.Checks;
import conformance.Fixture;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** openai-java and langchain4j, unmodified. Usage: java … frameworks.Main fixture.json */
public final class Main {
  public static void main(String[] args) throws Exception {
    Fixture fixture = Fixture.read(args[0]);
    String[] versions;
    try (InputStream in = Main.class.getResourceAsStream("/versions.txt")) {
      versions = new String(in.readAllBytes(), StandardCharsets.UTF_8).trim().split("\n");
    }
    Checks openai = new Checks("openai-java " + versions[0]);
    OpenAiJava.add(openai, fixture);
    openai.run();
    Checks langchain = new Checks("langchain4j " + versions[1]);
    LangChain4j.add(langchain, fixture);
    langchain.run();
    // Clients leave threads behind.
    System.exit(0);
  }
}
