package conformance;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the harness tells a client: where the server is, what the pictures say, which tasks are refused. */
public final class Fixture {
  /** A file, also served on loopback. */
  public static class Place {
    public String path;
    public String url;
  }

  /** A line as it was drawn: its text, its corners in pixels, clockwise from the text's top left. */
  public static class Line {
    public String text;
    public double[] quad;
  }

  public static final class Formula extends Place {
    public String latex;
  }

  public static final class Picture extends Place {
    public String redirect;
    public int width;
    public int height;
    public List<Line> lines;
  }

  public String url;
  public String key;
  public String model;
  public String files;
  public Map<String, Picture> images;
  public List<String> oddNames;
  public Place broken;
  public Place tiny;
  public Place document;
  public Formula formula;
  public Map<String, String> prompts;

  public static Fixture read(String path) throws Exception {
    return new Gson().fromJson(Files.readString(Path.of(path)), Fixture.class);
  }
}
