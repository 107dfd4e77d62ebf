// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A page as a scanner sees it: drawn, turned a little, blurred. */
final class ScannedPage {

    /** A4 at 200 to the inch. */
    static final int WIDTH = 1654;

    static final int HEIGHT = 2339;

    private static final float POINTS = 31;
    private static final int MARGIN = 200;
    private static final int LINE = 56;

    private static final String[] WORDS = {
        "Patient",
        "visited",
        "clinic",
        "Monday",
        "because",
        "cough",
        "lasted",
        "three",
        "weeks",
        "Lungs",
        "clear",
        "both",
        "sides",
        "blood",
        "pressure",
        "measured",
        "twice",
        "heart",
        "rhythm",
        "regular",
        "Please",
        "take",
        "tablets",
        "after",
        "breakfast",
        "drink",
        "enough",
        "water",
        "return",
        "summer",
        "sooner",
        "fever",
        "Überweisung",
        "Größe",
        "Körpergewicht",
        "Müdigkeit",
        "Befund",
        "Schilddrüse",
        "unauffällig",
        "Kontrolle",
        "nächste",
        "Woche",
        "Blutbild",
        "Leber",
        "Niere",
        "Medikament",
        "morgens",
        "abends",
        "128",
        "74",
        "2019",
        "37.5",
        "500"
    };

    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final List<DrawnWord> words = new ArrayList<>();

    private ScannedPage() {}

    /** @param degrees by which the sheet lay askew */
    static ScannedPage of(long seed, double degrees) throws IOException {
        ScannedPage page = new ScannedPage();
        page.draw(new Random(seed), degrees);
        return page;
    }

    BufferedImage picture() {
        return blurred();
    }

    byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(blurred(), "png", out);
        return out.toByteArray();
    }

    List<DrawnWord> words() {
        return words;
    }

    private void draw(Random random, double degrees) throws IOException {
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setFont(font());
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2d, HEIGHT / 2d);
        canvas.setTransform(turn);
        for (int y = MARGIN; y < HEIGHT - MARGIN; y += LINE) {
            // A line is left out now and then, as between paragraphs.
            if (random.nextInt(6) > 0) {
                line(canvas, random, y, turn);
            }
        }
        canvas.dispose();
    }

    private void line(Graphics2D canvas, Random random, int y, AffineTransform turn) {
        double x = MARGIN;
        while (true) {
            String word = WORDS[random.nextInt(WORDS.length)];
            Rectangle2D size = canvas.getFont()
                    .createGlyphVector(canvas.getFontRenderContext(), word)
                    .getVisualBounds();
            if (x + size.getWidth() > WIDTH - MARGIN) {
                return;
            }
            canvas.drawString(word, (float) x, y);
            Rectangle2D drawn = turn.createTransformedShape(
                            new Rectangle2D.Double(x + size.getX(), y + size.getY(), size.getWidth(), size.getHeight()))
                    .getBounds2D();
            words.add(new DrawnWord(
                    word,
                    new Rectangle2D.Double(
                            drawn.getX() / WIDTH,
                            drawn.getY() / HEIGHT,
                            drawn.getWidth() / WIDTH,
                            drawn.getHeight() / HEIGHT)));
            x += size.getX() + size.getWidth() + POINTS * 0.35;
        }
    }

    private BufferedImage blurred() {
        float[] weights = {1, 2, 1, 2, 4, 2, 1, 2, 1};
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= 16;
        }
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    private static Font font() throws IOException {
        try (InputStream in =
                ScannedPage.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(POINTS);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
