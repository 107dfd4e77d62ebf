// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium of the system, without any connection but to the server under test. */
final class Browser implements AutoCloseable {

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<Path> DRIVER = List.of(Path.of("/usr/bin/chromedriver"));
    private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();
    private static final long POLL_NANOS = 50_000_000;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test with a sentence where there is no browser; the CI script installs it. */
    static Browser open(Path profile, boolean script) {
        Path chromium = first(CHROMIUM);
        Path chromedriver = first(DRIVER);
        boolean there = chromium != null && chromedriver != null;
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException("a CI run needs a browser: apt-get install chromium chromium-driver");
        }
        Assumptions.assumeTrue(there, "no browser: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        if (!script) {
            options.setExperimentalOption(
                    "prefs", java.util.Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
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

    void type(String field, String text) {
        WebElement input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Types into the field that the selector finds and presses Enter. */
    void enter(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text, Keys.ENTER);
    }

    void choose(String field, Path file) {
        driver.findElement(By.id(field)).sendKeys(file.toString());
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /** Text of the whole page, as a person sees it. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
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
        } catch (org.openqa.selenium.StaleElementReferenceException | org.openqa.selenium.NoSuchElementException e) {
            return false;
        }
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
