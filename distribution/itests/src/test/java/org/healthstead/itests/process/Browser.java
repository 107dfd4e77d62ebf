// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium of the system, without any connection but to the server under test. */
final class Browser implements AutoCloseable {

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<Path> DRIVER = List.of(Path.of("/usr/bin/chromedriver"));
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 900;
    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en",
            // A page that glides to what is clicked is still moving when the click comes.
            "--force-prefers-reduced-motion",
            "--window-size=" + WIDTH + "," + HEIGHT);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();
    private static final long POLL_NANOS = 50_000_000;

    /** CSS pixels; a narrower screen is a phone's. */
    private static final int PHONE = 600;

    /** Pixels of a letter by default. */
    private static final int LETTER = 16;

    private static final String TEXTS = """
        return [...document.querySelectorAll(arguments[0])].map(e =>
          e.checkVisibility({visibilityProperty: true, opacityProperty: true})
            ? e.innerText.replace(/[\\u00a0\\t]/g, ' ').replace(/ *\\n[ \\n]*/g, '\\n').trim() : '');
        """;

    private static final String BYTES = """
        const [address, done] = arguments, reader = new FileReader();
        reader.onload = () => done(reader.result.replace(/^.*,/, ''));
        fetch(address).then(answer => answer.blob()).then(blob => reader.readAsDataURL(blob));
        """;

    private final ChromeDriver driver;
    private boolean isPhone;
    private boolean isDark;
    private boolean isLarge;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** What a browser is set to before its first page. */
    enum Setting {
        NO_SCRIPT("profile.managed_default_content_settings.javascript", 2);

        private final String preference;
        private final int value;

        Setting(String preference, int value) {
            this.preference = preference;
            this.value = value;
        }
    }

    /** Skips the test with a sentence where there is no browser; the CI script installs it. */
    static Browser open(Setting... settings) {
        Path chromium = first(CHROMIUM);
        Path chromedriver = first(DRIVER);
        boolean there = chromium != null && chromedriver != null;
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException("a CI run needs a browser: apt-get install chromium chromium-driver");
        }
        Assumptions.assumeTrue(there, "no browser: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + newProfile());
        options.setExperimentalOption(
                "prefs",
                Stream.of(settings).collect(Collectors.toMap(each -> each.preference, each -> (Object) each.value)));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Not in the folder of a test: a browser may still write when it has been closed. */
    private static Path newProfile() {
        try {
            Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
            return Files.createTempDirectory(scratch, "profile-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path first(List<Path> candidates) {
        return candidates.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** What stands in a field. */
    String value(String field) {
        return driver.findElement(By.id(field)).getDomProperty("value");
    }

    void type(String field, String text) {
        WebElement input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Types into the field that the selector finds and presses Enter. */
    void enter(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text, Keys.ENTER);
    }

    /** Presses keys as a person does, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another is held down. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Gives files to a field for files. */
    void choose(String field, Path... files) {
        String paths = Stream.of(files).map(Path::toString).collect(Collectors.joining("\n"));
        driver.findElement(By.id(field)).sendKeys(paths);
    }

    /** Chooses from a list by the code of the choice. */
    void select(String field, String value) {
        driver.findElement(By.cssSelector("[id='" + field + "'] option[value='" + value + "']"))
                .click();
    }

    /**
     * Clicks a link that saves a file.
     *
     * @param folder that has no file yet
     * @return the file, when it is there as a whole
     */
    Path download(String css, Path folder) throws IOException {
        Files.createDirectories(folder);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        click(css);
        await("the file of " + css, () -> isDownloaded(folder));
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** While it is being saved, it has another name, or a second file beside it. */
    private static boolean isDownloaded(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.size() == 1
                    && !names.getFirst().startsWith(".")
                    && !names.getFirst().endsWith(".crdownload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void click(String css) {
        WebElement target = driver.findElement(By.cssSelector(css));
        if (isPhone) {
            // As a thumb does: what lies under the bar at the bottom is pulled up before it is pressed.
            run("arguments[0].scrollIntoView({ block: 'center' })", target);
        }
        target.click();
    }

    /** Text of the whole page, as a person sees it. */
    String text() {
        return String.join("", texts("body"));
    }

    /**
     * Texts of what the selector finds, as a person sees them: read at once, from one page even when it is replaced.
     */
    List<String> texts(String css) {
        return ((List<?>) run(TEXTS, css)).stream().map(String::valueOf).toList();
    }

    /** Waits until the condition holds; the error then shows the page. */
    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never saw " + what + " at " + address() + ":\n" + text());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** A page that is being replaced while it is read is read again. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (StaleElementReferenceException | org.openqa.selenium.NoSuchElementException e) {
            return false;
        }
    }

    /** Dark or light colours, also of the page that is open. */
    void dark(boolean dark) {
        if (dark != isDark) {
            String scheme = dark ? "dark" : "light";
            driver.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            isDark = dark;
            await(scheme, "return matchMedia('(prefers-color-scheme: ' + arguments[0] + ')').matches", scheme);
        }
    }

    /** Letters of twice the usual size, as the browser's own setting makes them, or of the usual size again. */
    void largeType(boolean large) {
        if (large != isLarge) {
            int pixels = large ? 2 * LETTER : LETTER;
            driver.executeCdpCommand("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", pixels)));
            isLarge = large;
            await(
                    "the letters",
                    "return parseInt(getComputedStyle(document.documentElement).fontSize) === arguments[0]",
                    pixels);
        }
    }

    /** Waits until the page that is open has changed. */
    private void await(String what, String script, Object argument) {
        await(what, () -> Boolean.TRUE.equals(run(script, argument)));
    }

    /** What the browser asks for from the next page on. */
    void language(String tag) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", tag)));
    }

    /** A screen of so many CSS pixels, also for the page that is open. */
    void screen(int width, int height) {
        isPhone = width < PHONE;
        Map<String, Object> metrics = Map.of(
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                isPhone,
                "screenWidth",
                width,
                "screenHeight",
                height);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        await("the screen", "return screen.width === arguments[0]", width);
    }

    /** The screen that a browser has when it is opened. */
    void wideScreen() {
        screen(WIDTH, HEIGHT);
    }

    /** What a script of the test gives; arguments are {@code arguments[0]} and so on. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** As {@link #run}, for a script that calls its last argument when it is done. */
    Object runAsync(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return driver.executeAsyncScript(script, arguments);
    }

    /** What the server gives for an address to who has signed in here; needs script. */
    byte[] bytes(String address) {
        return Base64.getDecoder().decode(String.valueOf(runAsync(BYTES, address)));
    }

    void shot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
