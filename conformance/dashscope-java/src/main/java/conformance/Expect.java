package conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer must say and where its lines must be. */
public final class Expect {
  private static final Pattern FENCE = Pattern.compile("\\s*```json\\s*(.*?)\\s*```\\s*", Pattern.DOTALL);

  public static void that(boolean condition, String message) {
    if (!condition) throw new AssertionError(message);
  }

  public static void equal(Object actual, Object wanted, String what) {
    that(Objects.equals(actual, wanted), what + ": " + actual + ", wanted " + wanted);
  }

  /** The exception of that type which the call raises; anything else fails the check. */
  public static <T extends Throwable> T raises(Class<T> kind, Checks.Check call) {
    try {
      call.run();
    } catch (Throwable error) {
      if (kind.isInstance(error)) return kind.cast(error);
      throw new AssertionError("raised " + error);
    }
    throw new AssertionError("no " + kind.getSimpleName() + " was raised");
  }

  /** The text holds every line of the pictures, in order; spaces are not compared. */
  public static void text(String text, Fixture.Picture... pictures) {
    String squeezed = text.replaceAll("\\s+", "");
    int position = 0;
    for (Fixture.Picture picture : pictures) {
      for (Fixture.Line line : picture.lines) {
        int found = squeezed.indexOf(line.text.replace(" ", ""), position);
        that(found >= 0, "\"" + line.text + "\" not found in \"" + text + "\"");
        position = found + 1;
      }
    }
  }

  /** words_info: one entry a line, in pixels; `location` and `rotate_rect` name the same box. */
  public static void words(JsonArray words, Fixture.Picture picture) {
    equal(words.size(), picture.lines.size(), "number of words_info");
    for (int i = 0; i < words.size(); i++) {
      JsonObject word = words.get(i).getAsJsonObject();
      Fixture.Line line = picture.lines.get(i);
      equal(word.get("text").getAsString().replace(" ", ""), line.text.replace(" ", ""), "text of a line");
      double[] location = numbers(word.getAsJsonArray("location"));
      double[] rect = numbers(word.getAsJsonArray("rotate_rect"));
      that(location.length == 8 && rect.length == 5, "shape of " + word);
      double thickness = distance(line.quad, 0, line.quad, 6);
      for (int c = 0; c < 8; c += 2) {
        that(distance(location, c, line.quad, c) <= 0.75 * thickness, "corner " + c / 2 + " of " + word);
      }
      double[] points = boxPoints(rect);
      for (int p = 0; p < 8; p += 2) {
        double away = Double.MAX_VALUE;
        for (int c = 0; c < 8; c += 2) away = Math.min(away, distance(points, p, location, c));
        that(away <= 0.2 * thickness, "rotate_rect is not location: " + word);
      }
    }
  }

  /** The text of advanced_recognition: fenced JSON, centres in thousandths of the picture's sides. */
  public static void normalised(String text, Fixture.Picture picture) {
    Matcher fence = FENCE.matcher(text);
    that(fence.matches(), "not fenced JSON: " + text);
    JsonArray rects = JsonParser.parseString(fence.group(1)).getAsJsonArray();
    equal(rects.size(), picture.lines.size(), "number of rectangles");
    for (int i = 0; i < rects.size(); i++) {
      double[] rect = numbers(rects.get(i).getAsJsonObject().getAsJsonArray("rotate_rect"));
      double[] quad = picture.lines.get(i).quad;
      double cx = (quad[0] + quad[2] + quad[4] + quad[6]) / 4 / picture.width * 1000;
      double cy = (quad[1] + quad[3] + quad[5] + quad[7]) / 4 / picture.height * 1000;
      that(Math.abs(rect[0] - cx) <= 15 && Math.abs(rect[1] - cy) <= 25, "centre of " + rects.get(i));
    }
  }

  /** Corners of an OpenCV rotated rectangle (cx, cy, w, h, degrees; y down). */
  private static double[] boxPoints(double[] rect) {
    double cos = Math.cos(Math.toRadians(rect[4]));
    double sin = Math.sin(Math.toRadians(rect[4]));
    double[] points = new double[8];
    int[][] signs = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    for (int i = 0; i < 4; i++) {
      double x = signs[i][0] * rect[2] / 2;
      double y = signs[i][1] * rect[3] / 2;
      points[2 * i] = rect[0] + x * cos - y * sin;
      points[2 * i + 1] = rect[1] + x * sin + y * cos;
    }
    return points;
  }

  private static double distance(double[] a, int i, double[] b, int j) {
    return Math.hypot(a[i] - b[j], a[i + 1] - b[j + 1]);
  }

  private static double[] numbers(JsonArray array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) numbers[i] = array.get(i).getAsDouble();
    return numbers;
  }
}
